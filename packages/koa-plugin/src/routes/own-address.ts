import type { CheckView, SubmissionView } from '@consegna/core'
import type { CampaignExchange } from './route'

/** Of which comune, in which campaign. */
type Placed = Pick<CheckView | SubmissionView, 'campaign' | 'municipality'>

/** Whether something is of the campaign and comune that the address names. */
export const isAtItsAddress = (
  { campaign, municipality }: Placed,
  exchange: Pick<CampaignExchange, 'campaign' | 'param'>,
): boolean =>
  campaign.id === exchange.campaign.campaign.id &&
  municipality.istat === exchange.param('municipality')

/** As people call them. */
export const namesOf = ({ campaign, municipality }: Placed) => ({
  campaign: campaign.title,
  municipality: municipality.name,
})
