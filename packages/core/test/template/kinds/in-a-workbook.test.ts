import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type AnyColumn,
  bufferByteSource,
  defineTemplate,
  openWorkbook,
  readList,
  type Template,
  text,
  writeTemplateWorkbook,
} from '../../../src/index'
import { everyKind } from './every-kind'
import { allPlaces, schools } from './places'
import { read, type Written } from './reading'

const columnOf = (column: AnyColumn, at: number): AnyColumn => ({
  ...column,
  header: `${column.kind} ${at}`,
  required: false,
})

/** A list with a column of every kind, and one way to write each value. */
const kinds = everyKind.filter(({ column }) => column.kind !== 'fiscal-code')
const columns = Object.fromEntries(kinds.map(({ column }, at) => [`c${at}`, columnOf(column, at)]))
const template = defineTemplate({
  id: 'ogni-tipo',
  version: 1,
  title: 'Una colonna di ogni tipo',
  key: 'key',
  columns: { key: text({ header: 'Chiave' }), ...columns },
}) as Template

const values = Object.fromEntries(
  kinds.map(({ column, context, right }, at) => [
    `c${at}`,
    read(column, right[0] ?? column.example, context),
  ]),
)

async function readBytes(bytes: Uint8Array) {
  const workbook = await openWorkbook(bufferByteSource(bytes))
  const reading = await readList(workbook, {
    templates: [{ template, policy: 'accepted' }],
    rules: [],
    maxEntries: 10,
    today: '2018-04-03',
    asOf: '2018-04-01',
    registries: { ...allPlaces, schools: schools() },
  })
  await workbook.close()
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  return reading
}

/** What Excel holds of a day: the number of it. */
const result = (written: Written | Date) =>
  written instanceof Date ? written : typeof written === 'object' ? new Date(written.date) : written

/** The format tells a day from a number; cells of one format share it. */
function asDay(cell: ExcelJS.Cell, written: Written): void {
  if (typeof written === 'object') cell.style = { ...cell.style, numFmt: 'dd/mm/yyyy' }
}

describe('a workbook with a column of every kind', () => {
  let bytes: Uint8Array
  let sheet: ExcelJS.Worksheet
  let workbook: ExcelJS.Workbook
  beforeAll(async () => {
    const entry = { key: 'uno', ...values } as Parameters<typeof Object.values>[0]
    bytes = await writeTemplateWorkbook(template, {
      title: 'Prova',
      campaign: null,
      entries: [entry as Readonly<Record<string, string>>],
      rows: 10,
    })
    workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    sheet = workbook.getWorksheet('Elenco') ?? expect.fail('no list sheet')
  })

  it('gives every value back', async () => {
    const { entries, issues } = await readBytes(bytes)
    expect(issues).toEqual([])
    expect(entries.map((entry) => entry.values)).toEqual([{ key: 'uno', ...values }])
  })

  it('has a format, a prompt and a rule in every column', () => {
    for (const [at, [, column]] of template.columnList.entries()) {
      const cell = sheet.getCell(2, at + 1)
      expect(sheet.getColumn(at + 1).numFmt ?? 'General', column.header).toBe(
        column.layout.numberFormat,
      )
      const { dataValidation } = sheet.getCell(3, at + 1)
      expect(dataValidation.prompt, column.header).toBe(column.layout.prompt)
      expect(dataValidation.type, column.header).toMatch(/^(list|whole|decimal|date|textLength)$/)
      expect(cell.value).not.toBeNull()
    }
  })

  it('takes the results of formulas for what they are', async () => {
    for (const [at, { column, right }] of kinds.entries()) {
      const written = right[0] ?? column.example
      const cell = sheet.getCell(2, at + 2)
      cell.value = { formula: 'A1', result: result(written) } as ExcelJS.CellFormulaValue
      asDay(cell, written)
    }
    const { entries, issues } = await readBytes(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(issues).toEqual([])
    expect(entries.map((entry) => entry.values)).toEqual([{ key: 'uno', ...values }])
  })

  it('tells every wrong cell at its place, with nothing said of the others', async () => {
    const expected: string[] = []
    for (const [at, { column, wrong }] of kinds.entries()) {
      // In a list a cell with nothing to be seen in it is blank.
      const codes = Object.keys(wrong).filter((code) => code !== 'text.blank')
      const code = codes.at(-1) ?? expect.fail('nothing can be wrong')
      const written = wrong[code] ?? ''
      const cell = sheet.getCell(2, at + 2)
      cell.value = result(written)
      asDay(cell, written)
      expected.push(`${cell.address} ${code} ${columnOf(column, at).header}`)
    }
    const { issues } = await readBytes(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(issues.map(({ cell, code, column }) => `${cell} ${code} ${column}`)).toEqual(expected)
  })
})
