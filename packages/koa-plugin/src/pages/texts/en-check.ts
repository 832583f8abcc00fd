import { formatCount } from '@consegna/core'
import type { CheckTexts } from './check-texts'
import type { counted } from './counted'

export const check = (n: ReturnType<typeof counted>): CheckTexts => ({
  notSentTitle: (municipality) => `NOT SENT YET: list of ${municipality}`,
  notSentHeading: (municipality) => `Check of the list of ${municipality}`,
  notSent: 'NOT SENT YET',
  notSentExplained: (until) =>
    `Nothing has been replaced. To send the list, confirm at the bottom of this page by ${until}. You may also leave and resume later.`,
  sender: (when, by) => `Uploaded on ${when} by ${by}.`,

  difference: 'What changes',
  summary: (current, next) =>
    `${n(current, 'current entry', 'current entries')} → ${formatCount(next, 'en')} new`,
  firstList: (next) =>
    `This municipality has no valid list yet: this would be the first, with ${n(next, 'entry', 'entries')}.`,
  firstNil: 'This municipality has no valid list yet: this would be the first declaration.',
  counts: (added, removed, changed, unchanged) => ({
    added: `${formatCount(added, 'en')} added`,
    removed: `${formatCount(removed, 'en')} struck off`,
    changed: `${formatCount(changed, 'en')} modified`,
    unchanged: `${formatCount(unchanged, 'en')} unchanged`,
  }),
  removedHeading: (count) => `${n(count, 'entry', 'entries')} would be struck off`,
  removedExplained: (count) =>
    count === 1
      ? 'It is in the valid list but not in the new one: confirming would take it out.'
      : 'They are in the valid list but not in the new one: confirming would take them out.',
  removedMayBeWrong:
    'Some may be in the file, but with errors: they would stay out until those are mended.',
  addedHeading: (count) => `${n(count, 'entry', 'entries')} added`,
  changedHeading: (count) => `${n(count, 'entry', 'entries')} modified`,
  changedCaption: 'Modified values, from old to new',
  entry: 'Entry',
  column: 'Column',
  before: 'Current value',
  after: 'New value',
  blank: 'blank',
  andOthers: (count) => `and ${n(count, 'other', 'others')}.`,
  nothingChanges: 'The entries and their data are those of the valid list.',

  confirmHeading: 'Confirm',
  warnings: 'Warnings',
  warningsRead: (count) =>
    `I have read the ${count === 1 ? 'warning' : n(count, 'warning', 'warnings')} and confirm the data.`,
  largeLoss: (removed, current) =>
    `${n(removed, 'entry', 'entries')} of ${formatCount(current, 'en')} would be struck off: more than half of the list. If the file was only meant to add entries, do not confirm.`,
  typeLoss: 'Type the number of entries that would be struck off',
  elsewhere: (count, municipality) =>
    `${n(count, 'entry is', 'entries are')} resident outside ${municipality}: the file may be another municipality’s.`,
  stampedFor: (municipality) => `The template was prepared for another comune: ${municipality}.`,
  sameFile: (municipalities) =>
    `This very file is the valid list of ${municipalities} already: the wrong municipality may have been chosen.`,
  typeMunicipality: (municipality) =>
    `Type the name of the municipality that the list is sent for: ${municipality}`,
  confirmList: (municipality) => `Confirm and send the list of ${municipality}`,
  confirmNil: (municipality) => `Confirm and send: nobody entitled for ${municipality}`,
  discard: 'Do not send, discard',
  onlyOperators: 'Only an operator of the municipality can confirm or discard this list.',
  closed: (when) => `The deadline has passed (${when}): this list can no longer be confirmed.`,
  unconfirmed: 'Something is missing to confirm',
  listChanged: 'The valid list has changed in the meantime',
  listChangedBy: (by, when, number) =>
    `${by} sent another list on ${when} (${number}). Nothing has been sent: the new difference is below. Look at it before confirming.`,

  rejectedTitle: (municipality) => `the file of ${municipality} was not accepted`,
  rejectedHeading: (municipality) => `The file of ${municipality} was not accepted`,
  nothingReplaced: 'The municipality’s valid list has not changed.',
  errorCount: (errors, entries) =>
    entries === 0
      ? `${n(errors, 'error', 'errors')} found.`
      : `${n(errors, 'error', 'errors')} found in ${n(entries, 'entry', 'entries')}.`,
  warningCount: (warnings) =>
    `${n(warnings, 'warning, which alone would', 'warnings, which alone would')} not prevent sending.`,
  findingsGone:
    'The details of the errors were deleted after 24 hours. Upload the file again to check it.',
  leftOutHeading: 'Entries that would be left out',
  leftOutExplained: (count) =>
    `${n(count, 'entry has errors and would', 'entries have errors and would')} not be part of the list. The others would.`,
  tryAgain: 'Upload the corrected file',

  discardedHeading: 'List discarded',
  withdrawnHeading: 'List withdrawn by the Region',
  expiredHeading: 'List expired',
  backToSending: 'Back to the sending page',
})
