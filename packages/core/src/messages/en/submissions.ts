import type { Sentence } from '../messages'
import { nothingReplaced } from './phrases'

export const submissions = {
  'check.unknown': () => [
    'There is no such check, or it is not about one of your municipalities.',
    'Go back to the sending page and upload the file.',
  ],
  'check.elsewhere': (p) => [
    `This check is about ${p('municipality')} in the campaign “${p('campaign')}”, not about what the address names.`,
    'Choose that campaign and municipality on the sending page: the check is in the list of uploaded documents.',
  ],
  'check.expired': (p) => [
    `The check expired (${p('expiredAt')}) without having been confirmed.`,
    `${nothingReplaced} Upload the file again.`,
  ],
  'check.discarded': () => [
    'The check was discarded and can no longer be confirmed.',
    `${nothingReplaced} Upload the file again.`,
  ],
  'check.withdrawn': () => [
    'The check was withdrawn by the Region, because it held the data of a person that had to be erased.',
    `${nothingReplaced} Ask the help desk what to take out of the file, then upload it again.`,
  ],
  'check.rejected': () => [
    'The file has errors and cannot be sent.',
    'Correct the errors in the file and upload it again.',
  ],
  'check.confirmed': () => [
    'The check has been confirmed already: the list was sent.',
    'The submission and its receipt are in the list of uploaded documents.',
  ],
  'check.no-list': () => [
    'In this check there is no list with cells to mark.',
    'Why the file was not accepted stands on the page of the check.',
  ],
  'check.values-gone': () => [
    'The values read from the file have been deleted: those of a rejected file are kept for 24 hours.',
    'Upload the file again: it is checked at once, and can be downloaded with its errors marked.',
  ],
  'check.values-not-kept': () => [
    'The values read from this file were not kept, because it holds too much text.',
    'Correct the original file by the errors listed on the page of the check.',
  ],
  'check.busy': () => [
    'The portal is already checking many lists at this moment.',
    `${nothingReplaced} Try again in a few minutes.`,
  ],
  'check.interrupted': () => [
    'The check broke off before its end.',
    `${nothingReplaced} Try again; if it happens again, contact the help desk.`,
  ],
  'check.cancelled': () => [
    'The check was cancelled before its end.',
    `${nothingReplaced} To have the list checked, upload the file again.`,
  ],
  'check.took-too-long': (p) => [
    `The check took too long (more than ${p('seconds')} seconds) and was stopped.`,
    `${nothingReplaced} Copy the data into a fresh template and upload it; if that is not enough, contact the help desk.`,
  ],
  'check.too-much-memory': (p) => [
    `Checking the file takes too much memory (more than ${p('maximumBytes')}).`,
    `${nothingReplaced} Copy the data into a fresh template and upload it; if that is not enough, contact the help desk.`,
  ],
  'submission.none-valid': () => [
    'This municipality has no valid list to be written into the template.',
    'Choose “Download the template” on the sending page and fill it in.',
  ],
  'submission.unknown': () => [
    'There is no such submission, or it is not about one of your municipalities.',
    'Go back to the sending page and choose a document from the list.',
  ],
  'submission.elsewhere': (p) => [
    `This submission is about ${p('municipality')} in the campaign “${p('campaign')}”, not about what the address names.`,
    'Choose that campaign and municipality on the sending page: the submission is in the list of uploaded documents.',
  ],
  'submission.purged': () => [
    'The entries or the file of this submission have been deleted, wholly or in part, because their retention ended or a person asked for it: the list can no longer be made valid again.',
    'Upload a new file with all entries. The receipt of that submission remains valid as proof.',
  ],
  'restore.already-valid': (p) => [
    `This list is the valid list of the municipality already (submission ${p('number')}).`,
    'There is nothing to do. For another list, choose it among the earlier submissions.',
  ],
  'restore.reason-short': (p) => [
    `To make a list valid again its reason must be given, with at least ${p('minimum')} characters.`,
    'Write why that list is to be valid again, without names of students.',
  ],
  'restore.reason-long': (p) => [
    `The reason is too long: ${p('length')} characters; at most ${p('maximum')} are possible.`,
    'Write it briefly, without names of students.',
  ],
  'confirm.difference-unseen': () => [
    'The difference that was shown is not the one from the list that is valid now.',
    `${nothingReplaced} Open the page of the check again, read what would change, and confirm.`,
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
