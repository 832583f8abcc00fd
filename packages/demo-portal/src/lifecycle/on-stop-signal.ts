import { constants } from 'node:os'

type StopSignal = 'SIGTERM' | 'SIGINT'

/** npm passes on the signal that the terminal has sent already: a second one so soon is the same. */
const sameSignalMs = 1_000

export interface StopSignals {
  /** The first one. */
  readonly stop: (signal: StopSignal) => void
  /** Another one: whoever sends it does not want to wait. The process ends after it. */
  readonly atOnce: (signal: StopSignal) => void
}

/** Listens to SIGTERM and SIGINT for the rest of the process's life. */
export function onStopSignal({ stop, atOnce }: StopSignals): void {
  let first: number | null = null
  const receive = (signal: StopSignal): void => {
    const now = performance.now()
    if (first === null) {
      first = now
      stop(signal)
    } else if (now - first >= sameSignalMs) {
      atOnce(signal)
      process.exit(128 + constants.signals[signal])
    }
  }
  process.on('SIGTERM', receive)
  process.on('SIGINT', receive)
}
