import type ExcelJS from 'exceljs'
import type { Severity } from '../../../errors/problem'
import type { AnyColumn } from '../../column'
import { alignmentOf } from '../list-sheet-layout'
import { fills, font, inks } from '../look'

/** Errors and warnings differ in line as well as in colour. */
const edges: Readonly<Record<Severity, Partial<ExcelJS.Border>>> = {
  error: { style: 'medium', color: { argb: inks.error } },
  warning: { style: 'mediumDashed', color: { argb: inks.warning } },
}

const boxOf = (edge: Partial<ExcelJS.Border>): Partial<ExcelJS.Borders> => ({
  top: edge,
  left: edge,
  bottom: edge,
  right: edge,
})

/** How a cell that something was found in stands out. */
const marks: Readonly<Record<Severity, Partial<ExcelJS.Style>>> = {
  error: { fill: fills.error, border: boxOf(edges.error) },
  warning: { fill: fills.warning, border: boxOf(edges.warning) },
}

/** Gives each kind of cell one style, the same object for all of its cells: exceljs looks it up by that. */
export class CellStyles {
  readonly #columns: readonly AnyColumn[]
  readonly #styles = new Map<string, Partial<ExcelJS.Style>>()

  constructor(columns: readonly AnyColumn[]) {
    this.#columns = columns
  }

  /**
   * @param number the column, 1 for A
   * @param mark the gravest issue of the cell; null when nothing was found
   */
  of(number: number, format: string, mark: Severity | null): Partial<ExcelJS.Style> {
    const key = `${number} ${mark} ${format}`
    const known = this.#styles.get(key)
    if (known) return known
    const rule = this.#columns[number - 1]?.layout.rule ?? { kind: 'none' }
    const style = {
      numFmt: format,
      alignment: { ...alignmentOf(rule), vertical: 'top' as const },
      protection: { locked: false },
      ...(mark && marks[mark]),
    }
    this.#styles.set(key, style)
    return style
  }
}

/** The cell that says what is wrong in its row. */
const explanation = (mark: Severity): Partial<ExcelJS.Style> => ({
  numFmt: '@',
  font: { name: font, size: 11, color: { argb: inks.text } },
  fill: fills[mark],
  alignment: { vertical: 'top', horizontal: 'left', indent: 1, wrapText: true },
  protection: { locked: false },
})

export const explanations: Readonly<Record<Severity, Partial<ExcelJS.Style>>> = {
  error: explanation('error'),
  warning: explanation('warning'),
}
