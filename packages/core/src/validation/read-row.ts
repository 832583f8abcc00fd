import type { Issue, Problem, Severity } from '../errors/problem'
import type { Day, EntryValue } from '../ports/records'
import type { Cell, Row } from '../ports/workbook-reader'
import { entryLabel, type Template } from '../template/define-template'
import { cellText } from '../template/kinds/cell-text'
import type { ReadContext } from '../template/read-context'
import type { RowPlace, RuleFinding } from '../template/rule'
import { columnLetters } from '../workbook/sheet/cell-reference'
import { errorIn, isPlain, shownText } from './cell-content'
import type { ListHeader } from './list-header'
import type { ActiveRules, Weighted } from './rules'

/** What one row holds. */
export interface ReadRow {
  /** Values of the columns that could be read; a blank optional cell is null. */
  readonly values: Readonly<Record<string, EntryValue>>
  /** By the order of the columns, then of the rules; errors and warnings. */
  readonly issues: readonly Issue[]
  /** Whether one of the issues is an error. */
  readonly wrong: boolean
  /** Whom the row is about ("Rossi Mario"), as far as it could be read. */
  readonly label: string | null
  /** What a person sees in the cell of a column; null when it is blank. */
  readonly shown: (column: string) => string | null
}

/** The list that a row belongs to. */
export interface ListPlace {
  readonly sheet: string
  readonly header: ListHeader
  readonly template: Template
  readonly context: ReadContext
}

/** The cells of a row that hold something, by the template's column names. */
function cellsOf(row: Row, header: ListHeader): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>()
  for (const cell of row.cells) {
    const name = header.columns.get(cell.column)
    if (name !== undefined && (!isPlain(cell.value) || cellText(cell.value) !== '')) {
      cells.set(name, cell)
    }
  }
  return cells
}

/**
 * Reads one row against a template; null when nothing of the template is in it (a blank row, or one
 * that holds only blanks or notes beside the list). All that is wrong is found at once.
 */
export function readRow(row: Row, place: ListPlace, rules: ActiveRules): ReadRow | null {
  const { sheet, header, template, context } = place
  const cells = cellsOf(row, header)
  if (cells.size === 0) return null

  const values: Record<string, EntryValue> = Object.create(null)
  const found: Omit<Issue, 'entry'>[] = []
  const absent = new Set<string>()
  const cellOf = (name: string): string | null => {
    const column = header.cells.get(name)?.column
    return (
      cells.get(name)?.ref ??
      (column === undefined ? null : `${columnLetters(column)}${row.number}`)
    )
  }
  const shown = (name: string): string | null => {
    const cell = cells.get(name)
    return cell ? shownText(cell) : null
  }
  const add = (name: string, { code, params }: Problem, severity: Severity): void => {
    found.push({
      code,
      params,
      severity,
      sheet,
      cell: cellOf(name),
      row: row.number,
      column: template.columns[name]?.header ?? null,
      value: shown(name),
    })
  }

  for (const [name, column] of template.columnList) {
    const cell = cells.get(name)
    if (!cell) {
      if (!column.required) values[name] = null
      else {
        add(name, { code: 'cell.required', params: {} }, 'error')
        absent.add(name)
      }
      continue
    }
    const error = errorIn(cell)
    if (error !== null) add(name, { code: 'cell.error-value', params: { error } }, 'error')
    else if (!isPlain(cell.value)) add(name, { code: 'cell.no-result', params: {} }, 'error')
    else {
      const parsed = column.parse(cell.value, context)
      if (parsed.ok) values[name] = parsed.value
      for (const problem of parsed.ok ? (parsed.warnings ?? []) : parsed.problems) {
        add(name, problem, parsed.ok ? 'warning' : 'error')
      }
    }
  }

  const readable = (names: readonly string[]): boolean =>
    names.every((name) => values[name] !== undefined)
  const addAll = (findings: readonly RuleFinding<never>[], weight: Weighted): void => {
    for (const { column, code, params } of findings) {
      // That nothing is there is told; what else could be said of the cell follows from it.
      if (absent.has(column)) continue
      add(column, { code, params: withDay(params, weight.errorFrom) }, weight.severity)
    }
  }
  for (const { rule, weight } of rules.rows) {
    if (readable(rule.reads)) addAll(rule.check(values, context) as never, weight)
  }
  const rowPlace: RowPlace<typeof values> = {
    row: row.number,
    cell: (name) => cellOf(name) ?? `A${row.number}`,
  }
  for (const { rule, weight, run } of rules.lists) {
    if (readable(rule.reads)) addAll(run.row(values, rowPlace) as never, weight)
  }

  // From what could be read, else from what was written.
  const written = template.label.map(shown)
  const label = entryLabel(template, values) || written.filter(Boolean).join(' ') || null
  const issues = found.map((issue) => ({ ...issue, entry: label }))
  const wrong = issues.some(({ severity }) => severity === 'error')
  return { values, issues, wrong, label, shown }
}

/** A warning that is to become an error says from when. */
export const withDay = (params: Problem['params'], errorFrom: Day | null): Problem['params'] =>
  errorFrom === null ? params : { ...params, errorFrom }
