import { type Refusal, refused, type SubmissionView } from '@consegna/core'
import type { Receipt } from '../http/body/received'
import { statusOf } from '../http/refusal-status'
import { reasonField, restorePage } from '../pages/restore-page'
import { type Answer, redirect } from './answer'
import { isAtItsAddress, namesOf } from './own-address'
import type { CampaignExchange } from './route'

/** The list that the address names, if this person can make it valid again now. */
async function openRestorable(exchange: CampaignExchange) {
  const { intake, identity, param } = exchange
  const opened = await intake.viewRestorable({ identity, number: param('number') })
  if (opened.kind === 'refused' || isAtItsAddress(opened, exchange)) return opened
  return refused('submission.elsewhere', namesOf(opened))
}

/** The page that asks for the reason. */
export async function showRestore(exchange: CampaignExchange): Promise<Answer> {
  const opened = await openRestorable(exchange)
  return opened.kind === 'refused' ? opened : restorePage(exchange.view, opened)
}

/** What was typed is given back with what is wrong with it; anything else has a page of its own. */
const tellOnItsPage = (
  { view }: CampaignExchange,
  list: SubmissionView,
  refusal: Refusal,
  typed: string,
): Answer => restorePage(view, list, { refusal, typed }, statusOf(refusal.code) ?? 400)

/** Has an earlier list wait to be confirmed: nothing is replaced. */
export async function checkRestore(exchange: CampaignExchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const opened = await openRestorable(exchange)
  if (opened.kind === 'refused') return opened
  const { intake, identity, view } = exchange
  const reason = receipt.fields.get(reasonField) ?? ''
  const { number } = opened.submission
  const outcome = await intake.checkRestore({ identity, number, reason })
  if (outcome.kind === 'check') return redirect(view.links.check(outcome.check))
  return outcome.refusal.code.startsWith('restore.reason-')
    ? tellOnItsPage(exchange, opened, outcome.refusal, reason)
    : outcome
}
