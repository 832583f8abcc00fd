import type { Issue, Problem, Severity } from '../errors/problem'
import type { Day, EntryValue } from '../ports/records'
import type { Cell, Row } from '../ports/workbook-reader'
import type { AnyColumn } from '../template/column'
import { entryLabel, type Template } from '../template/define-template'
import type { ReadContext } from '../template/read-context'
import type { RowPlace, RuleFinding } from '../template/rule'
import { columnLetters } from '../workbook/sheet/cell-reference'
import { errorIn, isBlank, isPlain, shownText, unreadCode } from './cell-content'
import type { ListHeader } from './list-header'
import { RowValues } from './row-values'
import type { ActiveRules, Weighted } from './rules'
import { isTotalRow } from './total-row'

/** The list that a row belongs to. */
export interface ListPlace {
  readonly sheet: string
  readonly header: ListHeader
  readonly template: Template
  readonly context: ReadContext
}

/** Cells of a list's rows that nothing says the meaning of. */
export interface UntitledCells {
  readonly count: number
  /** A1 reference of the first, and what it shows. */
  readonly ref: string
  readonly value: string
}

/** A column of the template, and where the sheet has it. */
interface PlacedColumn {
  readonly name: string
  readonly column: AnyColumn
  /** `C`; null when the sheet has no such column. */
  readonly letters: string | null
}

/** What is found in nearly every row. */
const nothing: readonly Issue[] = []

/**
 * Reads rows of one list, one after the other: all that is wrong with each. What depends on the list alone is
 * made once; what it says of a row is true until the next is read.
 */
export class RowReader {
  readonly #place: ListPlace
  readonly #rules: ActiveRules
  readonly #columns: readonly PlacedColumn[]
  readonly #byName: ReadonlyMap<string, number>
  /** Where in `#columns` the column of the sheet stands that has this number. */
  readonly #positions: readonly (number | undefined)[]
  /** The row's cells that hold something, in the order of `#columns`. */
  readonly #cells: (Cell | undefined)[]
  /** Columns with a title that is none of the template's. */
  readonly #titled: ReadonlySet<number>
  readonly #keyAt: number
  /** Cells of entries that stand under no title so far, and the first of them. */
  untitled: UntitledCells = { count: 0, ref: '', value: '' }
  /** Those of the row. */
  #beside: { readonly count: number; readonly first: Cell } | null = null
  #row = 0
  #values: RowValues = new RowValues()
  #found: Omit<Issue, 'entry'>[] = []
  /** Whether something wrong was found in the row, warnings aside. */
  wrong = false

