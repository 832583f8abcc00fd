import type { Campaign, CampaignStore } from '@consegna/core'
import type { Database } from '../database/database'
import { insert } from '../database/insert'
import { json } from '../database/read-row'

export function campaignStore({ dialect, tables, rows, write }: Database): CampaignStore {
  const { compare } = new Intl.Collator('it')
  return {
    save: async (campaign) => {
      const definition = JSON.stringify(campaign)
      const row = { id: campaign.id, title: campaign.title, definition }
      await write((session) =>
        insert(session, tables.campaigns, [row], dialect.orReplace('id', ['title', 'definition'])),
      )
    },
    find: async (id) => {
      const [row] = await rows(`SELECT definition FROM ${tables.campaigns} WHERE id = $1`, [id])
      return row === undefined ? null : json<Campaign>(row, 'definition')
    },
    list: async () => {
      const all = await rows(`SELECT definition FROM ${tables.campaigns}`)
      // Sorted here: databases do not agree on how Italian sorts, and campaigns are few.
      return all
        .map((row) => json<Campaign>(row, 'definition'))
        .sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id))
    },
  }
}
