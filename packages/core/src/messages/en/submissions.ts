import type { Sentence } from '../messages'
import { nothingReplaced } from './phrases'

export const submissions = {
  'check.unknown': () => [
    'There is no such check, or it is not about one of your municipalities.',
    'Go back to the sending page and upload the file.',
  ],
  'check.expired': (p) => [
    `The check expired (${p('expiredAt')}) without having been confirmed.`,
    `${nothingReplaced} Upload the file again.`,
  ],
  'check.discarded': () => [
    'The check was discarded and can no longer be confirmed.',
    `${nothingReplaced} Upload the file again.`,
  ],
  'check.rejected': () => [
    'The file has errors and cannot be sent.',
    'Correct the errors in the file and upload it again.',
  ],
  'check.confirmed': () => [
    'The check has been confirmed already: the list was sent.',
    'The submission and its receipt are in the list of uploaded documents.',
  ],
  'submission.unknown': () => [
    'There is no such submission, or it is not about one of your municipalities.',
    'Go back to the sending page and choose a document from the list.',
  ],
  'confirm.warnings-unread': () => [
    'The warnings have not been acknowledged.',
    'Read the warnings and tick the box, or correct the file and upload it again.',
  ],
  'confirm.loss-not-typed': (p) => [
    `To confirm, type the number of entries that would be struck off: ${p('removed')}.`,
    'If the number is a surprise, the file is probably not complete: do not confirm.',
  ],
  'confirm.municipality-not-typed': (p) => [
    `To confirm, type the name of the municipality: ${p('name')}.`,
    'If the file belongs to another municipality, do not confirm, and choose the right file.',
  ],
} satisfies Record<string, Sentence>
