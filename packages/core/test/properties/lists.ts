import {
  bufferByteSource,
  type ListReading,
  openWorkbook,
  readList,
  type Workbook,
} from '../../src/index'
import { requestOf, type TestedDefinition } from '../definitions/definitions'
import { type Grid, gridWorkbook } from './grid'

/** What the portal makes of a list that somebody hands in. */
async function readWorkbook(
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
