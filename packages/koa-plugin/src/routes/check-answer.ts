import type { CheckView, IssueGroups, Severity } from '@consegna/core'
import type { Trouble } from '../pages/check/check-data'
import { checkPage } from '../pages/check-page'
import { type Answer, redirect } from './answer'
import type { CampaignExchange } from './route'

/** A page of one kind of findings; none when they can't be looked at. */
async function groupsOf(
  { intake, identity, query }: CampaignExchange,
  check: string,
  severity: Severity,
): Promise<IssueGroups> {
  const page = Number(query(severity === 'error' ? 'errori' : 'avvisi') ?? 1) || 1
  const found = await intake.viewIssueGroups({ identity, check, severity, page })
  return found.kind === 'refused' ? noGroups(severity) : found
}

const noGroups = (severity: Severity): IssueGroups => ({
  ...{ kind: 'issue-groups', severity, groups: [] },
  ...{ page: 1, pages: 1, firstGroup: 1, groupCount: 0, issueCount: 0, grouped: 0 },
})

/** The page of a check as it is now; a confirmed one is told where its submission is. */
export async function checkAnswer(
  exchange: CampaignExchange,
  check: CheckView,
  outcome: { readonly trouble?: Trouble; readonly status?: number } = {},
): Promise<Answer> {
  const { view, identity, campaign } = exchange
  const { submission } = check
  if (submission) {
    const { municipality, number } = submission
    return redirect(view.links.sending(submission.campaign, municipality, number))
  }
  const data = {
    campaign,
    identity,
    check,
    errors: await groupsOf(exchange, check.check.id, 'error'),
    warnings: await groupsOf(exchange, check.check.id, 'warning'),
    trouble: outcome.trouble ?? null,
  }
  return checkPage(view, data, outcome.status)
}
