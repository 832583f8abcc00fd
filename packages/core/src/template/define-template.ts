import { z } from 'zod'
import { ConsegnaError } from '../errors/consegna-error'
import type { Entry } from '../ports/records'
import { isAnnotationColumn } from './annotation-column'
import type { AnyColumn, Columns, RowOf } from './column'
import { normaliseHeader } from './header'
import type { AnyRow, ListRule, Rule } from './rule'
import { objectToSheetName } from './sheet-names'

/** What Excel finds and filters by; a cell could hold more. */
const maxHeaderLength = 255

export interface TemplateInput<C extends Columns> {
  /** In file names, stamps and receipts: `borse-di-studio`. */
  readonly id: string
  readonly version: number
  /** Title of the list, in Italian. */
  readonly title: string
  /** Name of the sheet to be filled in, within Excel's limits. @default 'Elenco' */
  readonly sheet?: string
  readonly columns: C
  /** The required column whose value may not repeat in a list. */
  readonly key: keyof C & string
  /** Columns that make an entry's name for people, in that order. @default the key */
  readonly label?: readonly (keyof C & string)[]
  /** The column of kind `municipality` that tells the residence, compared with the comune that sends the list. */
  readonly residence?: keyof C & string
  /** Over one row each. */
  readonly rules?: readonly Rule<RowOf<C>>[]
  /** Over all rows. That the key is unique needs no rule. */
  readonly listRules?: readonly ListRule<RowOf<C>>[]
  /** What changed since the version before, in Italian. */
  readonly changes?: string
}

/** A list's columns and rules: the one definition from which template, checks and messages come. */
export interface Template<C extends Columns = Columns> {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly sheet: string
  readonly columns: C
  /** Columns in the order of the workbook. */
  readonly columnList: readonly (readonly [name: string, column: AnyColumn])[]
  readonly key: string
  readonly label: readonly string[]
  readonly residence: string | null
  readonly rules: readonly Rule<AnyRow>[]
  readonly listRules: readonly ListRule<AnyRow>[]
  readonly changes: string | null
  /** The values of one entry, as they are stored. */
  readonly schema: z.ZodType<RowOf<C>>
}

/** The TypeScript type of one row: `Row<typeof textbooks>`. */
export type Row<T extends Template> = T extends Template<infer C> ? RowOf<C> : never

/**
 * Checks a definition once and completes it.
 * @throws ConsegnaError `template.invalid` when headers repeat, the key is unknown or not required, or
 * Excel cannot have such a sheet or such headers
 */
export function defineTemplate<const C extends Columns>(input: TemplateInput<C>): Template<C> {
  const columnList = Object.entries<AnyColumn>(input.columns)
  const fail = (reason: string): never => {
    throw new ConsegnaError('template.invalid', { template: input.id, reason })
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.id)) fail('the id may hold a-z, 0-9 and hyphens')
  if (!Number.isSafeInteger(input.version) || input.version < 1) fail('the version is 1, 2, …')
  const sheet = input.sheet ?? 'Elenco'
  const objection = objectToSheetName(sheet)
  if (objection !== null) fail(objection)
  const headers = new Map<string, string>()
  for (const [name, column] of columnList) {
    for (const title of [column.header, ...column.aliases]) {
      const form = normaliseHeader(title)
      if (form === '') fail(`a header of "${name}" has neither letters nor digits`)
      if (title.length > maxHeaderLength) {
        fail(`a header of "${name}" has more than ${maxHeaderLength} characters`)
      }
      if (isAnnotationColumn(title)) fail(`the header "${title}" is that of the added column`)
      const other = headers.get(form)
      if (other !== undefined && other !== name)
        fail(`the header "${title}" stands for two columns`)
      headers.set(form, name)
    }
  }
  const named = new Map(columnList)
  if (!named.get(input.key)?.required) fail(`the key "${input.key}" is not a required column`)
  for (const name of [...(input.label ?? []), ...(input.residence ? [input.residence] : [])]) {
    if (!named.has(name)) fail(`there is no column "${name}"`)
  }
  return {
    id: input.id,
    version: input.version,
    title: input.title,
    sheet,
    columns: input.columns,
    columnList,
    key: input.key,
    label: input.label ?? [input.key],
    residence: input.residence ?? null,
    // A rule only sees rows that the columns of this very template made.
    rules: (input.rules ?? []) as unknown as Template['rules'],
    listRules: (input.listRules ?? []) as unknown as Template['listRules'],
    changes: input.changes ?? null,
    schema: z.strictObject(
      Object.fromEntries(
        columnList.map(([name, { schema, required }]) => [
          name,
          required ? schema : schema.nullable(),
        ]),
      ),
    ) as unknown as z.ZodType<RowOf<C>>,
  }
}

/** The name of an entry for people ("Rossi Mario"). */
export function entryLabel(template: Template, values: Entry['values']): string {
  return template.label
    .map((name) => {
      const value = values[name]
      const column = template.columns[name]
      return value === null || value === undefined || !column ? '' : column.show(value, 'it')
    })
    .filter((part) => part !== '')
    .join(' ')
}
