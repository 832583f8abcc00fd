/** What spreadsheet programs bear. Beyond these the workbook says so on its first sheet. */
export interface AnnotationLimits {
  /** Cells that get a note. More of them make Excel slow; the added column tells all. @default 5000 */
  readonly notes: number
  /** Links on one sheet: Excel refuses a file with more. @default 65530 */
  readonly links: number
  /** Rows of a sheet. @default 1048576 */
  readonly rows: number
}

export const defaultAnnotationLimits: AnnotationLimits = {
  notes: 5_000,
  links: 65_530,
  rows: 1_048_576,
}
