import { cutText } from '../../../messages/cut-text'
import type { ListColumn } from '../../../validation/list-content'
import { maxColumnNumber } from '../../../workbook/sheet/cell-reference'
import type { Template } from '../../define-template'
import { normaliseHeader } from '../../header'
import { maxTextLength } from '../excel-text'

/** Where the columns of a list that was handed in stand in the workbook that is written. */
export interface ColumnArrangement {
  /** New column by the column in the file, both 1 for column A. */
  readonly moved: ReadonlyMap<number, number>
  /** Titles of the columns behind the template's own; empty for a column without a title. */
  readonly extra: readonly string[]
  /** Columns without a title for which a sheet has no room. */
  readonly leftOut: number
  /** New column by the header of the template. */
  readonly byHeader: ReadonlyMap<string, number>
  /** The added column: the last. */
  readonly annotation: number
}

/** The last column that a sheet can have, and one less for the added one. */
const room = maxColumnNumber - 1

/** The template's names by every title under which they are recognised. */
function namesByTitle({ columnList }: Template): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [name, { header, aliases }] of columnList) {
    for (const title of [header, ...aliases]) names.set(normaliseHeader(title), name)
  }
  return names
}

/** A title that is not taken for one of the template. */
function apart(title: string, names: ReadonlyMap<string, string>): string {
  let different = title
  for (let number = 2; names.has(normaliseHeader(different)); number += 1) {
    different = `${title} (${number})`
  }
  return different
}

/**
 * The template's columns come first, in its order; what it does not know follows in the order of the
 * file, with its title. A column that only this version knows is taken by its title.
 *
 * @param untitled columns that hold something under no title, 1 for column A
 */
export function arrangeColumns(
  template: Template,
  columns: readonly ListColumn[],
  untitled: readonly number[],
): ColumnArrangement {
  const names = namesByTitle(template)
  const places = new Map(template.columnList.map(([name], index) => [name, index + 1]))
  const moved = new Map<number, number>()
  const taken = new Set<number>()
  const take = (from: number, name: string | null | undefined): boolean => {
    const to = places.get(name ?? '')
    if (to === undefined || taken.has(to)) return false
    taken.add(to)
    moved.set(from, to)
    return true
  }
  // What the file's own template knew goes before what only has the right title.
  const unknown = columns
    .filter(({ column, name }) => !take(column, name))
    .filter(({ column, title }) => !take(column, names.get(normaliseHeader(title))))
  const known = template.columnList.length
  const fitting = untitled.slice(0, Math.max(0, room - known - unknown.length))
  const extra = [
    ...unknown.map(({ column, title }) => ({
      column,
      title: cutText(apart(title, names), maxTextLength),
    })),
    ...fitting.map((column) => ({ column, title: '' })),
  ].sort((a, b) => a.column - b.column)
  extra.forEach(({ column }, index) => {
    moved.set(column, known + index + 1)
  })
  return {
    moved,
    extra: extra.map(({ title }) => title),
    leftOut: untitled.length - fitting.length,
    byHeader: new Map(template.columnList.map(([, { header }], index) => [header, index + 1])),
    annotation: known + extra.length + 1,
  }
}
