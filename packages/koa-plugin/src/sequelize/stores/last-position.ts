import { integer } from '../database/read-row'
import type { Session } from '../database/session'

/** The highest position of a check in one of the tables of contents; 0 when there is none. */
export async function lastPosition(
  { rows }: Pick<Session, 'rows'>,
  table: string,
  check: string,
): Promise<number> {
  const highest = `SELECT COALESCE(MAX(position), 0) AS last FROM ${table} WHERE check_id = $1`
  const [row] = await rows(highest, [check])
  return integer(row ?? {}, 'last')
}
