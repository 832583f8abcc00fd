import type { Clock } from '@consegna/core'

export interface ExpiringMapOptions {
  readonly clock: Clock
  readonly lifetimeSeconds: number
  /** The oldest makes room for one more: visitors cannot fill the memory. @default 10,000 */
  readonly maxEntries?: number
}

/** What is remembered for a while, in memory: a restart forgets it. */
export class ExpiringMap<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly until: number }>()
  readonly #options: ExpiringMapOptions

  constructor(options: ExpiringMapOptions) {
    this.#options = options
  }

  set(key: string, value: Value): void {
    const { clock, lifetimeSeconds, maxEntries = 10_000 } = this.#options
    const now = clock.now().getTime()
    // All live equally long, so that the oldest come first.
    for (const [old, { until }] of this.#entries) {
      if (until > now && this.#entries.size < maxEntries) break
      this.#entries.delete(old)
    }
    this.#entries.delete(key)
    this.#entries.set(key, { value, until: now + lifetimeSeconds * 1000 })
  }

  get(key: string): Value | null {
    const entry = this.#entries.get(key)
    if (entry === undefined) return null
    if (entry.until > this.#options.clock.now().getTime()) return entry.value
    this.#entries.delete(key)
    return null
  }

  /** Gets it for the last time. */
  take(key: string): Value | null {
    const value = this.get(key)
    this.#entries.delete(key)
    return value
  }
}
