import { formatCount } from '@consegna/core'
import type { counted } from './counted'
import type { FindingsTexts } from './findings-texts'

export const findings = (n: ReturnType<typeof counted>): FindingsTexts => ({
  caption: {
    error: (first, last, total) => `Errors ${first} to ${last} of ${total}`,
    warning: (first, last, total) => `Warnings ${first} to ${last} of ${total}`,
  },
  groupedCaption: {
    error: (first, last, groups, issues) =>
      groups === 1
        ? `${formatCount(issues, 'en')} equal errors, with their cells`
        : `Different errors ${first} to ${last} of ${formatCount(groups, 'en')}. Equal ones are told once, with their cells: ${formatCount(issues, 'en')} errors in all.`,
    warning: (first, last, groups, issues) =>
      groups === 1
        ? `${formatCount(issues, 'en')} equal warnings, with their cells`
        : `Different warnings ${first} to ${last} of ${formatCount(groups, 'en')}. Equal ones are told once, with their cells: ${formatCount(issues, 'en')} warnings in all.`,
  },
  more: {
    error: (grouped, total) =>
      `These are the first ${grouped} of ${total} errors; the file with its errors marked has all of them.`,
    warning: (grouped, total) =>
      `These are the first ${grouped} of ${total} warnings; the file with its warnings marked has all of them.`,
  },
  entry: 'Entry',
  sheet: 'Sheet',
  cell: 'Cells',
  column: 'Column',
  value: 'Value',
  problem: 'Problem',
  remedy: 'How to mend it',
  blank: 'blank',
  noResult: '(formula without result)',
  row: (row) => `row ${row}`,
  wholeFile: 'the whole file',
  noName: 'without name',
  noColumn: 'none of the template',
  otherEntries: (count) => `and ${n(count, 'other entry', 'other entries')}`,
  cells: (count) => n(count, 'cell', 'cells'),
  otherRanges: (count) => `and ${n(count, 'other group', 'other groups')}`,

  pages: { error: 'Pages of errors', warning: 'Pages of warnings' },
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',

  downloads: 'To download',
  annotated: {
    error: 'Download the file with its errors marked',
    warning: 'Download the file with its warnings marked',
  },
  annotatedExplained:
    'It holds all the values that were read: the cells to be mended are marked, with the reason. Mend them there and upload it again: what was added is ignored.',
  table: {
    error: 'Download the errors as a table',
    warning: 'Download the warnings as a table',
  },
  keptUntil: (until) =>
    `The uploaded file is not kept. The values that were read and the errors can be had for 24 hours, until ${until}; then they are deleted.`,
})
