import type { Problem, Severity } from '../errors/problem'
import type { Localised } from '../messages/locale'
import type { Day, EntryValue } from '../ports/records'
import type { ReadContext } from './read-context'

/** What every rule says of itself. */
interface RuleParts<Row> {
  /** Names the rule in a campaign's settings: `isee-threshold`. */
  readonly id: string
  /** What it asks for, as a sentence for the field guide. */
  readonly description: Localised
  /** An error refuses the entry; a warning is acknowledged with a tick. A campaign may decide otherwise. */
  readonly severity: Severity
  /** A rule introduced as warning: from this day on (in Italy) its findings are errors. @default never */
  readonly errorFrom?: Day
  /** It never gives errors, whatever a campaign asks: rightful entries break it too. @default false */
  readonly onlyWarns?: boolean
  /** Columns whose values it needs; it is left out for a row where one of them is wrong. */
  readonly reads: readonly (keyof Row & string)[]
  /** Codes of what it may find. */
  readonly codes: readonly string[]
}

/** A finding of a rule, before it is known where it stands. */
export interface RuleFinding<Row> extends Problem {
  /** The column to mark. */
  readonly column: keyof Row & string
}

/** A check over a whole row, run when all the columns it reads could be read. */
export interface Rule<Row> extends RuleParts<Row> {
  readonly check: (row: Row, context: ReadContext) => readonly RuleFinding<Row>[]
}

/** Where a row stands in the sheet. */
export interface RowPlace<Row> {
  readonly row: number
  /** A1 reference of the row's cell in a column. */
  readonly cell: (column: keyof Row & string) => string
}

/** One reading of one list by a list rule. */
export interface ListRuleRun<Row> {
  /** Called for each row in which all the columns it reads could be read, in the order of the sheet. */
  readonly row: (row: Row, place: RowPlace<Row>) => readonly RuleFinding<Row>[]
  /** Called after the last row; what it finds is about the list as a whole. @default finds nothing */
  readonly end?: () => readonly Problem[]
}

/** A check over all rows of a list, one after the other. */
export interface ListRule<Row> extends RuleParts<Row> {
  readonly start: (context: ReadContext) => ListRuleRun<Row>
}

/** A row whatever its template. */
export type AnyRow = Readonly<Record<string, EntryValue>>

/** What a campaign decides about one rule. */
export type RuleSetting = 'off' | Severity | { readonly errorFrom: Day }

/** By the rule's id. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>
