import { availableParallelism } from 'node:os'
import { ConsegnaError } from '../../errors/consegna-error'

/** A check that did not come to its end, as it is told to the host: nothing in it is personal. */
export interface InterruptedCheck {
  /** Of the refusal that the sender reads: `check.took-too-long`. */
  readonly code: string
  /** The campaign's id. */
  readonly campaign: string
  /** ISTAT code. */
  readonly municipality: string
  readonly fileBytes: number
  /** Since the check came to its turn; 0 when it did not. */
  readonly milliseconds: number
  /** What became of the worker, by name: `ERR_WORKER_OUT_OF_MEMORY`, `worker exited with code: 1`. Null when nothing. */
  readonly reason: string | null
}

export interface CheckerPoolOptions {
  /**
   * The module that has `export const checkWorker = defineCheckWorker(…)`: JavaScript that Node can load,
   * `new URL('./check-worker.js', import.meta.url)`.
   */
  readonly worker: URL
  /**
   * Checks at a time, each in a thread of its own. A thread that is not needed for a minute ends; one always stays,
   * with the registries in its memory.
   * @default one less than the machine has processors, at least 1
   */
  readonly workers?: number
  /**
   * Checks that may wait for a worker; one more is refused with `check.busy`.
   * @default 20
   */
  readonly maxWaiting?: number
  /**
   * Memory of one check in megabytes, registries included: of the worker's heap and, apart from it, of its buffers.
   * A check that needs more is refused with `check.too-much-memory`.
   * @default 512
   */
  readonly maxMemoryMb?: number
  /**
   * Seconds from a check's turn until it is done, storing not counted. A check that takes longer is refused with
   * `check.took-too-long`.
   * @default 60
   */
  readonly maxSeconds?: number
  /**
   * Told of every check that did not come to its end, but not of those that were cancelled.
   * @default writes it to console.error
   */
  readonly onInterrupted?: (check: InterruptedCheck) => void
}

/** A timer of more than 31 bits of milliseconds fires at once: each check would take too long. */
const mostSeconds = 2_147_483

export type PoolSettings = Required<CheckerPoolOptions>

/** @throws ConsegnaError `checker.invalid-options` */
export function settle(options: CheckerPoolOptions): PoolSettings {
  const settings: PoolSettings = {
    worker: options.worker,
    workers: options.workers ?? Math.max(1, availableParallelism() - 1),
    maxWaiting: options.maxWaiting ?? 20,
    maxMemoryMb: options.maxMemoryMb ?? 512,
    maxSeconds: options.maxSeconds ?? 60,
    onInterrupted:
      options.onInterrupted ?? ((check) => console.error('consegna: check interrupted', check)),
  }
  if (settings.maxSeconds > mostSeconds) {
    const reason = `maxSeconds must be at most ${mostSeconds}`
    throw new ConsegnaError('checker.invalid-options', { reason })
  }
  const least = { workers: 1, maxWaiting: 0, maxMemoryMb: 64, maxSeconds: 1 } as const
  for (const [name, minimum] of Object.entries(least)) {
    const value = settings[name as keyof typeof least]
    if (!Number.isInteger(value) || value < minimum) {
      const reason = `${name} must be a whole number from ${minimum}`
      throw new ConsegnaError('checker.invalid-options', { reason })
    }
  }
  return settings
}
