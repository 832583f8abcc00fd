import type { Answer } from './answer'
import { openCheck } from './open-check'
import type { CampaignExchange } from './route'

/** What was handed in, with its errors marked. */
export async function sendAnnotated(exchange: CampaignExchange): Promise<Answer> {
  const opened = await openCheck(exchange)
  if (opened.kind === 'refused') return opened
  const { intake, identity, view } = exchange
  return intake.annotateCheck({ identity, check: opened.check.id, locale: view.locale })
}

/** The findings as CSV. */
export async function sendIssueTable(exchange: CampaignExchange): Promise<Answer> {
  const opened = await openCheck(exchange)
  if (opened.kind === 'refused') return opened
  const { intake, identity, view } = exchange
  return intake.tabulateIssues({ identity, check: opened.check.id, locale: view.locale })
}
