import type { CheckView, Issue, Severity } from '@consegna/core'
import type { IssuePage, Trouble } from '../pages/check/check-data'
import { checkPage } from '../pages/check-page'
import { type Answer, redirect } from './answer'
import type { CampaignExchange } from './route'

/** Findings on one page. */
const pageSize = 50

const none = { issues: [], page: 1, pages: 1, first: 1, total: 0 }

/** Walks the findings in the order of the file, no further than the page that is asked for. */
async function pageOf(
  exchange: CampaignExchange,
  { check, issueCount }: CheckView,
  severity: Severity,
  asked: number,
): Promise<IssuePage> {
  const total = severity === 'error' ? check.counts.errors : check.counts.warnings
  if (issueCount === 0 || total === 0) return { ...none, severity }
  const pages = Math.ceil(total / pageSize)
  const page = Math.min(Math.max(asked, 1), pages)
  const { intake, identity } = exchange
  const all = await intake.listIssues({ identity, check: check.id })
  if ('kind' in all) return { ...none, severity }
  const issues: Issue[] = []
  let position = 0
  const skipped = (page - 1) * pageSize
  for await (const issue of all) {
    if (issue.severity !== severity) continue
    position += 1
    if (position > skipped) issues.push(issue)
    if (issues.length === pageSize) break
  }
  return { severity, issues, page, pages, first: skipped + 1, total }
}

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
  const asked = Number(exchange.query('pagina') ?? 1) || 1
  const data = {
    campaign,
    identity,
    check,
    errors: await pageOf(exchange, check, 'error', asked),
    warnings: await pageOf(exchange, check, 'warning', asked),
    trouble: outcome.trouble ?? null,
  }
  return checkPage(view, data, outcome.status)
}
