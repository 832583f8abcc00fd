import { campaignsPage } from '../pages/campaigns-page'
import type { Answer } from './answer'
import type { Exchange } from './route'

export async function showCampaigns({ intake, view, identity }: Exchange): Promise<Answer> {
  return campaignsPage(view, await intake.listCampaigns(), identity.role)
}
