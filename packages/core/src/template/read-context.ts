import type { Day } from '../ports/records'
import type { Municipality, Registries } from '../ports/registries'

/** What cells and rows are read against, beside their own column or rule. */
export interface ReadContext {
  /** What is not there is not compared. */
  readonly registries: Partial<Registries>
  /** The comune that sends the list; null when it is not told. */
  readonly municipality: Municipality | null
  /** The day whose comuni count as places of residence; null for any day. */
  readonly asOf: Day | null
  /** The day of the check in Italy. */
  readonly today: Day
  /** Version of the template that the campaign offers. @default not known */
  readonly currentVersion?: number
  /** How the workbook counts the days of a number that has no date format. */
  readonly dateSystem: '1900' | '1904'
}
