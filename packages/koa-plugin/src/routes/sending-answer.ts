import type { History, Refusal } from '@consegna/core'
import type { LastRejected } from '../pages/sending/sending-data'
import { sendingPage } from '../pages/sending-page'
import type { Answer } from './answer'
import type { CampaignExchange } from './route'

/** The findings of the last thing that happened for a comune, when that was a rejected attempt. */
async function lastRejected(
  { intake, identity }: CampaignExchange,
  history: History,
): Promise<LastRejected | null> {
  const [last] = history.checks
  const sent = history.submissions[0]
  if (last?.status !== 'rejected' || (sent && sent.at >= last.at)) return null
  const errors = await intake.viewIssueGroups({ identity, check: last.id, severity: 'error' })
  if (errors.kind === 'refused') return null
  // Findings are deleted after a day; the reason why a whole file was refused stays.
  return errors.issueCount > 0 || last.refusal ? { check: last, errors } : null
}

/** The sending page as it is now. */
export async function sendingAnswer(
  exchange: CampaignExchange,
  chosen: string | null,
  outcome: {
    readonly accepted?: string | null
    readonly refusal?: Refusal
    readonly status?: number
  } = {},
): Promise<Answer> {
  const { intake, identity, campaign, view } = exchange
  const id = campaign.campaign.id
  const municipalities = await intake.listMunicipalities({ identity, campaign: id })
  const only = municipalities.length === 1 ? municipalities[0]?.istat : undefined
  const municipality = chosen || only
  const history = municipality
    ? await intake.viewHistory({ identity, campaign: id, municipality })
    : null
  if (history?.kind === 'refused') return history
  const data = {
    campaign,
    identity,
    municipalities,
    history,
    accepted: history?.submissions.find(({ number }) => number === outcome.accepted) ?? null,
    refusal: outcome.refusal ?? null,
    rejected: history ? await lastRejected(exchange, history) : null,
  }
  return sendingPage(view, data, outcome.status)
}
