import type { TemplateRef } from '../ports/records'
import type { UnreadableReason } from '../ports/workbook-reader'
import type { Template } from '../template/define-template'
import type { ListColumn, ListContent, ListOrigin, ListRow, ListValue } from './list-content'

/** Stands in the first line. Lines of any other form are not read. */
const form = 2

/** The first line: what is said once of the whole list. */
interface Head {
  readonly form: typeof form
  readonly template: TemplateRef
  readonly origin: ListOrigin | null
  readonly sheet: string
  readonly headerRow: number
  readonly columns: readonly (readonly [column: number, title: string, name: string | null])[]
}

/** A cell's value: texts, numbers and booleans stand for themselves; null is a formula without its result. */
type Written =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly unreadable: UnreadableReason }
  | { readonly merged: true }

/** Every other line: a row's number, 1 when it is hidden, and its cells. */
type Line = readonly [row: number, hidden: 0 | 1, cells: readonly (readonly [number, Written])[]]

function write(value: ListValue): Written {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return value.number
    case 'boolean':
      return value.boolean
    case 'date':
      return { date: value.date }
    case 'error':
      return { error: value.error }
    case 'unreadable':
      return { unreadable: value.reason }
    case 'merged':
      return { merged: true }
    case 'no-result':
      return null
  }
}

function read(value: Written): ListValue {
  if (value === null) return { kind: 'no-result' }
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value }
  if ('date' in value) return { kind: 'date', date: value.date }
  if ('error' in value) return { kind: 'error', error: value.error }
  return 'merged' in value ? { kind: 'merged' } : { kind: 'unreadable', reason: value.unreadable }
}

function writeHead({ template, origin, sheet, headerRow, columns }: ListContent): string {
  const head: Head = {
    form,
    template: { id: template.id, version: template.version },
    origin,
    sheet,
    headerRow,
    columns: columns.map(({ column, title, name }) => [column, title, name]),
  }
  return JSON.stringify(head)
}

const writeRow = ({ row, hidden, cells }: ListRow): string =>
  JSON.stringify([
    row,
    hidden ? 1 : 0,
    cells.map(({ column, value }) => [column, write(value)]),
  ] satisfies Line)

function readRow(line: string): ListRow {
  const [row, hidden, cells]: Line = JSON.parse(line)
  return {
    row,
    hidden: hidden === 1,
    cells: cells.map(([column, value]) => ({ column, value: read(value) })),
  }
}

/** A list as lines of JSON, without the ends of lines: one about the whole, then one for each row. */
export async function* writeListLines(content: ListContent): AsyncGenerator<string> {
  yield writeHead(content)
  for await (const row of content.rows()) yield writeRow(row)
}

/** A column that the template no longer has is one that it does not know. */
const columnsOf = ({ columns }: Head, template: Template): readonly ListColumn[] =>
  columns.map(([column, title, name]) => ({
    column,
    title,
    name: name !== null && Object.hasOwn(template.columns, name) ? name : null,
  }))

/**
 * The list that `writeListLines` wrote.
 * @param lines called once here, and once for each reading of the rows
 * @param templateOf the template that the list follows, or another to be content with
 * @returns null when there are no lines, or they are of a form that is not known
 */
export async function readListLines(
  lines: () => AsyncIterable<string>,
  templateOf: (written: TemplateRef) => Template,
): Promise<ListContent | null> {
  let head: Head | null = null
  for await (const line of lines()) {
    head = JSON.parse(line)
    break
  }
  if (head?.form !== form) return null
  const template = templateOf(head.template)
  return {
    kind: 'content',
    template,
    origin: head.origin,
    sheet: head.sheet,
    headerRow: head.headerRow,
    columns: columnsOf(head, template),
    rows: async function* () {
      let first = true
      for await (const line of lines()) {
        if (!first) yield readRow(line)
        first = false
      }
    },
  }
}
