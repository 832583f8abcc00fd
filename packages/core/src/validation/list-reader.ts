import type { Issue } from '../errors/problem'
import type { Entry } from '../ports/records'
import type { Row } from '../ports/workbook-reader'
import type { AnyColumn } from '../template/column'
import { residenceElsewhere } from './residence'
import { type ListPlace, RowReader, type UntitledCells, withDay } from './row-reader'
import { RowSet } from './row-set'
import type { ActiveRules } from './rules'
import { uniqueKey } from './unique-key'

/** What one row of a list gives. */
export interface TakenRow {
  /** Null when something is wrong with it. */
  readonly entry: Entry | null
  readonly issues: readonly Issue[]
}

/** What has been read so far of one list. */
export class ListReader {
  readonly #place: ListPlace
  readonly #rules: ActiveRules
  readonly #reader: RowReader
  readonly #keyColumn: AnyColumn
  readonly #unique: ReturnType<typeof uniqueKey>
  readonly #residence: ReturnType<typeof residenceElsewhere> | null
  rows = 0
  /** Where something of the list stands, right or wrong. */
  readonly entryRows = new RowSet()
  residentElsewhere = 0
  hiddenRows = { count: 0, first: 0 }

  constructor(place: ListPlace, rules: ActiveRules) {
    const { columns, key, residence } = place.template
    this.#place = place
    this.#rules = rules
    this.#reader = new RowReader(place, rules)
    const home = residence === null ? undefined : columns[residence]
    this.#residence = home ? residenceElsewhere(home, place.context) : null
    const keyColumn = columns[key]
    // defineTemplate saw to it that there is one.
    if (!keyColumn) throw new TypeError('a template without its key')
    this.#keyColumn = keyColumn
    this.#unique = uniqueKey(keyColumn, (row) => this.#reader.cellAt(key, row))
  }

  /** What stands beside the entries under no title. */
  get untitled(): UntitledCells {
    return this.#reader.untitled
  }

  /** What one row gives; null when nothing of the list is in it. */
  take(row: Row): TakenRow | null {
    const values = this.#reader.read(row)
    if (!values) return null
    this.rows += 1
    this.entryRows.add(row.number)
    if (row.hidden) {
      const { count, first } = this.hiddenRows
      this.hiddenRows = { count: count + 1, first: count === 0 ? row.number : first }
    }
    const key = this.#takeKey(values, row.number)
    const elsewhere = this.#takeResidence(values)
    const issues = this.#reader.issues()
    if (this.#reader.wrong || key === null) return { entry: null, issues }
    if (elsewhere) this.residentElsewhere += 1
    return { entry: { key, row: row.number, values }, issues }
  }

  /** Findings on the list as a whole, once all rows were read. */
  end(): readonly Issue[] {
    return this.#rules.lists.flatMap(({ rule, weight, run }) =>
      (run.end?.() ?? []).map(({ code, params }) => ({
        code,
        params: withDay(params, weight.errorFrom),
        severity: weight.severity,
        sheet: this.#place.sheet,
        cell: null,
        row: null,
        column: this.#place.template.columns[rule.reads[0] ?? '']?.header ?? null,
        value: null,
        entry: null,
      })),
    )
  }

  /** The key of a row; null when it could not be read. */
  #takeKey(values: Entry['values'], row: number): string | null {
    const { key: name } = this.#place.template
    const value = values[name]
    if (value === undefined || value === null) return null
    const key = this.#keyColumn.identity(value)
    const problem = this.#unique.take(key, row, this.#reader.wrong)
    if (problem) this.#reader.add(name, problem, problem.severity)
    return key
  }

  #takeResidence(values: Entry['values']): boolean {
    const { residence: name } = this.#place.template
    const residence = name === null ? null : values[name]
    if (!this.#residence || name === null || typeof residence !== 'string') return false
    const problem = this.#residence(residence)
    const weight = this.#rules.residence
    if (problem && weight) {
      const { code, params } = problem
      const told = { code, params: withDay(params, weight.errorFrom) }
      this.#reader.add(name, told, weight.severity)
    }
    return problem !== null
  }
}