  constructor(place: ListPlace, rules: ActiveRules) {
    const { header, template } = place
    this.#place = place
    this.#rules = rules
    this.#columns = template.columnList.map(([name, column]) => {
      const at = header.cells.get(name)?.column
      return { name, column, letters: at === undefined ? null : columnLetters(at) }
    })
    this.#byName = new Map(template.columnList.map(([name], at) => [name, at]))
    const positions: (number | undefined)[] = []
    for (const [column, name] of header.columns) positions[column] = this.#byName.get(name)
    this.#positions = positions
    this.#cells = this.#columns.map(() => undefined)
    this.#titled = new Set([...header.unknown.map(({ column }) => column), ...header.annotations])
    this.#keyAt = this.#byName.get(template.key) ?? -1
  }

  /**
   * @returns the values of the columns that could be read, a blank optional cell as null; null when nothing
   * of the template is in the row (a blank one, or one that holds only blanks or notes beside the list)
   */
  read(row: Row): Readonly<Record<string, EntryValue>> | null {
    if (!this.#takeCells(row)) return null
    this.#row = row.number
    this.#found = []
    this.wrong = false
    this.#values = new RowValues()
    if (this.#cells[this.#keyAt] === undefined && isTotalRow(this.#filled(row))) {
      this.#addTotalRow(row)
      return this.#values
    }
    this.#countUntitled()
    let absent = 0
    for (let at = 0; at < this.#columns.length; at += 1) {
      const placed = this.#columns[at]
      if (placed === undefined) continue
      const cell = this.#cells[at]
      if (cell !== undefined) this.#readCell(at, placed, cell)
      else if (!placed.column.required) this.#values[placed.name] = null
      else {
        this.#add(at, { code: 'cell.required', params: {} }, 'error')
        absent += 1
      }
    }
    this.#follow(absent)
    return this.#values
  }

  /** Adds what is found in the row by comparing it with others. */
  add(name: string, problem: Problem, severity: Severity): void {
    this.#add(this.#byName.get(name), problem, severity)
  }

  /** All that was found in the row, by the order of the columns, then of the rules. */
  issues(): readonly Issue[] {
    if (this.#found.length === 0) return nothing
    const entry = this.#label()
    return this.#found.map((issue) => ({ ...issue, entry }))
  }

  /** A1 reference of the cell that a row has in a column, as far as the sheet has the column. */
  cellAt(name: string, row: number): string {
    const letters = this.#columns[this.#byName.get(name) ?? -1]?.letters ?? 'A'
    return `${letters}${row}`
  }

  /** Only of entries: what stands in rows of its own, below or above, are remarks. */
  #countUntitled(): void {
    if (this.#beside === null) return
    const { count, first } = this.#beside
    const before = this.untitled
    this.untitled =
      before.count === 0
        ? { count, ref: first.ref, value: shownText(first) }
        : { ...before, count: before.count + count }
  }

  #filled({ cells }: Row): readonly Cell[] {
    const { annotations } = this.#place.header
    return cells.filter(({ column, value }) => !annotations.has(column) && !isBlank(value))
  }

  /** All that is said of a row of sums: what it lacks follows from that. */
  #addTotalRow(row: Row): void {
    const [first] = this.#filled(row)
    if (first === undefined) return
    const at = this.#positions[first.column]
    const text = shownText(first)
    this.wrong = true
    this.#found.push({
      code: 'list.total-row',
      params: { text, header: this.#columns[this.#keyAt]?.column.header ?? '' },
      severity: 'error',
      sheet: this.#place.sheet,
      cell: first.ref,
      row: row.number,
      column: at === undefined ? null : (this.#columns[at]?.column.header ?? null),
      value: text,
    })
  }

  /** Keeps the cells of the row that hold something; false when there is none. */
  #takeCells({ cells }: Row): boolean {
    this.#cells.fill(undefined)
    let any = false
    let untitled = 0
    let firstUntitled: Cell | null = null
    for (const cell of cells) {
      const position = this.#positions[cell.column]
      if (position === undefined && this.#titled.has(cell.column)) continue
      if (isBlank(cell.value)) continue
      if (position === undefined) {
        untitled += 1
        firstUntitled ??= cell
      } else {
        this.#cells[position] = cell
        any = true
      }
    }
    this.#beside = firstUntitled && { count: untitled, first: firstUntitled }
    return any
  }

  #readCell(at: number, { name, column }: PlacedColumn, { value }: Cell): void {
    const error = errorIn(value)
    if (error !== null) {
      this.#add(at, { code: 'cell.error-value', params: { error } }, 'error')
      return
    }
    const unread = unreadCode(value)
    if (unread !== null || !isPlain(value)) {
      this.#add(at, { code: unread ?? 'cell.unreadable', params: {} }, 'error')
      return
    }
    const parsed = column.parse(value, this.#place.context)
    if (!parsed.ok) {
      for (const problem of parsed.problems) this.#add(at, problem, 'error')
      return
    }
    this.#values[name] = parsed.value
    if (parsed.warnings === undefined) return
    for (const problem of parsed.warnings) this.#add(at, problem, 'warning')
  }

  /** The rules, each as far as what it reads could be read. @param absent required cells that are blank */
  #follow(absent: number): void {
    const values = this.#values
    for (const { rule, weight } of this.#rules.rows) {
      if (!this.#readable(rule.reads)) continue
      this.#addFindings(rule.check(values, this.#place.context) as never, weight, absent)
    }
    if (this.#rules.lists.length === 0) return
    const row = this.#row
    const place: RowPlace<RowValues> = { row, cell: (name) => this.cellAt(name, row) }
    for (const { rule, weight, run } of this.#rules.lists) {
      if (!this.#readable(rule.reads)) continue
      this.#addFindings(run.row(values, place) as never, weight, absent)
    }
  }

  #readable(names: readonly string[]): boolean {
    for (const name of names) if (this.#values[name] === undefined) return false
    return true
  }

  #addFindings(findings: readonly RuleFinding<never>[], weight: Weighted, absent: number): void {
    for (const { column: name, code, params } of findings) {
      const at = this.#byName.get(name)
      // That nothing is there is told; what else could be said of the cell follows from it.
      if (absent > 0 && at !== undefined && this.#isAbsent(at)) continue
      this.#add(at, { code, params: withDay(params, weight.errorFrom) }, weight.severity)
    }
  }

  #isAbsent(at: number): boolean {
    return this.#cells[at] === undefined && this.#columns[at]?.column.required === true
  }

  #add(at: number | undefined, { code, params }: Problem, severity: Severity): void {
    const placed = at === undefined ? undefined : this.#columns[at]
    const cell = at === undefined ? undefined : this.#cells[at]
    const letters = placed?.letters ?? null
    if (severity === 'error') this.wrong = true
    this.#found.push({
      code,
      params,
      severity,
      sheet: this.#place.sheet,
      cell: cell?.ref ?? (letters === null ? null : `${letters}${this.#row}`),
      row: this.#row,
      column: placed?.column.header ?? null,
      value: cell === undefined ? null : shownText(cell),
    })
  }

  /** Whom the row is about: from what could be read, else from what was written. */
  #label(): string | null {
    const { template } = this.#place
    const written = template.label.map((name) => {
      const cell = this.#cells[this.#byName.get(name) ?? -1]
      return cell === undefined ? null : shownText(cell)
    })
    return entryLabel(template, this.#values) || written.filter(Boolean).join(' ') || null
  }
}

/** A warning that is to become an error says from when. */
export const withDay = (params: Problem['params'], errorFrom: Day | null): Problem['params'] =>
  errorFrom === null ? params : { ...params, errorFrom }
