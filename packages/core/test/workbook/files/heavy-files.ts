import { deflateRawSync } from 'node:zlib'
import { forgedZip } from './forged-zip'
import { workbookParts } from './workbook-parts'

/** A file that only looks like much: programs write such, and it must be read at next to no cost. */
export interface HeavyFile {
  /** What is in it, in words. */
  readonly name: string
  /** Rows that hold something. */
  readonly rows: number
  readonly make: () => Uint8Array
}

const sheetPart = 'xl/worksheets/sheet1.xml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>'

function fileOf(rows: string, { front = '', behind = '' } = {}): Uint8Array {
  const content = `<worksheet xmlns="${main}">${front}<sheetData>${rows}</sheetData>${behind}</worksheet>`
  const parts = { ...workbookParts(''), [sheetPart]: content }
  return forgedZip(
    Object.entries(parts).map(([name, text]) => {
      // Quickly made: how well it is compressed does not matter.
      return { name, content: text, deflated: deflateRawSync(text, { level: 1 }) }
    }),
  )
}

const times = (count: number, make: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('')

export const heavyFiles: readonly HeavyFile[] = [
  {
    name: 'a cell in the last corner of the sheet',
    rows: 2,
    make: () =>
      fileOf(`${cell}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, {
        front: '<dimension ref="A1:XFD1048576"/>',
      }),
  },
  {
    name: 'a merge of two million cells, formats and drop-downs of whole columns',
    rows: 1,
    make: () =>
      fileOf(cell, {
        front: '<cols><col min="1" max="16384" width="9" style="1" customWidth="1"/></cols>',
        behind:
          '<mergeCells count="1"><mergeCell ref="C1:D1048576"/></mergeCells>' +
          '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"M,F"</formula1></dataValidation></dataValidations>',
      }),
  },
  {
    name: 'a million rows that are only formatted',
    rows: 1,
    make: () =>
      fileOf(
        cell +
          times(1_048_575, (number) => {
            return `<row r="${number + 1}" spans="1:13" s="3" customFormat="1" ht="15" customHeight="1"/>`
          }),
      ),
  },
  {
    name: 'a million cells that are only formatted',
    rows: 1,
    make: () =>
      fileOf(
        cell +
          times(100_000, (number) => {
            const row = number + 1
            const cells = [...'ABCDEFGHIJ'].map((column) => `<c r="${column}${row}" s="3"/>`)
            return `<row r="${row}" spans="1:10">${cells.join('')}</row>`
          }),
      ),
  },
]
