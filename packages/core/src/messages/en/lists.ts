import type { Sentence } from '../messages'
import { fromTemplate } from './phrases'

export const lists = {
  'list.no-header': (p) => [
    'The header row of the template is not in the file.',
    `One of the first ten rows of a sheet must hold these titles: ${p('expected')}. ${fromTemplate(p)}`,
  ],
  'list.missing-columns': (p) => [
    `The header row (sheet “${p('sheet')}”, row ${p('row')}) lacks the required ${p('count') === '1' ? 'column' : 'columns'} ${p('columns')}.${p('unknown') && ` There are titles instead that the template does not know: ${p('unknown')}.`}`,
    `${p('unknown') && 'If the data is below another title, correct that as in the template; otherwise add'}${p('unknown') ? '' : 'Add'} the title to the header row, with the data below it, or copy the data into a new template.`,
  ],
  'list.duplicate-header': (p) => [
    `In sheet “${p('sheet')}” the title “${p('header')}” stands twice: in cells ${p('first')} and ${p('second')}.`,
    'Keep one of the two columns and upload the file again.',
  ],
  'list.several-sheets': (p) => [
    `There are lists in more than one sheet: ${p('sheets')}.`,
    'Copy all entries into one sheet, one below the other, delete the other sheets, and upload the file again.',
  ],
  'list.no-entries': (p) => [
    `In sheet “${p('sheet')}” there is no entry below the header row (row ${p('row')}).`,
    'Fill in a row for each entry. If nobody in the municipality is entitled, choose “Declare that nobody is entitled” on the sending page.',
  ],
  'list.too-many-entries': (p) => [
    `The list has more than ${p('maximum')} entries, the most that this campaign takes.`,
    'Make sure that the file holds only the entries of the chosen municipality; if there really are more, contact the help desk.',
  ],
  'list.unknown-column': (p) => [
    `The column “${p('header')}” is not part of the template and is not read.`,
    'Nothing needs to be done if it holds no required data; otherwise correct its title as in the template.',
  ],
  'list.duplicate-key': (p) => [
    `The same value of “${p('header')}” stands in cell ${p('first')} already.`,
    'An entry may appear only once: delete the repeated row or correct the code.',
  ],
  'list.key-in-faulty-row': (p) => [
    `The same value of “${p('header')}” stands in cell ${p('first')} too, in a row with errors.`,
    'An entry may appear only once: if it is the same person delete the row with errors, otherwise correct it.',
  ],
  'list.merged-cells': (p) => [
    `In the column “${p('header')}” there are merged cells (${p('range')}${p('others') === '0' ? '' : ` and ${p('others')} more`}): the value is read in the first of those merged only, the others would count as blank.`,
    'In Excel select the merged cells, choose “Unmerge cells” and write the value into every row.',
  ],
  'list.total-row': (p) => [
    `The row begins with “${p('text')}” and lacks “${p('header')}”: it seems to be a row of totals, not an entry.`,
    'Delete the row and upload the file again: totals are not needed.',
  ],
  'list.untitled-cells': (p) => [
    p('count') === '1'
      ? `Cell ${p('first')} is in a column without a title: what it holds is not read.`
      : `There are ${p('count')} cells in columns without a title (the first is ${p('first')}): what they hold is not read.`,
    'If they are data of the list, move them to their column or write its title as in the template; notes may stay.',
  ],
  'list.hidden-rows': (p) => [
    p('count') === '1'
      ? `Row ${p('first')} is hidden or left out by a filter: it was read like the others.`
      : `There are ${p('count')} rows hidden or left out by a filter (the first is row ${p('first')}): they were read like the others.`,
    'If they are not to be part of the list, take the filter off, show them, delete them and upload the file again.',
  ],
  'list.hidden-columns': (p) => [
    `${p('count') === '1' ? 'Column' : 'Columns'} ${p('columns')} ${p('count') === '1' ? 'is' : 'are'} hidden: the data was read like the rest.`,
    'To see it in Excel select the columns beside, right click, “Unhide”.',
  ],
  'template.other-campaign': (p) => [
    `The file was filled in on the template of another campaign: ${p('campaign')}.`,
    'Check that the list is the one of this campaign; if it is not, do not confirm.',
  ],
  'template.other-municipality': (p) => [
    `The template was prepared for another comune: ${p('made')}.`,
    `Check that the list is that of ${p('name')}; send lists on the comune’s own template, or on the empty one.`,
  ],
  'template.other-list': (p) => [
    `The file was filled in on the template of another list: ${p('list')}.`,
    `The list awaited is: ${p('expected')}. ${fromTemplate(p)}`,
  ],
  'template.unknown-version': (p) => [
    `The file says that it comes from version ${p('version')} of the template, which does not exist.`,
    `The version in use is ${p('current')}. ${fromTemplate(p)}`,
  ],
  'template.version-refused': (p) => [
    `The file was filled in on version ${p('version')} of the template, which this campaign does not accept.`,
    `The version in use is ${p('current')}. ${fromTemplate(p)}`,
  ],
  'template.old-version': (p) => [
    `The file was filled in on version ${p('version')} of the template.`,
    `It is accepted; for later submissions, better download version ${p('current')}.`,
  ],
  'template.none-admitted': () => [
    'No template has been published for this campaign yet.',
    'Contact the help desk.',
  ],
} satisfies Record<string, Sentence>
