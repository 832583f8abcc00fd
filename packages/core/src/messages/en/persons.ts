import type { Sentence } from '../messages'

export const persons = {
  'person.malformed-code': () => [
    'This is no fiscal code: it has not sixteen characters in their places, or its check letter does not agree.',
    'Copy it from the health insurance card. Any form of the code will do, also with the letters of omocodia.',
  ],
  'person.not-found': () => [
    'The portal keeps nothing of this person: in no list, waiting check, rejected attempt or file.',
    'Check the fiscal code with the person. If their data was erased already, it is right that it is not found.',
  ],
  'person.nothing-to-erase': () => [
    'There is nothing to erase: the portal keeps nothing of this person, or their data was erased already.',
    'Nothing more is needed. The person can be told that their data is not kept.',
  ],
  'person.not-confirmed': () => [
    'The fiscal code that was typed again is not that of the person: nothing was erased.',
    'Type the fiscal code again to confirm the erasure.',
  ],
  'person.held': (p) => [
    `Nothing was erased: a dispute suspends retention in ${p('held')}.`,
    'Restrict the data until the dispute is over, or end the suspension and try again.',
  ],
  'person.still-there': () => [
    'While it was being erased more lists with this person came in: what was there before has been erased.',
    'Erase the person once more.',
  ],
  'person.not-restricted': () => [
    'The person’s data was not restricted in this campaign.',
    'Search for the person again to see in which campaigns it is.',
  ],
  'person.reason-short': (p) => [
    `The reason has to be given, with at least ${p('minimum')} characters.`,
    'Write who asked for it and in which document, without names.',
  ],
  'person.reason-long': (p) => [
    `The reason is too long: it may have ${p('maximum')} characters at the most.`,
    'Make it short, and name the document that explains it.',
  ],
  'file.purged': (p) => [
    `The file of this submission was erased (${p('erasedAt')}): its time of retention was over, or it held the data of a person that had to be erased.`,
    'The receipt, with the hash of the file, stays valid as a proof of what was handed in.',
  ],
  'file.restricted': () => [
    'The file cannot be downloaded: it holds the data of a person that is restricted.',
    'Download the valid list in the current template, which leaves the person out, or ask the Region.',
  ],
  'submission.erased': (p) => [
    `The entries of this list were erased (${p('erasedAt')}), because their time of retention was over.`,
    'The receipt stays valid as a proof. For a new list, download the template and fill it in.',
  ],
} satisfies Record<string, Sentence>
