/**
 * What went wrong, as far as it matters for what is done next.
 *
 * - `busy`: somebody else held what was needed; it was undone, and may be tried again
 * - `conflict`: the database refused what would break a constraint
 * - `broken`: the connection broke off, and with it what was not committed
 * - `exhausted`: every connection of the pool was in use for too long
 * - `full`: there is no room left; it was undone
 * - `failed`: everything else, such as a server that cannot be reached
 */
export type FailureKind = 'busy' | 'conflict' | 'broken' | 'exhausted' | 'full' | 'failed'

/** Codes of PostgreSQL, MariaDB, SQLite and of Node's sockets. They have none in common. */
const kinds: Readonly<Record<Exclude<FailureKind, 'exhausted' | 'failed'>, readonly string[]>> = {
  busy: [
    // Serialisation failure, deadlock, a lock that did not come in time.
    ...['40001', '40P01', '55P03'],
    // 1213, 1205, and 1020: a row was changed since this transaction read it.
    ...['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'],
    'SQLITE_BUSY',
  ],
  conflict: [
    ...['ER_DUP_ENTRY', 'ER_BAD_NULL_ERROR', 'ER_CONSTRAINT_FAILED'],
    ...['ER_NO_REFERENCED_ROW', 'ER_NO_REFERENCED_ROW_2'],
    ...['ER_ROW_IS_REFERENCED', 'ER_ROW_IS_REFERENCED_2'],
    'SQLITE_CONSTRAINT',
  ],
  broken: [
    // Ended by an administrator, by a crash, or for idling.
    ...['57P01', '57P02', '57P05', '25P03', '08000', '08003', '08006'],
    ...['ER_CONNECTION_KILLED', 'ER_SERVER_SHUTDOWN', 'ER_SOCKET_UNEXPECTED_CLOSE'],
    ...['ER_CMD_CONNECTION_CLOSED', 'ER_CMD_NOT_EXECUTED_DESTROYED', 'ER_SOCKET_TIMEOUT'],
    ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'CONNECTION_TERMINATED'],
  ],
  full: ['53100', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'SQLITE_FULL', 'ENOSPC'],
}

const kindsByCode: ReadonlyMap<string, FailureKind> = new Map(
  (['busy', 'conflict', 'broken', 'full'] as const).flatMap((kind) =>
    kinds[kind].map((code) => [code, kind] as const),
  ),
)

/** @param code as `codeOf` found it */
export function kindOfCode(code: string): FailureKind {
  // PostgreSQL's class of violated constraints.
  return kindsByCode.get(code) ?? (/^23\w{3}$/.test(code) ? 'conflict' : 'failed')
}

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined

/** The driver `pg` says it in words alone. */
const terminated = /^(Connection terminated|Client (has encountered a connection error|was closed))/

/** The driver's code, also below what Sequelize made of the error; `unknown` where there is none. */
export function codeOf(error: unknown): string {
  const code = property(property(error, 'parent'), 'code') ?? property(error, 'code')
  if (typeof code === 'string') return code
  return error instanceof Error && terminated.test(error.message)
    ? 'CONNECTION_TERMINATED'
    : 'unknown'
}
