import type { WorkbookLimits } from '../ports/workbook-reader'

const megabyte = 1024 * 1024

/**
 * What is accepted unless a caller says otherwise: room for 100,000 rows of 30 columns, whatever
 * the program that wrote them. They are caps, not ratios: honest files compress very well.
 */
export const defaultWorkbookLimits: WorkbookLimits = {
  /** Some programs do not compress: then the file is as large as its parts. */
  maxFileBytes: 400 * megabyte,
  maxParts: 10_000,
  /** A sheet of 3,000,000 cells takes 150 MB with shared strings, 300 MB with texts in the cells. */
  maxPartBytes: 400 * megabyte,
  maxTotalBytes: 600 * megabyte,
  maxRows: 200_000,
  /** A row is held whole: this many cells of the greatest length are the most it can take. */
  maxColumns: 1_000,
  maxCells: 4_000_000,
  /** More than Excel can hold (32,767): a text that is only too long is told at its cell. */
  maxCellLength: 50_000,
  maxSharedStrings: 4_000_000,
  /** Held in memory at one or two bytes a character. */
  maxSharedStringsLength: 40_000_000,
  /** Programs write ten levels in a sheet, and some more in their extensions. */
  maxDepth: 100,
  maxAttributes: 250,
  maxDurationMs: 120_000,
}

/** By name, in the order in which they are documented. */
export const workbookLimitNames = Object.keys(
  defaultWorkbookLimits,
) as readonly (keyof WorkbookLimits)[]

/**
 * Parts that are read whole before any row (workbook, styles, relationships, content types) may
 * not be larger than this, whatever `maxPartBytes` says. Real ones of 20 MB exist: workbooks that
 * gathered styles and names for years.
 */
export const maxWholePartBytes = 64 * megabyte

/** Names, styles and formats that a workbook may define; Excel opens 65,490 styles. */
export const maxDefinitions = 100_000

/**
 * What is not given, or given as undefined, is as it is by default: nobody turns a limit off by not knowing it.
 * @throws RangeError for a limit that nothing can be compared with, such as NaN
 */
export function withDefaultLimits(limits: Partial<WorkbookLimits> = {}): WorkbookLimits {
  const all: Record<keyof WorkbookLimits, number> = { ...defaultWorkbookLimits }
  for (const name of workbookLimitNames) {
    const limit = limits[name] ?? all[name]
    if (!(limit >= 0)) throw new RangeError(`The limit ${name} of the reader is no number.`)
    all[name] = limit
  }
  return all
}
