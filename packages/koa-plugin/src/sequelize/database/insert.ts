import type { Session, SqlValue } from './session'

/** Values by column; all rows of one call have the same columns. */
export type NewRow = Readonly<Record<string, SqlValue>>

/** Far below what databases admit; with more, SQLite keeps the thread from others for too long. */
const rowsPerStatement = 200

function* batches<Item>(items: Iterable<Item>): Iterable<readonly Item[]> {
  let batch: Item[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < rowsPerStatement) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function insertStatement(table: string, columns: readonly string[], rows: number): string {
  let place = 0
  const tuple = () => `(${columns.map(() => `$${++place}`).join(', ')})`
  const tuples = Array.from({ length: rows }, tuple).join(', ')
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples}`
}

/**
 * Inserts rows as they come, several in one statement.
 * @param ending comes after the values: what to do with rows that are there already
 */
export async function insert(
  session: Session,
  table: string,
  rows: Iterable<NewRow>,
  ending = '',
): Promise<void> {
  for (const batch of batches(rows)) {
    const columns = Object.keys(batch[0] ?? {})
    const values = batch.flatMap((row) => columns.map((column) => row[column] ?? null))
    await session.run(`${insertStatement(table, columns, batch.length)} ${ending}`, values)
  }
}
