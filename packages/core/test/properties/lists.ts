import {
  bufferByteSource,
  type Entry,
  type ListReading,
  openWorkbook,
  readList,
  type Workbook,
} from '../../src/index'
import { requestOf, type TestedDefinition } from '../definitions/definitions'
import { cellOf, type Grid, gridWorkbook, textCell } from './grid'

/** What the portal makes of a list that somebody hands in. */
export async function readWorkbook(
  definition: TestedDefinition,
  workbook: Workbook,
): Promise<ListReading> {
  const reading = await readList(workbook, requestOf(definition))
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.refusal.code}`)
  return reading
}

export async function readFile(
  definition: TestedDefinition,
  bytes: Uint8Array,
): Promise<ListReading> {
  const workbook = await openWorkbook(bufferByteSource(bytes))
  try {
    return await readWorkbook(definition, workbook)
  } finally {
    await workbook.close()
  }
}

export const readGrid = (definition: TestedDefinition, grid: Grid): Promise<ListReading> =>
  readWorkbook(definition, gridWorkbook(definition.template.sheet, grid))

/** The header of a definition's list, and its rows as the template would hold them. */
export function gridOf({ template }: TestedDefinition, list: readonly Entry['values'][]): Grid {
  const header = template.columnList.map(([, column]) => textCell(column.header))
  const rows = list.map((values) =>
    template.columnList.map(([name, { layout }]) => {
      const value = values[name]
      return value === null || value === undefined ? null : cellOf(layout.toCell(value))
    }),
  )
  return [header, ...rows]
}
