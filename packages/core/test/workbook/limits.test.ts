import { describe, expect, it } from 'vitest'
import type { WorkbookLimits } from '../../src/ports/workbook-reader'
import { defaultWorkbookLimits } from '../../src/workbook/limits'
import { limitCodes } from '../../src/workbook/refusals'
import { readAll, readRows, refusalOf } from './files/read-file'
import {
  type Parts,
  relationships,
  sharedStrings,
  workbook,
  workbookParts,
  worksheet,
} from './files/workbook-parts'
import { zip } from './files/zip'

const over = (limit: keyof WorkbookLimits, maximum: number) => ({
  code: limitCodes[limit],
  params: limit.endsWith('Bytes') ? { limit, maximumBytes: maximum } : { limit, maximum },
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join(
    '',
  )
const text = (length: number) =>
  `<row r="1"><c t="inlineStr"><is><t>${'a'.repeat(length)}</t></is></c></row>`
const strings = (...items: readonly string[]): Parts => ({
  'xl/sharedStrings.xml': sharedStrings(items.map((item) => `<si><t>${item}</t></si>`).join('')),
})
const useString = '<row r="1"><c t="s"><v>0</v></c></row>'

const sheets = (count: number) =>
  `<sheets>${Array.from({ length: count }, (_, at) => `<sheet name="A" r:id="rId${at}"/>`).join('')}</sheets>`

/** A sheet, and charts, whose parts nobody reads. */
const sheetParts: Parts = {
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId0', 'worksheet', 'worksheets/sheet1.xml'],
    ...[1, 2, 3, 4, 5].map((at) => [`rId${at}`, 'chartsheet', `charts/${at}.xml`] as const),
  ),
}

describe('a limit', () => {
  const size = worksheet(rows(3)).length
  it.each<[keyof WorkbookLimits, number, Parts, Parts]>([
    ['maxRows', 3, workbookParts(rows(3)), workbookParts(rows(4))],
    [
      'maxColumns',
      2,
      workbookParts('<row r="1"><c><v>1</v></c><c/><c><v>1</v></c></row>'),
      workbookParts('<row r="1"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>'),
    ],
    ['maxCellLength', 10, workbookParts(text(10)), workbookParts(text(11))],
    [
      'maxCellLength',
      10,
      workbookParts(useString, strings('a'.repeat(10))),
      workbookParts(useString, strings('a'.repeat(11))),
    ],
    [
      'maxCellLength',
      3,
      workbookParts('<row r="1"><c t="str"><v>_x000D__x000D__x000D_</v></c></row>'),
      workbookParts('<row r="1"><c t="str"><v>abcd</v></c></row>'),
    ],
    [
      'maxSharedStrings',
      2,
      workbookParts(useString, strings('a', 'b')),
      workbookParts(useString, strings('a', 'b', '')),
    ],
    [
      'maxSharedStringsLength',
      4,
      workbookParts(useString, strings('ab', 'cd')),
      workbookParts(useString, strings('ab', 'cde')),
    ],
    ['maxParts', 5, workbookParts(''), workbookParts('', { 'docProps/app.xml': '<a/>' })],
    [
      'maxParts',
      6,
      workbookParts('', { 'xl/workbook.xml': workbook(sheets(6)), ...sheetParts }),
      workbookParts('', { 'xl/workbook.xml': workbook(sheets(7)), ...sheetParts }),
    ],
    [
      'maxPartBytes',
      Math.max(size, 600),
      workbookParts(rows(3)),
      workbookParts(rows(3) + ' '.repeat(1_000)),
    ],
  ])(
    'on %s accepts what is at it, and names itself for what is over',
    async (limit, maximum, at, beyond) => {
      await expect(readAll(await zip(at), { [limit]: maximum })).resolves.toBeUndefined()
      const refusal = await refusalOf(readAll(await zip(beyond), { [limit]: maximum }))
      expect(refusal).toEqual(over(limit, maximum))
    },
  )

  it('on all parts together counts those that are read, and each of them once', async () => {
    const parts = workbookParts(rows(3), { 'xl/media/image1.png': 'x'.repeat(100_000) })
    const read = Object.entries(parts).filter(([name]) => !name.includes('media'))
    const maxTotalBytes = read.reduce((sum, [, content]) => sum + content.length, 0)
    const file = await zip(parts)
    expect(await readRows(file, { maxTotalBytes })).toHaveLength(3)
    expect(await refusalOf(readAll(file, { maxTotalBytes: maxTotalBytes - 1 }))).toEqual(
      over('maxTotalBytes', maxTotalBytes - 1),
    )
  })

  it('counts what holds something: a hundred thousand formatted cells are none', async () => {
    const blank = Array.from({ length: 10_000 }, (_, index) => {
      return `<row r="${index + 1}">${'<c s="1"/>'.repeat(10)}</row>`
    })
    const file = await zip(
      workbookParts(`${blank.join('')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    )
    expect(await readRows(file, { maxRows: 1, maxColumns: 1 })).toHaveLength(1)
  })

  it('that is not known is as it is by default, and one that is no number is refused', async () => {
    const file = await zip(workbookParts(text(defaultWorkbookLimits.maxCellLength + 1)))
    // As a host without the strictest options of its compiler may write it.
    const unknown: object = { maxCellLength: undefined }
    expect(await refusalOf(readAll(file, unknown))).toEqual(
      over('maxCellLength', defaultWorkbookLimits.maxCellLength),
    )
    await expect(readAll(file, { maxCellLength: Number.NaN })).rejects.toThrow('maxCellLength')
    await expect(readAll(file, { maxCellLength: Number.POSITIVE_INFINITY })).resolves.toBe(
      undefined,
    )
  })

  it('is wide enough by default for 100,000 rows of 30 columns', () => {
    const { maxRows, maxColumns, maxSharedStrings, maxPartBytes } = defaultWorkbookLimits
    expect(maxRows).toBeGreaterThanOrEqual(100_000)
    expect(maxColumns).toBeGreaterThanOrEqual(30)
    expect(maxSharedStrings).toBeGreaterThanOrEqual(3_000_000)
    const cell =
      '<c r="AD100000" s="12" t="inlineStr"><is><t xml:space="preserve">Ancona</t></is></c>'
    expect(maxPartBytes).toBeGreaterThanOrEqual(3_000_000 * cell.length)
  })
})
