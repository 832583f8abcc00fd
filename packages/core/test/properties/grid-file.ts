import type { CellValue } from '../../src/index'
import { columnLetters } from '../../src/workbook/sheet/cell-reference'
import { oneSheet, workbook, workbookParts } from '../workbook/files/workbook-parts'
import { zip } from '../workbook/files/zip'
import type { Grid } from './grid'

/** Every unit of a text as the file format escapes it: nothing in it can disturb the file. */
const escaped = (text: string): string =>
  [...Array(text.length).keys()]
    .map((at) => `_x${text.charCodeAt(at).toString(16).padStart(4, '0')}_`)
    .join('')

function cellXml(ref: string, value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return `<c r="${ref}" t="str"><v>${escaped(value.text)}</v></c>`
    case 'number':
      return `<c r="${ref}"><v>${value.number}</v></c>`
    case 'boolean':
      return `<c r="${ref}" t="b"><v>${value.boolean ? 1 : 0}</v></c>`
    case 'date':
      return `<c r="${ref}" t="d"><v>${value.date}</v></c>`
    case 'error':
      return `<c r="${ref}" t="e"><v>${value.error}</v></c>`
    case 'unreadable':
      return `<c r="${ref}" t="unknown"><v>1</v></c>`
    case 'no-result':
      return `<c r="${ref}"><f>A1</f></c>`
  }
}

/** A workbook whose one sheet holds these cells, as another program may write it. */
export function gridFile(sheet: string, grid: Grid): Promise<Uint8Array> {
  const rows = grid.map((row, at) => {
    const cells = row.map((value, index) =>
      value === null ? '' : cellXml(`${columnLetters(index + 1)}${at + 1}`, value),
    )
    return `<row r="${at + 1}">${cells.join('')}</row>`
  })
  return zip(
    workbookParts(rows.join(''), {
      'xl/workbook.xml': workbook(oneSheet.replace('Elenco', sheet)),
    }),
  )
}
