import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { pythonWithOpenpyxl, runPython } from '#test-support/office'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../src/workbook/node/open-workbook'
import { plain, readCells, readRows } from './files/read-file'

let folder = ''
let program = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consegna-openpyxl-'))
  program = await readFile(join(import.meta.dirname, 'write-with-openpyxl.py'), 'utf8')
})
afterAll(() => rm(folder, { recursive: true }))

async function written(
  context: TestContext,
  which: string,
  ...args: readonly string[]
): Promise<Uint8Array> {
  const path = join(folder, `${which}.xlsx`)
  runPython(pythonWithOpenpyxl(context), program, [which, path, ...args])
  return readFile(path)
}

const common = {
  ...{ A1: 'Niccolò D’Amico', B1: ' con spazi ', C1: 'a\nb', D1: 'no-result' },
  ...{ A2: 0, B2: -1.5, C2: 1e-300, D2: 123456789012345, E2: 10632.94 },
  ...{ A3: true, B3: false, C3: { error: '#N/A' }, E3: { error: '#DIV/0!' } },
}
const days = {
  A4: { date: '2001-05-17' },
  B4: { date: '2001-05-17T08:30:00' },
  E4: { date: '1904-01-02' },
}

describe('a workbook that openpyxl writes', () => {
  it('is read as what was put into it', async (context) => {
    const file = await written(context, 'ordinary')
    expect(await readCells(file)).toMatchObject({
      ...{ ...common, ...days, A7: 1 },
      C4: { date: '1899-12-31T23:59:59' },
      D4: { date: '1900-01-01T12:00:00' },
    })
    const { sheets } = await openWorkbook(bufferByteSource(file))
    expect(sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'very-hidden'])
    expect(await sheets[0]?.layout()).toEqual({
      merged: ['A7:C8'],
      hiddenColumns: [{ first: 2, last: 2 }],
    })
    const rows = await readRows(file)
    expect(rows.filter(({ hidden }) => hidden).map((row) => row.number)).toEqual([2])
  })

  it('is read when it was written as a stream, with texts in the cells', async (context) => {
    const file = await written(context, 'write-only')
    expect(await readCells(file)).toMatchObject({ ...common, ...days })
  })

  it('is read when it counts the days from 1904', async (context) => {
    const file = await written(context, '1904')
    expect(await readCells(file)).toMatchObject({
      ...{ ...common, ...days },
      C4: { date: '1904-01-01T23:59:59' },
      D4: { date: '1904-01-02T12:00:00' },
    })
  })

  it('is read when its dates are texts', async (context) => {
    const file = await written(context, 'iso')
    expect(await readCells(file)).toMatchObject({
      ...{ ...common, ...days },
      C4: { date: '1899-12-31T23:59:59' },
    })
  })

  it('shows dates by formats of its own and of many languages, and only by those', async (context) => {
    const dates = [
      'dd/mm/yyyy',
      'yyyy-mm-dd hh:mm:ss',
      '[$-410]dddd d mmmm yyyy',
      '[$-it-IT]d mmm yy;@',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
      '[$-411]ggge"年"m"月"d"日"',
      'yyyy"年"m"月"d"日"',
      'DD.MM.YYYY',
      'd/m/yy h:mm AM/PM',
      '[h]:mm:ss',
      'mm:ss.0',
      '[Red]dd/mm/yyyy',
      'dd/mm/yyyy;"mai";"zero";@',
    ]
    const numbers = [
      'General',
      '0.00',
      '#,##0.00 "€"',
      '0.00" mesi"',
      '[Red]0;[Blue]-0',
      '[$€-410] #,##0',
      '0.0\\d',
      '0%',
      '0.00E+00',
      '# ?/?',
      '@',
    ]
    const file = await written(context, 'formats', ...dates, ...numbers)
    const values = (await readRows(file)).map(({ cells }) => cells.map(({ value }) => plain(value)))
    expect(values.slice(0, dates.length)).toEqual(
      dates.map(() => [{ date: '2001-05-17T12:00:00' }]),
    )
    expect(values.slice(dates.length)).toEqual(numbers.map(() => [37028.5]))
  })
})
