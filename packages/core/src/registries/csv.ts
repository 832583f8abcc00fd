import { CsvError, parse } from 'csv-parse/sync'

/** One record of a CSV file. */
export interface CsvRecord {
  /** The line on which it ends, from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

/**
 * Reads CSV as RFC 4180 has it: commas, double quotes, quotes inside doubled, line breaks inside
 * quotes allowed. A byte order mark and empty lines are passed over; records may differ in length.
 * @returns the line instead of the records when a quoted field does not end as it must
 */
export function readCsv(
  text: string,
): { readonly records: readonly CsvRecord[] } | { readonly brokenAt: number } {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { info: { lines: number }; record: string[] }[]
    return { records: rows.map(({ info, record }) => ({ line: info.lines, fields: record })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { brokenAt: typeof error.lines === 'number' ? error.lines : 1 }
  }
}
