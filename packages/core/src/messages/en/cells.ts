import type { Sentence } from '../messages'

export const cells = {
  'cell.required': () => [
    'The cell is blank, but its value is required.',
    'Write the missing value.',
  ],
  'cell.merged': (p) => [
    `The cell is merged with others (${p('range')}): the value stands only in cell ${p('first')}.`,
    'In Excel select the merged cells, choose “Unmerge cells” and write the value into every row.',
  ],
  'cell.error-value': (p) => [
    `The cell holds an Excel error: ${p('error')}.`,
    'Correct the formula, or write the value itself.',
  ],
  'cell.no-result': () => [
    'The cell holds a formula without its result.',
    'Open the file with Excel or LibreOffice and save it, or write the value itself.',
  ],
  'text.too-long': (p) => [
    `The text is ${p('length')} characters long; at most ${p('maximum')} are admitted.`,
    'Shorten the text.',
  ],
  'text.blank': () => [
    'The cell holds nothing but invisible signs.',
    'Write the value, or delete what is in the cell.',
  ],
  'text.direction': (p) => [
    `The text holds an invisible sign that turns its direction of writing (${p('sign')}): what is read is not what is written.`,
    'Delete what is in the cell and type it again, without copying it from elsewhere.',
  ],
  'text.look-alike': (p) => [
    `The letters in square brackets belong to another alphabet, although they may look like ours: ${p('marked')} (${p('signs')})`,
    'Type the text again in Latin letters, without copying it from elsewhere.',
  ],
  'person-name.characters': (p) => [
    `The name holds characters that are not letters of the Latin alphabet: ${p('characters')}`,
    'Write the name as in the documents, in Latin letters, with accents and apostrophes.',
  ],
  'choice.unknown': (p) => [
    'The value is not one of those admitted.',
    `Choose one of these values from the drop-down list: ${p('choices')}.`,
  ],
} satisfies Record<string, Sentence>
