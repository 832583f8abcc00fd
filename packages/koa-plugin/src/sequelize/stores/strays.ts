import type { Stray } from '@consegna/core'
import type { Database } from '../database/database'
import { text } from '../database/read-row'
import type { Tables } from '../tables'

/** Rows of a check that is not there. */
const ofNoCheck = (table: string, { checks }: Tables): string =>
  `SELECT DISTINCT part.check_id AS stray FROM ${table} part
   WHERE NOT EXISTS (SELECT 1 FROM ${checks} c WHERE c.id = part.check_id) ORDER BY stray`

const statements = (tables: Tables): readonly (readonly [Stray['kind'], string])[] => [
  ['entries', ofNoCheck(tables.entries, tables)],
  ['file', ofNoCheck(tables.chunks, tables)],
  ['issues', ofNoCheck(tables.issues, tables)],
  ['reading', ofNoCheck(tables.readings, tables)],
  [
    'receipt',
    `SELECT r.number AS stray FROM ${tables.receipts} r
     WHERE NOT EXISTS (SELECT 1 FROM ${tables.submissions} s WHERE s.number = r.number)
     ORDER BY stray`,
  ],
  [
    'check',
    `SELECT c.id AS stray FROM ${tables.checks} c WHERE c.status = 'confirmed'
       AND NOT EXISTS (SELECT 1 FROM ${tables.submissions} s WHERE s.check_id = c.id)
     ORDER BY stray`,
  ],
  [
    'heads',
    `SELECT DISTINCT h.campaign AS stray FROM ${tables.checkpointHeads} h
     WHERE NOT EXISTS (SELECT 1 FROM ${tables.checkpoints} c
       WHERE c.campaign = h.campaign AND c.sequence = h.sequence)
     ORDER BY stray`,
  ],
]

/** References keep most of these from coming to be; whoever writes behind our back may have switched them off. */
export async function* findStrays({ tables, rows }: Database): AsyncIterable<Stray> {
  for (const [kind, statement] of statements(tables)) {
    for (const row of await rows(statement)) {
      yield { kind, of: row.stray === null ? '' : text(row, 'stray') }
    }
  }
}
