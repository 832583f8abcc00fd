import { pid } from 'node:process'
import { destination, pino, stdTimeFunctions } from 'pino'
import type { Config } from '../config/config'
import { type LogEvent, levelOf } from './events'

/** Where the portal tells what happens. Only what has a place in `LogEvent` can be told. */
export interface PortalLog {
  tell(event: LogEvent): void
}

/** One line of JSON per event on standard output, written before `tell` returns: a crash loses none. */
export function openLog(level: Config['logLevel']): PortalLog {
  const logger = pino(
    {
      level,
      base: { pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ dest: 1, sync: true }),
  )
  return { tell: (event) => logger[levelOf(event)](event) }
}
