import { campaignPage } from '../pages/campaign-page'
import type { Answer } from './answer'
import type { CampaignExchange } from './route'

export async function showCampaign({ view, campaign }: CampaignExchange): Promise<Answer> {
  return campaignPage(view, campaign)
}
