import { type Campaign, type CampaignStore, campaignSchema } from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import { json } from '../database/read-row'
import type { Row } from '../database/session'

/** With the defaults of what it did not settle when it was stored. */
const readCampaign = (row: Row): Campaign => campaignSchema.parse(json<unknown>(row, 'definition'))

export function campaignStore({ dialect, tables, rows, write }: Database): CampaignStore {
  const { compare } = new Intl.Collator('it')
  return {
    save: async (campaign) => {
      const definition = JSON.stringify(campaign)
      const row = { id: campaign.id, title: campaign.title, definition }
      const overwrite = dialect.orReplace('id', ['title', 'definition'])
      await write((session) => insert(session, tables.campaigns, [row], overwrite), {
        repeat: 'always',
      })
    },
    find: async (id) => {
      const [row] = await rows(`SELECT definition FROM ${tables.campaigns} WHERE id = $1`, [id])
      return row === undefined ? null : readCampaign(row)
    },
    list: async () => {
      const all = await rows(`SELECT definition FROM ${tables.campaigns}`)
      // Sorted here: databases do not agree on how Italian sorts, and campaigns are few.
      return all
        .map((row) => readCampaign(row))
        .sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id))
    },
  }
}
