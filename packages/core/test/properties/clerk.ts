import ExcelJS from 'exceljs'
import fc, { type Arbitrary } from 'fast-check'
import type { Entry, EntryValue, Template } from '../../src/index'
import type { TestedDefinition } from '../definitions/definitions'
import { looseLists } from './entries'

/** Excel escapes what would be read as an escape of the file format; exceljs leaves that to its caller. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** Ways in which people and programs put a value into a cell; each means the same. */
const ways: readonly ((written: string | number | Date, shown: string) => ExcelJS.CellValue)[] = [
  (written) => (typeof written === 'string' ? escaped(written) : written),
  // As text: what is seen when somebody else's list is copied.
  (_written, shown) => escaped(shown),
  (_written, shown) => escaped(`  ${shown}\u00A0`),
  (written) => ({
    formula: 'A1',
    result: typeof written === 'string' ? escaped(written) : written,
  }),
  // Part of it in bold.
  (_written, shown) => ({
    richText: [
      { text: escaped(shown.slice(0, 2)) },
      { font: { bold: true }, text: escaped(shown.slice(2)) },
    ],
  }),
]

interface TypedList {
  readonly list: readonly Entry['values'][]
  /** What stands in each cell, row by row. */
  readonly typed: readonly (readonly ExcelJS.CellValue[])[]
}

/** Right lists, and cells in which a clerk may have written them. */
export const typedLists = (definition: TestedDefinition): Arbitrary<TypedList> => {
  const { columnList } = definition.template
  return fc
    .tuple(looseLists(definition), fc.infiniteStream(fc.nat(ways.length - 1)))
    .map(([list, choices]) => ({
      list,
      typed: list.map((values) =>
        columnList.map(([name, column]): ExcelJS.CellValue => {
          const value: EntryValue = values[name] ?? null
          const way = ways[choices.next().value ?? 0]
          if (value === null || !way) return null
          return way(column.layout.toCell(value), column.show(value, 'it'))
        }),
      ),
    }))
}

/** Opens an empty template, types into the rows below its header and saves it. */
export async function fillInTemplate(
  empty: Uint8Array,
  { sheet }: Template,
  typed: TypedList['typed'],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(empty).buffer)
  const list = workbook.getWorksheet(sheet)
  if (!list) throw new Error(`no sheet ${sheet}`)
  typed.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null) list.getCell(row + 2, column + 1).value = value
    })
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
