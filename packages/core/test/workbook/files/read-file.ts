import { UnreadableWorkbookError } from '../../../src/errors/unreadable-workbook-error'
import type {
  CellValue,
  OpenWorkbook,
  Row,
  Sheet,
  WorkbookLimits,
} from '../../../src/ports/workbook-reader'
import { bufferByteSource } from '../../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../../src/workbook/node/open-workbook'
import { type Parts, workbookParts } from './workbook-parts'
import { zip } from './zip'

export async function rowsOf(sheet: Sheet | undefined): Promise<readonly Row[]> {
  const rows: Row[] = []
  if (sheet === undefined) throw new Error('The workbook has no such sheet.')
  for await (const row of sheet.rows()) rows.push(row)
  return rows
}

/** All rows of the first sheet. */
export async function readRows(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<readonly Row[]> {
  const workbook = await openWorkbook(bufferByteSource(bytes), limits)
  try {
    return await rowsOf(workbook.sheets[0])
  } finally {
    await workbook.close()
  }
}

/** All rows of all sheets: what must be refused is refused here at the latest. */
export async function readAll(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
  open: OpenWorkbook = openWorkbook,
): Promise<void> {
  const workbook = await open(bufferByteSource(bytes), limits)
  for (const sheet of workbook.sheets) for await (const _ of sheet.rows());
}

/** A value in the shortest form: `{ date: '2001-05-17' }`, `'no-result'`. */
export function plain(value: CellValue): unknown {
  if (value.kind === 'no-result') return value.kind
  if (value.kind === 'text') return value.text
  if (value.kind === 'number') return value.number
  if (value.kind === 'boolean') return value.boolean
  if (value.kind === 'unreadable') return { unreadable: value.reason }
  return value.kind === 'date' ? { date: value.date } : { error: value.error }
}

/** The values of the first sheet by reference: `{ A1: 'Rossi', B1: 1.5 }`. */
export async function readCells(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const cells = (await readRows(bytes)).flatMap((row) => row.cells)
  return Object.fromEntries(cells.map(({ ref, value }) => [ref, plain(value)]))
}

/** The values of a sheet of which only the rows are given, in XML. */
export async function cellsOf(rows: string, others: Parts = {}): Promise<Record<string, unknown>> {
  return readCells(await zip(workbookParts(rows, others)))
}

/** The refusal; fails when the file is read, or when anything else is thrown. */
export async function refusalOf(reading: Promise<unknown>): Promise<unknown> {
  try {
    await reading
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return error.refusal
    throw error
  }
  throw new Error('The file was read although it should have been refused.')
}
