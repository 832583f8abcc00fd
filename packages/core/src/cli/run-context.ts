import type { Locale } from '../messages/locale'
import type { Day } from '../ports/records'
import type { Output } from './output'
import type { MaybeTerminal } from './progress'
import type { CliTexts } from './texts/cli-texts'

/** What every command works with. */
export interface RunContext {
  readonly locale: Locale
  readonly texts: CliTexts
  /** The day in Italy. */
  readonly today: Day
  readonly out: Output
  /** For what is not the result itself. */
  readonly notes: Output
  /** Where progress is shown, if it is a terminal. */
  readonly terminal: MaybeTerminal
  /** Whether the result may be coloured. */
  readonly colours: boolean
}
