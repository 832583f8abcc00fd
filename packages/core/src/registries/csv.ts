/** One record of a CSV file. */
export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

/**
 * Reads CSV as RFC 4180 has it: commas, double quotes, quotes inside doubled, line breaks inside
 * quotes allowed. A byte order mark and empty lines are passed over.
 * @returns null in place of the records when a quoted field does not end as it must, with the line
 */
export function readCsv(
  text: string,
): { readonly records: readonly CsvRecord[] } | { readonly brokenAt: number } {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y
  const records: CsvRecord[] = []
  let fields: string[] = []
  let line = 1
  let start = 1
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (field.lastIndex < text.length || fields.length > 0) {
    const found = field.exec(text)
    if (!found) return { brokenAt: line }
    const [whole, quoted, bare, end] = found
    fields.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    line += whole.split('\n').length - 1
    if (end === ',') continue
    if (fields.length > 1 || fields[0] !== '' || quoted !== undefined) {
      records.push({ line: start, fields })
    }
    fields = []
    start = line
  }
  return { records }
}
