import type { Row } from '../ports/workbook-reader'
import { isAnnotationColumn } from '../template/annotation-column'
import type { Template } from '../template/define-template'
import { normaliseHeader } from '../template/header'
import { cellText } from '../template/kinds/cell-text'
import { isPlain } from './cell-content'

/** A title in the header row, with the cell it stands in. */
export interface HeaderCell {
  readonly title: string
  readonly ref: string
  /** 1 for column A. */
  readonly column: number
}

/** What a row says when it is read as the header of a list. */
export interface ListHeader {
  readonly row: number
  /** The template's column names by the sheet's column number. */
  readonly columns: ReadonlyMap<number, string>
  readonly cells: ReadonlyMap<string, HeaderCell>
  /** Titles that the template does not know. */
  readonly unknown: readonly HeaderCell[]
  /** Columns that an annotated workbook added to the list. */
  readonly annotations: ReadonlySet<number>
  /** A title that stands twice: the second place, and the first. */
  readonly repeated: readonly { readonly first: HeaderCell; readonly second: HeaderCell }[]
  /** Titles of required columns that are not there. */
  readonly missing: readonly string[]
}

/** Text of a cell as people read it; error values and missing results have none. */
export function plainText(cell: Row['cells'][number]): string {
  const { value } = cell
  return isPlain(value) ? cellText(value) : ''
}

/** Reads a row as the header of a template: order, case, accents and blanks are forgiven. */
export function readHeader(row: Row, template: Template): ListHeader {
  const names = new Map<string, string>()
  for (const [name, column] of template.columnList) {
    for (const title of [column.header, ...column.aliases]) names.set(normaliseHeader(title), name)
  }
  const columns = new Map<number, string>()
  const cells = new Map<string, HeaderCell>()
  const unknown: HeaderCell[] = []
  const annotations = new Set<number>()
  const repeated: { first: HeaderCell; second: HeaderCell }[] = []
  for (const cell of row.cells) {
    const title = plainText(cell)
    if (title === '') continue
    const here = { title, ref: cell.ref, column: cell.column }
    const name = names.get(normaliseHeader(title))
    const first = name === undefined ? undefined : cells.get(name)
    if (name === undefined && isAnnotationColumn(title)) annotations.add(cell.column)
    else if (name === undefined) unknown.push(here)
    else if (first) repeated.push({ first, second: here })
    else {
      columns.set(cell.column, name)
      cells.set(name, here)
    }
  }
  const missing = template.columnList
    .filter(([name, column]) => column.required && !cells.has(name))
    .map(([, column]) => column.header)
  return { row: row.number, columns, cells, unknown, annotations, repeated, missing }
}

/** Whether a row is meant as the header: at least half of the required columns are in it. */
export function looksLikeHeader(header: ListHeader, template: Template): boolean {
  const required = template.columnList.filter(([, column]) => column.required).length
  const found = required - header.missing.length
  return found * 2 >= required && found >= Math.min(2, required)
}
