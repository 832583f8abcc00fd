import type { Sentence } from '../messages'
import { nothingReplaced } from './phrases'

export const portal = {
  'access.login': () => ['You have to log in for this page.', 'Press “Sign in”.'],
  'access.denied': () => [
    'The active role does not permit this.',
    'If you have several roles, change it; otherwise ask the help desk to be enabled.',
  ],
  'access.municipality': () => [
    'You are not enabled to act for this municipality.',
    'Choose one of your municipalities, or ask the help desk to be enabled.',
  ],
  'campaign.unknown': () => [
    'There is no such campaign.',
    'Go back to the list of campaigns and choose one.',
  ],
  'campaign.not-open': (p) => [
    `Submissions are not open yet: they open on ${p('opensAt')}.`,
    'Come back to this page then. The template can be downloaded and filled in already.',
  ],
  'campaign.closed': (p) => [
    `The time for submissions is over: it ended on ${p('closesAt')}.`,
    `${nothingReplaced} For questions contact the help desk.`,
  ],
  'campaign.municipality-unknown': () => [
    'The municipality does not take part in this campaign.',
    'Choose a municipality from the list.',
  ],
  'page.unknown': () => [
    'There is no such page.',
    'Check the address or go back to the home page.',
  ],
  'portal.starting': () => [
    'The portal is starting.',
    'Try again in a minute. If it goes on, contact the help desk.',
  ],
  'store.unavailable': () => [
    'At this moment the portal can neither read nor save data.',
    'Try again in a few minutes: to repeat a confirmation that had succeeded makes no second submission. If it goes on, contact the help desk with the code below.',
  ],
  'store.busy': () => [
    'Something else is using the same data and takes longer than expected. Nothing was saved.',
    'Try again in a minute. If it goes on, contact the help desk with the code below.',
  ],
  'store.exhausted': () => [
    'Too much is being done at the same time. Nothing was saved.',
    'Try again in a minute. If it goes on, contact the help desk with the code below.',
  ],
  'store.outcome-unknown': () => [
    'The database did not confirm that it saved: nobody knows whether the operation succeeded.',
    'Wait a few minutes and look at the list of submissions. If the operation is not there, repeat it: to repeat a confirmation that had succeeded makes no second submission. When in doubt contact the help desk with the code below.',
  ],
  'store.files-unavailable': () => [
    'At this moment the portal can neither read nor save uploaded files. The valid list is still the one from before.',
    'Try again in a few minutes. If it goes on, contact the help desk with the code below: the disk of the files may be full or not writable.',
  ],
  'store.file-missing': () => [
    'The uploaded file is no longer where the portal keeps it. The submission and its entries remain valid.',
    'Contact the help desk with the code below: the file can be brought back from a backup.',
  ],
  'store.file-altered': () => [
    'The file that the portal keeps is no longer the one that was uploaded, and therefore is not shown. The submission and its entries remain valid.',
    'Contact the help desk with the code below: the file can be brought back from a backup.',
  ],
  'audit.unavailable': () => [
    'At this moment the portal cannot write down who downloads personal data or signs in, and therefore does not let it happen.',
    'Try again in a few minutes. If the problem remains, contact the help desk and give the code below.',
  ],
  'internal.error': () => [
    'The portal has had an error.',
    'Try again in a few minutes. If it happens again, contact the help desk with the code below.',
  ],
} satisfies Record<string, Sentence>
