import { type Refused, refused, type SubmissionView } from '@consegna/core'
import type { Answer } from './answer'
import { isAtItsAddress, namesOf } from './own-address'
import type { CampaignExchange } from './route'

/** The submission that the address names, if it is one of the campaign and comune that the address names too. */
async function openSubmission(exchange: CampaignExchange): Promise<SubmissionView | Refused> {
  const { intake, identity, param } = exchange
  const opened = await intake.viewSubmission({ identity, number: param('number') })
  if (opened.kind === 'refused' || isAtItsAddress(opened, exchange)) return opened
  return refused('submission.elsewhere', namesOf(opened))
}

/** The receipt as PDF. */
export async function sendReceipt(exchange: CampaignExchange): Promise<Answer> {
  const opened = await openSubmission(exchange)
  if (opened.kind === 'refused') return opened
  const { intake, identity } = exchange
  return intake.issueReceipt({ identity, number: opened.submission.number })
}

/** The file as it was received. */
export async function sendFile(exchange: CampaignExchange): Promise<Answer> {
  const opened = await openSubmission(exchange)
  if (opened.kind === 'refused') return opened
  const { intake, identity } = exchange
  return intake.openFile({ identity, number: opened.submission.number })
}
