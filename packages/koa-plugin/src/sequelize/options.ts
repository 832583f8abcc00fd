import { ConsegnaError } from '@consegna/core'

export interface SequelizeStoresOptions {
  /**
   * Begins the name of every table, so that they can stand in the portal's own database. Lower-case
   * letters, digits and `_`, at most 30. Changing it later leaves everything stored under the old names.
   * @default 'consegna_'
   */
  readonly tablePrefix?: string
  /**
   * Milliseconds that an operation waits for others that hold what it needs, before it gives up with
   * `store.unavailable`. Longer than the largest list takes to record.
   * @default 15000
   */
  readonly lockWaitMs?: number
}

export interface Settings {
  readonly tablePrefix: string
  readonly lockWaitMs: number
}

/** @throws ConsegnaError `store.invalid` naming the option */
export function settingsOf(options: SequelizeStoresOptions): Settings {
  const { tablePrefix = 'consegna_', lockWaitMs = 15_000 } = options
  if (!/^[a-z][a-z0-9_]{0,29}$/.test(tablePrefix)) {
    throw new ConsegnaError('store.invalid', { option: 'tablePrefix' })
  }
  if (!Number.isInteger(lockWaitMs) || lockWaitMs < 1) {
    throw new ConsegnaError('store.invalid', { option: 'lockWaitMs' })
  }
  return { tablePrefix, lockWaitMs }
}
