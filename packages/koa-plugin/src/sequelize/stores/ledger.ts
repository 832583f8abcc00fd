import { assertContinuesLog, type ChainHead, type LedgerStore } from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import { checkpointRow, headRow, readCheckpoint, readHead } from './checkpoint-row'

const pageSize = 1_000

/** The newest position of each comune, page by page: between two pages nothing is held. */
async function* newestOfEach(
  { rows }: Database,
  table: string,
  campaign: string,
): AsyncIterable<ChainHead> {
  const page = `SELECT one.municipality, one.position, one.record_hash FROM ${table} one
    WHERE one.campaign = $1 AND one.municipality > $2 AND NOT EXISTS (
      SELECT 1 FROM ${table} later WHERE later.campaign = one.campaign
        AND later.municipality = one.municipality AND later.position > one.position)
    ORDER BY one.municipality LIMIT ${pageSize}`
  for (let after = ''; ; ) {
    const heads = (await rows(page, [campaign, after])).map(readHead)
    yield* heads
    const last = heads.at(-1)
    if (last === undefined || heads.length < pageSize) return
    after = last.municipality
  }
}

export function ledgerStore(database: Database): LedgerStore {
  const { tables, rows, write } = database
  const latest = `SELECT * FROM ${tables.checkpoints} WHERE campaign = $1
    ORDER BY sequence DESC LIMIT 1`
  return {
    heads: (campaign) => newestOfEach(database, tables.submissions, campaign),
    checkpointedHeads: (campaign) => newestOfEach(database, tables.checkpointHeads, campaign),
    // Two at the same moment both find themselves next: the primary key lets one of them through.
    keepCheckpoint: (checkpoint, moved) =>
      write(async (session) => {
        const [row] = await session.rows(latest, [checkpoint.campaign])
        assertContinuesLog(row === undefined ? null : readCheckpoint(row), checkpoint, moved)
        const { campaign, sequence } = checkpoint
        await insert(session, tables.checkpoints, [checkpointRow(checkpoint)])
        const heads = moved.map((head) => ({ campaign, sequence, ...headRow(head) }))
        await insert(session, tables.checkpointHeads, heads)
      }),
    latestCheckpoint: async (campaign) => {
      const [row] = await rows(latest, [campaign])
      return row === undefined ? null : readCheckpoint(row)
    },
  }
}
