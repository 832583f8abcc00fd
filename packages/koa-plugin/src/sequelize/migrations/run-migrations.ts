import { ConsegnaError } from '@consegna/core'
import { MigrationError, Umzug } from 'umzug'
import type { Database } from '../database/database'
import type { Session } from '../database/session'
import type { MigrationDialect } from '../dialects/dialect'
import { migrations } from './all'
import { type MigrationRecord, openRecord } from './applied'

/** What was applied by a newer version of the code; what this one would do to its tables nobody knows. */
export function assertKnown(applied: readonly string[]): void {
  const known = new Set(migrations.map(({ name }) => name))
  const newer = applied.filter((name) => !known.has(name))
  if (newer.length > 0) {
    throw new ConsegnaError('store.schema-newer', { migrations: newer.join(', ') })
  }
}

/** @throws ConsegnaError `store.invalid` when the server is too old, or set up in a way that loses data */
export async function assertFit({ dialect, rows }: Database): Promise<void> {
  const { requirement } = dialect.migrations
  if (requirement === null) return
  const [answer] = await rows(requirement.ask)
  const reason = requirement.unmet(answer ?? {})
  if (reason !== null) throw new ConsegnaError('store.invalid', { server: reason })
}

async function locked<Result>(
  { lock }: MigrationDialect,
  lockWaitMs: number,
  session: Session,
  work: () => Promise<Result>,
): Promise<Result> {
  if (lock === null) return work()
  const [answer] = await session.rows(lock.take(lockWaitMs))
  if (answer?.taken !== undefined && Number(answer.taken) !== 1) {
    throw new ConsegnaError('store.busy', { reason: 'somebody else is migrating' })
  }
  try {
    return await work()
  } finally {
    // The connection goes back to its pool. One that broke off has lost the lock already.
    if (lock.release !== null) await session.rows(lock.release).catch(() => {})
  }
}

async function makeSchema({ dialect, tables }: Database, session: Session): Promise<void> {
  const { schemas } = dialect.migrations
  if (schemas === null || tables.schema === null) return
  const found = await session.rows(schemas.exists, [tables.schema])
  if (found.length === 0) await session.run(schemas.create(tables.schema))
}

/** Umzug keeps the order; what was applied is kept by us: its own storage would define a model. */
function umzugOf(record: MigrationRecord, direction: 'up' | 'down'): Umzug<MigrationRecord> {
  return new Umzug<MigrationRecord>({
    migrations: migrations.map((migration) => ({
      name: migration.name,
      up: () => record.step('up', migration),
      down: () => record.step('down', migration),
    })),
    context: record,
    storage: {
      executed: async () => [...(await record.names(direction === 'up' ? 'whole' : 'begun'))],
      logMigration: async () => {},
      unlogMigration: async () => {},
    },
    logger: undefined,
  })
}

/** Runs migrations, one process at a time. @returns the names of those that were run */
export function runMigrations(
  database: Database,
  direction: 'up' | 'down',
  run: (umzug: Umzug<MigrationRecord>) => Promise<readonly { readonly name: string }[]>,
): Promise<readonly string[]> {
  const { dialect, lockWaitMs, write } = database
  const work = async (session: Session) => {
    await makeSchema(database, session)
    const record = await openRecord(database, session)
    assertKnown(await record.names('begun'))
    try {
      return (await run(umzugOf(record, direction))).map(({ name }) => name)
    } catch (error) {
      throw error instanceof MigrationError ? error.cause : error
    }
  }
  return write((session) => locked(dialect.migrations, lockWaitMs, session, () => work(session)), {
    repeat: 'always',
  })
}
