import type { CampaignView } from '@consegna/core'
import { addresses } from '../addresses'

export interface MenuEntry {
  readonly label: string
  readonly href: string
}

/** What a campaign is called in the menu, where that differs from its title. */
export type MenuLabels = Readonly<Record<string, string>>

export const menuEntries = (
  campaigns: readonly CampaignView[],
  labels: MenuLabels,
): readonly MenuEntry[] =>
  campaigns.map(({ campaign }) => ({
    label: labels[campaign.id] ?? campaign.title,
    href: `${addresses.familySupport}/${campaign.id}`,
  }))
