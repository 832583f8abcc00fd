import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type ExcelJS from 'exceljs'

/** A validation as exceljs writes it; its declarations lack `any`, which has a prompt and no rule. */
export type Validation = Omit<ExcelJS.DataValidation, 'type' | 'formulae'> & {
  readonly type: ExcelJS.DataValidation['type'] | 'any'
  readonly formulae: readonly (string | number | Date)[]
}

/**
 * Sets one validation on a whole range. exceljs declares only the way over single cells, which would
 * create every one of them.
 */
export function validateRange(sheet: ExcelJS.Worksheet, range: string, rule: Validation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add: (range: string, rule: Validation) => void }
  }
  dataValidations.add(range, rule)
}

/** Gives a text a name that refers to no cell. exceljs knows names of ranges only, but writes what its model says. */
export function nameConstant(workbook: ExcelJS.Workbook, name: string, text: string): void {
  const names = workbook.definedNames
  const ranges = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(names), 'model')
  const constant = { name, ranges: [`"${text.replaceAll('"', '""')}"`] }
  Object.defineProperty(names, 'model', {
    get: (): ExcelJS.DefinedNamesModel => [...(ranges?.get?.call(names) ?? []), constant],
  })
}

/**
 * Makes a cell of a streamed sheet a link to a cell of the same workbook. exceljs's own way writes an
 * address outside the workbook, which some programs ask about before they follow it.
 *
 * @param target `'Elenco'!C7`
 */
export function linkInside(sheet: ExcelJS.Worksheet, address: string, target: string): void {
  const { _sheetRelsWriter: links } = sheet as unknown as {
    _sheetRelsWriter: { _hyperlinks: { address: string; target: string }[] }
  }
  links._hyperlinks.push({ address, target })
}

/** The corners of a note's box: columns and rows from 0, with their fractions. */
export interface NoteBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Adds a note of a chosen size; exceljs makes all of them two columns by four rows. */
export function addNote(cell: ExcelJS.Cell, texts: ExcelJS.RichText[], anchor: NoteBox): void {
  cell.note = { texts }
  const { _comment: note } = cell as unknown as { _comment: { readonly model: object } }
  Object.defineProperty(note, 'model', { value: { ...note.model, anchor } })
}

/** Goes on with a later row of a streamed sheet. exceljs would pass over the blank ones one by one, in quadratic time. */
export function skipToRow(sheet: ExcelJS.Worksheet, row: number): void {
  const place = sheet as unknown as { _rowZero: number; _rows: readonly unknown[] }
  if (place._rows.length === 0) place._rowZero = row
}

/** A stream of an old `readable-stream`, which does not tell by itself whether it is full. */
type Pipe = Writable & { readonly _writableState: { readonly needDrain: boolean } }

/**
 * Waits until what was written to a streamed sheet was taken. exceljs does not: without this, a whole
 * sheet gathers in memory.
 *
 * @throws AbortError when nobody takes the bytes any more
 */
export async function drained(sheet: ExcelJS.Worksheet, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const { stream } = sheet as unknown as { stream: { readonly pipes: readonly Pipe[] } }
  for (const pipe of stream.pipes) {
    if (pipe._writableState.needDrain) await once(pipe, 'drain', { signal })
  }
}

/** Of a streamed sheet, what writes the parts that come after its rows. */
interface Parts {
  _writeSheetProtection: () => void
  _writeAutoFilter: () => void
  _writeDataValidations: () => void
  _writeHyperlinks: () => void
}

/**
 * Puts the parts behind the rows into the order of the standard, which Excel insists on; exceljs mixes
 * it up when it streams. Source: ISO/IEC 29500-1, 18.3.1.99 (CT_Worksheet).
 */
export function keepPartsInOrder(sheet: ExcelJS.Worksheet): void {
  const parts = sheet as unknown as Parts
  const protection = parts._writeSheetProtection.bind(sheet)
  const filter = parts._writeAutoFilter.bind(sheet)
  const validations = parts._writeDataValidations.bind(sheet)
  const links = parts._writeHyperlinks.bind(sheet)
  // In exceljs the filter comes first, and nothing lies between validations and protection.
  parts._writeAutoFilter = () => {
    protection()
    filter()
  }
  parts._writeDataValidations = () => {
    validations()
    links()
  }
  parts._writeSheetProtection = () => undefined
  parts._writeHyperlinks = () => undefined
}
