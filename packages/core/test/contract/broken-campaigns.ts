import { type Defect, withCampaigns } from './broken-stores'

const plain = (id: string): string => id.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const stories = (...titles: readonly string[]) => titles.map((title) => `campaigns › ${title}`)

/** Campaign stores as they go wrong in practice. */
export const campaignDefects: Readonly<Record<string, Defect>> = {
  'loses the settings of a campaign': {
    makeStores: withCampaigns(({ find }) => ({
      find: async (id) => {
        const found = await find(id)
        return found && { ...found, settings: {} }
      },
    })),
    caughtBy: stories('a campaign is found as it was saved'),
  },
  'finds undefined where there is nothing': {
    makeStores: withCampaigns((_, state) => ({
      find: async (id) => structuredClone(state.campaigns.get(id)) as never,
    })),
    caughtBy: stories('a campaign that nobody saved is not found'),
  },
  'keeps a campaign as it was first': {
    makeStores: withCampaigns(({ save }, state) => ({
      save: async (campaign) => {
        if (!state.campaigns.has(campaign.id)) await save(campaign)
      },
    })),
    caughtBy: stories('saving again replaces the campaign and no other'),
  },
  'deletes what hangs on a campaign when it is saved again': {
    makeStores: withCampaigns(({ save }, state) => ({
      save: async (campaign) => {
        if (state.campaigns.has(campaign.id)) state.checks.clear()
        await save(campaign)
      },
    })),
    caughtBy: stories('saving a campaign again touches neither its checks nor its lists'),
  },
  'takes ids that look alike for the same': {
    makeStores: withCampaigns(({ list }) => ({
      find: async (id) => (await list()).find((one) => plain(one.id) === plain(id)) ?? null,
    })),
    caughtBy: stories('campaigns whose ids look alike are different ones'),
  },
  'sorts titles by the numbers of their letters': {
    makeStores: withCampaigns(({ list }) => ({
      list: async () => [...(await list())].sort((a, b) => (a.title < b.title ? -1 : 1)),
    })),
    caughtBy: stories('campaigns are listed by title, as Italian sorts it'),
  },
  'hands out the stored campaign itself': {
    makeStores: withCampaigns((_, state) => ({
      find: async (id) => state.campaigns.get(id) ?? null,
    })),
    caughtBy: stories('whoever holds a campaign cannot change the stored one'),
  },
  'writes all campaigns back for one': {
    makeStores: withCampaigns((_, state) => ({
      save: async (campaign) => {
        const all = new Map(state.campaigns)
        await Promise.resolve()
        state.campaigns.clear()
        for (const [id, one] of all.set(campaign.id, campaign)) state.campaigns.set(id, one)
      },
    })),
    caughtBy: stories('campaigns saved at the same moment are all there'),
  },
}
