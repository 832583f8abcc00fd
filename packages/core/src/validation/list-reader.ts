import type { Issue, Severity } from '../errors/problem'
import type { Entry } from '../ports/records'
import type { Row } from '../ports/workbook-reader'
import { type ListPlace, type ReadRow, readRow, withDay } from './read-row'
import { residenceElsewhere } from './residence'
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
  readonly #residence: ReturnType<typeof residenceElsewhere> | null
  readonly #unique: ReturnType<typeof uniqueKey>
  #issues: Issue[] = []
  rows = 0
  residentElsewhere = 0
  hiddenRows = { count: 0, first: 0 }

  constructor(place: ListPlace, rules: ActiveRules) {
    const { columns, key, residence } = place.template
    this.#place = place
    this.#rules = rules
    const home = residence === null ? undefined : columns[residence]
    this.#residence = home ? residenceElsewhere(home, place.context) : null
    const keyColumn = columns[key]
    // defineTemplate saw to it that there is one.
    if (!keyColumn) throw new TypeError('a template without its key')
    this.#unique = uniqueKey(keyColumn)
  }

  /** What one row gives; null when nothing of the list is in it. */
  take(row: Row): TakenRow | null {
    const read = readRow(row, this.#place, this.#rules)
    if (!read) return null
    this.rows += 1
    if (row.hidden) {
      const { count, first } = this.hiddenRows
      this.hiddenRows = { count: count + 1, first: count === 0 ? row.number : first }
    }
    this.#issues = [...read.issues]
    const key = this.#keyOf(read)
    const repeated = key === null ? null : this.#takeKey(key, row.number, read)
    const elsewhere = this.#takeResidence(row.number, read)
    const issues = this.#issues
    if (read.wrong || repeated || key === null) return { entry: null, issues }
    if (elsewhere) this.residentElsewhere += 1
    return { entry: { key, row: row.number, values: read.values }, issues }
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

  #keyOf({ values }: ReadRow): string | null {
    const { columns, key } = this.#place.template
    const value = values[key]
    return value === undefined || value === null ? null : (columns[key]?.identity(value) ?? null)
  }

  #takeKey(key: string, row: number, read: ReadRow): boolean {
    const name = this.#place.template.key
    const problem = this.#unique.take(key, this.#cell(name, row))
    if (problem) this.#add(name, row, read, problem, 'error')
    return problem !== null
  }

  #takeResidence(row: number, read: ReadRow): boolean {
    const name = this.#place.template.residence
    const residence = name === null ? null : read.values[name]
    if (!this.#residence || name === null || typeof residence !== 'string') return false
    const problem = this.#residence(residence)
    if (problem) this.#add(name, row, read, problem, 'warning')
    return problem !== null
  }

  #cell(name: string, row: number): string {
    return (this.#place.header.cells.get(name)?.ref ?? 'A1').replace(/\d+$/, String(row))
  }

  #add(
    name: string,
    row: number,
    { shown, label }: ReadRow,
    { code, params }: Pick<Issue, 'code' | 'params'>,
    severity: Severity,
  ): void {
    const { sheet, template } = this.#place
    this.#issues.push({
      code,
      params,
      severity,
      sheet,
      cell: this.#cell(name, row),
      row,
      column: template.columns[name]?.header ?? null,
      value: shown(name),
      entry: label,
    })
  }
}
