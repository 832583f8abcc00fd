import type { Issue, Problem, Severity } from '../errors/problem'
import type { EntryValue } from '../ports/records'
import type { Cell, Row } from '../ports/workbook-reader'
import type { PlainValue } from '../template/column'
import { entryLabel, type Template } from '../template/define-template'
import { cellText } from '../template/kinds/cell-text'
import { columnLetters } from '../workbook/sheet/cell-reference'
import type { ListHeader } from './list-header'

/** A rule over a row, of the template or of the campaign. */
export type RowRule = Template['rules'][number]

/** What one row holds. */
export interface ReadRow {
  /** Values of the columns that could be read; a blank optional cell is null. */
  readonly values: Readonly<Record<string, EntryValue>>
  /** By the order of the columns; errors and warnings. */
  readonly issues: readonly Issue[]
  /** Whether one of the issues is an error. */
  readonly wrong: boolean
  /** Whom the row is about ("Rossi Mario"), as far as it could be read. */
  readonly label: string | null
}

const isPlain = (value: Cell['value']): value is PlainValue =>
  value.kind !== 'error' && value.kind !== 'no-result'

/** What a person sees in the cell. */
function shownText({ value, raw }: Cell): string {
  return isPlain(value) ? cellText(value) : value.kind === 'error' ? value.error : raw
}

/**
 * Reads one row against a template; null when nothing of the template is in it (a blank row, or one
 * that holds only blanks or notes beside the list). All that is wrong is found at once.
 */
export function readRow(
  row: Row,
  place: { readonly sheet: string; readonly header: ListHeader; readonly template: Template },
  rules: readonly RowRule[],
): ReadRow | null {
  const { sheet, header, template } = place
  const cells = new Map<string, Cell>()
  for (const cell of row.cells) {
    const name = header.columns.get(cell.column)
    if (name !== undefined && (!isPlain(cell.value) || cellText(cell.value) !== '')) {
      cells.set(name, cell)
    }
  }
  if (cells.size === 0) return null

  const values: Record<string, EntryValue> = Object.create(null)
  const found: Omit<Issue, 'entry'>[] = []
  const add = (name: string, problem: Problem, severity: Severity): void => {
    const cell = cells.get(name)
    const column = header.cells.get(name)?.column
    found.push({
      code: problem.code,
      params: problem.params,
      severity,
      sheet,
      cell: cell?.ref ?? (column === undefined ? null : `${columnLetters(column)}${row.number}`),
      row: row.number,
      column: template.columns[name]?.header ?? null,
      value: cell ? shownText(cell) : null,
    })
  }

  for (const [name, column] of template.columnList) {
    const cell = cells.get(name)
    if (!cell) {
      if (column.required) add(name, { code: 'cell.required', params: {} }, 'error')
      else values[name] = null
    } else if (!isPlain(cell.value)) {
      const code = cell.value.kind === 'error' ? 'cell.error-value' : 'cell.no-result'
      add(name, { code, params: {} }, 'error')
    } else {
      const parsed = column.parse(cell.value)
      if (parsed.ok) values[name] = parsed.value
      for (const problem of parsed.ok ? (parsed.warnings ?? []) : parsed.problems) {
        add(name, problem, parsed.ok ? 'warning' : 'error')
      }
    }
  }
  for (const rule of rules) {
    if (!rule.reads.every((name) => values[name] !== undefined)) continue
    for (const finding of rule.check(values)) add(finding.column, finding, finding.severity)
  }

  // From what could be read, else from what was written.
  const written = template.label
    .map((name) => cells.get(name))
    .map((cell) => cell && shownText(cell))
  const label = entryLabel(template, values) || written.filter(Boolean).join(' ') || null
  const issues = found.map((issue) => ({ ...issue, entry: label }))
  return { values, issues, wrong: issues.some(({ severity }) => severity === 'error'), label }
}
