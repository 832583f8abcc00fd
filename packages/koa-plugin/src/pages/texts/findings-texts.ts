type BySeverity<Text> = Readonly<Record<'error' | 'warning', Text>>

/** What was found in a file: the table of issues, and the files to download. */
export interface FindingsTexts {
  readonly caption: BySeverity<(first: string, last: string, total: string) => string>
  /** When equal issues are one line. @param groups lines in all @param issues issues in all */
  readonly groupedCaption: BySeverity<
    (first: string, last: string, groups: number, issues: number) => string
  >
  /** Only so many were looked at. */
  readonly more: BySeverity<(grouped: string, total: string) => string>
  readonly entry: string
  readonly sheet: string
  readonly cell: string
  readonly column: string
  readonly value: string
  readonly problem: string
  readonly remedy: string
  readonly blank: string
  /** Of a cell with a formula whose result is not in the file. */
  readonly noResult: string
  readonly row: (row: string) => string
  readonly wholeFile: string
  readonly noName: string
  /** Of a cell that is in none of the template's columns. */
  readonly noColumn: string
  /** After the first names of a group. */
  readonly otherEntries: (count: number) => string
  readonly cells: (count: number) => string
  /** After the first ranges of a group. */
  readonly otherRanges: (count: number) => string

  readonly pages: BySeverity<string>
  readonly page: (page: string, pages: string) => string
  readonly previous: string
  readonly next: string

  readonly downloads: string
  readonly annotated: BySeverity<string>
  readonly annotatedExplained: string
  readonly table: BySeverity<string>
  readonly keptUntil: (until: string) => string
}
