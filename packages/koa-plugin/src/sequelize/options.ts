import { ConsegnaError } from '@consegna/core'

export interface SequelizeStoresOptions {
  /**
   * Begins the name of every table, so that they can stand in the portal's own database. Lower-case
   * letters, digits and `_`, at most 30. Changing it later leaves everything stored under the old names.
   * @default 'consegna_'
   */
  readonly tablePrefix?: string
  /**
   * PostgreSQL only: the schema that holds the tables, whatever the connection's search path. Written like
   * `tablePrefix`, at most 60. `migrate` makes it when it is missing; nothing ever drops it. Changing it later
   * leaves everything stored in the old one.
   * @default the first schema of the connection's search path, usually `public`
   */
  readonly schema?: string
  /**
   * Milliseconds that an operation waits for others that hold what it needs, before it gives up with
   * `store.busy`. Longer than the largest list takes to record. MariaDB waits whole seconds, rounded up.
   * @default 15000
   */
  readonly lockWaitMs?: number
}

export interface Settings {
  readonly tablePrefix: string
  readonly schema: string | null
  readonly lockWaitMs: number
}

/** @throws ConsegnaError `store.invalid` naming the option */
export function settingsOf(options: SequelizeStoresOptions): Settings {
  const { tablePrefix = 'consegna_', schema = null, lockWaitMs = 15_000 } = options
  if (!/^[a-z][a-z0-9_]{0,29}$/.test(tablePrefix)) {
    throw new ConsegnaError('store.invalid', { option: 'tablePrefix' })
  }
  if (schema !== null && !/^[a-z][a-z0-9_]{0,59}$/.test(schema)) {
    throw new ConsegnaError('store.invalid', { option: 'schema' })
  }
  if (!Number.isInteger(lockWaitMs) || lockWaitMs < 1) {
    throw new ConsegnaError('store.invalid', { option: 'lockWaitMs' })
  }
  return { tablePrefix, schema, lockWaitMs }
}
