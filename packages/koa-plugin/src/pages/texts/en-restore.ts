import type { RestoreTexts } from './restore-texts'

export const restore: RestoreTexts = {
  button: 'Make valid again',
  crumb: 'Earlier list',
  heading: (municipality) => `Make an earlier list of ${municipality} valid again`,
  sentBy: (when, by) => `sent on ${when} by ${by}, number`,
  explained:
    'This list would become the municipality’s valid list again, with a new number and a new receipt, and would replace the one that is valid today as a whole. What has been sent remains in the list of documents, with its receipts.',
  reason: 'Reason',
  reasonHint:
    'From 10 to 500 characters. It is kept, and seen by the municipality’s operators and by officers; it does not stand on the receipt.',
  noNames: 'Do not write names, fiscal codes or other data of students.',
  nothingYet:
    'The next page shows who would be added, struck off or modified: nothing is replaced until it is confirmed.',
  showDifference: 'Show what would change',

  waits: (number, when, by) =>
    `This is the list of submission ${number} of ${when}, sent by ${by}: confirming makes it the valid list again.`,
  askedBy: (when, by) => `Asked for on ${when} by ${by}.`,
  why: 'Reason:',
  notExaminedAnew:
    'The list is the one that was accepted then: today’s rules are not applied to it anew.',
  templateRefused: (version) =>
    `It was written with version ${version} of the template, which is no longer admitted for new files. The list can be confirmed all the same; to correct it takes the current template.`,
  confirm: (municipality) => `Confirm and make the list of ${municipality} valid again`,

  restores: (number) => `Makes the list of submission ${number} valid again`,
  because: (reason) => `Reason: ${reason}`,
}
