/**
 * Random access to the bytes of one file: over a file on disk, a buffer or a Blob.
 * Reading never loads more than what is asked for.
 */
export interface ByteSource {
  /** Length of the file in bytes. */
  readonly size: number
  /** Where the file lies on this machine, if it does: another thread opens it there instead of being sent its bytes. */
  readonly path?: string
  /** The bytes from `offset`; exactly `length` of them, fewer only at the end of the file. */
  read(offset: number, length: number): Promise<Uint8Array>
}

/** What a cell holds, after shared strings, formula results and date formats are resolved. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** `date` is ISO 8601 without offset: `2001-05-17`, or `2001-05-17T08:30:00` when there is a time. */
  | { readonly kind: 'date'; readonly date: string }
  /** An Excel error value, as written: `#N/A`. */
  | { readonly kind: 'error'; readonly error: string }
  /** A formula for which the file holds no result. */
  | { readonly kind: 'no-result' }
  /** What the file holds cannot be what its author sees; `raw` has it as it is written. */
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }

export type UnreadableReason =
  /** Not written as numbers are: `1,5`, `0x1F`; or larger than any program can hold. */
  | 'number'
  /** The text that it points to is not there. */
  | 'missing-text'
  /** The cell stands in its row more than once. */
  | 'twice'
  /** A truth value, a date or an error that is none, or something of an unknown type. */
  | 'type'

/**
 * One cell that holds something. Blank cells are not reported. A reader may make `ref` and `raw` only
 * when they are asked for: a copy (`{ ...cell }`) need not have them.
 */
export interface Cell {
  /** A1 reference without sheet: `C7`. */
  readonly ref: string
  /** 1 for column A. */
  readonly column: number
  readonly value: CellValue
  /** What the file holds, as text: `42902` for a date stored as a serial, the text itself for a text. */
  readonly raw: string
  /** Whether the value is the stored result of a formula. */
  readonly formula: boolean
}

export interface Row {
  /** The row's real number in the sheet, from 1. */
  readonly number: number
  /** By ascending column; never empty. */
  readonly cells: readonly Cell[]
  /** Whether people do not see it: hidden, or left out by a filter. */
  readonly hidden: boolean
}

export interface Sheet {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'very-hidden'
  /**
   * The rows that hold at least one cell, by ascending number, as a stream.
   * May be called several times; each call reads anew.
   * @throws UnreadableWorkbookError when the sheet turns out to be damaged or over a limit
   */
  rows(): AsyncIterable<Row>
  /**
   * The same rows, some at a time, none of the chunks empty: for whoever goes through all of them. Waiting for
   * each row alone takes as long as a tenth of its reading.
   */
  rowChunks(): AsyncIterable<readonly Row[]>
  /**
   * After a reading to the end this costs nothing, else it reads the sheet: part of it stands behind the
   * rows in the file.
   * @throws UnreadableWorkbookError when the sheet turns out to be damaged or over a limit
   */
  layout(): Promise<SheetLayout>
}

/** What people see of a sheet, apart from its cells. */
export interface SheetLayout {
  /** Merged cells, as A1 ranges (`B2:B4`): only the first cell of each holds a value. */
  readonly merged: readonly string[]
  /** Columns that are not shown, 1 for column A; both ends included. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[]
}

export interface Workbook {
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly Sheet[]
  /** Defined names of the whole workbook and what they refer to, as written (`"borse-di-studio;2"`, `Elenco!$A$1`). */
  readonly definedNames: ReadonlyMap<string, string>
  /** How it counts the days of a number that has no date format. */
  readonly dateSystem: '1900' | '1904'
  close(): Promise<void>
}

/**
 * What a file may take at most, so that no file takes more memory or time than was planned for. Each
 * limit has a code and a sentence of its own; `defaultWorkbookLimits` has the defaults.
 */
export interface WorkbookLimits {
  /** Bytes of the file as it is. */
  readonly maxFileBytes: number
  /** Entries of the archive. */
  readonly maxParts: number
  /** Inflated bytes of any one part. */
  readonly maxPartBytes: number
  /** Inflated bytes of all parts that are read; a part that is read again counts once. */
  readonly maxTotalBytes: number
  /** Rows that hold something, per sheet. */
  readonly maxRows: number
  /** Cells that hold something, per row. */
  readonly maxColumns: number
  /** Cells that hold something, per sheet. */
  readonly maxCells: number
  /** Characters of one cell. */
  readonly maxCellLength: number
  /** Texts that cells refer to by number. */
  readonly maxSharedStrings: number
  /** Characters of all shared strings together: they are held in memory while the workbook is open. */
  readonly maxSharedStringsLength: number
  /** Elements of XML within one another. */
  readonly maxDepth: number
  /** Attributes of one element of XML. */
  readonly maxAttributes: number
  /**
   * Milliseconds from opening to the end of the last reading, with what the caller does in between.
   * Looked at between the pieces of a part and between batches of rows: it ends a slow reading, not a step that hangs.
   */
  readonly maxDurationMs: number
}

/**
 * Reads a workbook (OOXML `.xlsx`).
 * @throws UnreadableWorkbookError with a refusal for everything that is not a readable, honest workbook
 */
export type OpenWorkbook = (
  source: ByteSource,
  limits?: Partial<WorkbookLimits>,
) => Promise<Workbook>
