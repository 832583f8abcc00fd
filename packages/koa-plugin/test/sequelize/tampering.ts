import { QueryTypes, type Sequelize } from 'sequelize'

/** A value as a driver gives it. */
export type Value = string | number | Date | Uint8Array | null

export type Row = Readonly<Record<string, Value>>

/** Somebody with the database's password and nothing else: no key of the portal's, and nobody's receipt. */
export interface Intruder {
  rows(table: string): Promise<readonly Row[]>
  run(sql: string, values?: readonly Value[]): Promise<void>
  /** Puts the tables back as they were. */
  undo(): Promise<void>
}

/** Numbers that chance gives, the same for the same seed (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    of: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
  }
}

export type Chance = ReturnType<typeof chance>

/** All tables whose rows belong to what was accepted, those first that others refer to. */
const tables = [
  'checks',
  'submissions',
  'entries',
  'file_chunks',
  'receipts',
  'checkpoints',
  'checkpoint_heads',
] as const

const named = (table: string): string => `consegna_${table}`

/** Switches off what keeps rows together, as whoever owns a database can. */
const unguard: Readonly<Record<string, string>> = {
  sqlite: 'PRAGMA foreign_keys = OFF',
  postgres: 'SET session_replication_role = replica',
  mariadb: 'SET foreign_key_checks = 0',
}

/** @param database with one connection of its own */
export async function intrude(database: Sequelize): Promise<Intruder> {
  await database.query(unguard[database.getDialect()] ?? '')
  const select = (table: string) =>
    database.query<Row>(`SELECT * FROM ${named(table)}`, { type: QueryTypes.SELECT })
  const touched = new Set<string>()
  const given = (value: Value) => (value instanceof Uint8Array ? Buffer.from(value) : value)
  const run = async (sql: string, values: readonly Value[] = []) => {
    for (const [, table] of sql.matchAll(/@(\w+)/g)) if (table) touched.add(table)
    await database.query(sql.replaceAll('@', 'consegna_'), {
      bind: values.map(given),
      type: QueryTypes.RAW,
    })
  }
  const before = new Map<string, readonly Row[]>()
  for (const table of tables) before.set(table, await select(table))
  const restore = async (table: string, rows: readonly Row[]) => {
    await run(`DELETE FROM @${table}`)
    for (const row of rows) {
      const columns = Object.keys(row)
      const places = columns.map((_, at) => `$${at + 1}`)
      const into = `INSERT INTO @${table} (${columns.join()}) VALUES (${places.join()})`
      await run(into, Object.values(row))
    }
  }
  return {
    rows: select,
    run,
    undo: async () => {
      // Not a transaction of Sequelize's: in SQLite that has a connection of its own, with its guards on.
      await run('BEGIN')
      for (const table of [...touched]) await restore(table, before.get(table) ?? [])
      await run('COMMIT')
      touched.clear()
    },
  }
}
