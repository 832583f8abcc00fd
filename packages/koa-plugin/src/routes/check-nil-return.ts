import type { Receipt } from '../http/body/received'
import { type Answer, redirect } from './answer'
import type { CampaignExchange } from './route'

/** "Nessun avente diritto": waits to be confirmed like a list. */
export async function checkNilReturn(
  exchange: CampaignExchange,
  receipt: Receipt,
): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const { intake, identity, campaign, view, param } = exchange
  const outcome = await intake.checkNilReturn({
    identity,
    campaign: campaign.campaign.id,
    municipality: param('municipality'),
  })
  return outcome.kind === 'refused' ? outcome : redirect(view.links.check(outcome.check))
}
