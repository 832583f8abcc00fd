import type { CampaignStore } from '../ports/stores'
import type { MemoryState } from './state'

export function memoryCampaigns(state: MemoryState): CampaignStore {
  const { compare } = new Intl.Collator('it')
  return {
    save: async (campaign) => {
      state.campaigns.set(campaign.id, structuredClone(campaign))
    },
    find: async (id) => structuredClone(state.campaigns.get(id) ?? null),
    list: async () =>
      structuredClone([...state.campaigns.values()]).sort(
        (a, b) => compare(a.title, b.title) || compare(a.id, b.id),
      ),
  }
}
