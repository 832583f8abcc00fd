import type { CampaignInput } from '@consegna/core'
import type { MenuLabels } from '../menu/menu-entries'
import { helpDesk } from './help-desk'

const id = 'borse-di-studio-2017'
const windowDays = 90

/** The day whose comuni the demo knows by name. */
export const demoMunicipalitiesAsOf = '2018-04-01'

/** The campaign of the manual; lists can be sent for 90 days after the first start. */
export function demoCampaign(firstStart: Date): CampaignInput {
  const closesAt = new Date(firstStart)
  closesAt.setUTCDate(closesAt.getUTCDate() + windowDays)
  return {
    id,
    code: 'BORSE-2017',
    preset: 'borse-di-studio',
    title: 'Borse di Studio A.S. 2017/2018',
    benefit: 'Borsa di Studio A.S. 2017/2018',
    region: '11',
    municipalitiesAsOf: demoMunicipalitiesAsOf,
    window: { opensAt: firstStart.toISOString(), closesAt: closesAt.toISOString() },
    templates: [
      { version: 1, policy: 'warned' },
      { version: 2, policy: 'accepted' },
    ],
    helpDesk,
  }
}

export const demoMenuLabels: MenuLabels = { [id]: 'Borsa di studio A.S. 2017/2018' }
