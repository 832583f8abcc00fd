import type { Receipt } from '../http/body/received'
import { type Answer, redirect } from './answer'
import { openCheck } from './open-check'
import type { CampaignExchange } from './route'

/** Puts a waiting check aside, for good. */
export async function discardCheck(exchange: CampaignExchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const opened = await openCheck(exchange)
  if (opened.kind === 'refused') return opened
  const { intake, identity, view } = exchange
  const { check } = opened
  const outcome = await intake.discardCheck({ identity, check: check.id })
  return outcome.kind === 'refused'
    ? outcome
    : redirect(view.links.sending(check.campaign, check.municipality))
}
