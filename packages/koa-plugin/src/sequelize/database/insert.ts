import type { Session, SqlValue } from './session'

/** Values by column; all rows of one call have the same columns. */
export type NewRow = Readonly<Record<string, SqlValue>>

/** Far below what databases admit; with more, SQLite keeps the thread from others for too long. */
const rowsPerStatement = 200

/**
 * Escaped for MariaDB they become twice as many at the worst: below every limit on a packet, of which the
 * smallest in use is 4 MB. A row that is longer than this alone has a statement of its own.
 */
const bytesPerStatement = 1024 * 1024

/** At most: UTF-8 has up to three bytes for each unit of a text. */
const bytesOf = (value: SqlValue): number =>
  typeof value === 'string' ? value.length * 3 : value instanceof Uint8Array ? value.length : 8

const size = (row: NewRow): number =>
  Object.values(row).reduce<number>((sum, value) => sum + bytesOf(value), 0)

function* batches(rows: Iterable<NewRow>): Iterable<readonly NewRow[]> {
  let batch: NewRow[] = []
  let bytes = 0
  for (const row of rows) {
    const more = size(row)
    if (
      batch.length === rowsPerStatement ||
      (batch.length > 0 && bytes + more > bytesPerStatement)
    ) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(row)
    bytes += more
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
