import { reaches } from '../access/authority'
import type { Refused } from '../errors/problem'
import type { OverwritePlan } from '../overwrite/plan'
import { isLargeLoss, planOverwrite } from '../overwrite/plan-overwrite'
import type { Identity } from '../ports/identity'
import type { CheckRecord, Submission } from '../ports/records'
import type { Template } from '../template/define-template'
import { type Context, findMunicipality, type OpenedCheck, openCheck, templateOf } from './context'
import { acceptedWarnings, keepsIssues } from './list-issues'
import { restrictedKeys, withoutRestricted } from './persons/restricted'
import type { CheckView, RestoredList, Safeguard } from './views'

/** How many issues a view carries at once; `listIssues` has all of them. */
const firstIssues = 200

/** What a waiting check would do to the list that is valid now. */
async function planOf(
  context: Context,
  check: CheckRecord,
  newest: Submission | null,
  template: Template,
): Promise<OverwritePlan> {
  const { checks } = context.stores
  const current = newest ? checks.entries(newest.check) : []
  return planOverwrite(current, checks.entries(check.id), template)
}

/** Names of other comuni, among those the person acts for, whose valid list is this very file. */
async function sameFileElsewhere(
  context: Context,
  identity: Identity,
  check: CheckRecord,
): Promise<readonly string[]> {
  if (!check.file) return []
  const campaign = await context.stores.campaigns.find(check.campaign)
  const found = await context.stores.submissions.withFile(check.campaign, check.file.sha256)
  return found
    .map(({ municipality }) => municipality)
    .filter((istat) => istat !== check.municipality && reaches(identity, check.campaign, istat))
    .map((istat) => (campaign && findMunicipality(context, campaign, istat)?.name) ?? istat)
}

/** The strongest of the signs that the file is another comune's. */
function wrongMunicipality(
  { residentElsewhere, stampedFor, counts }: CheckRecord,
  sameAs: readonly string[],
): Extract<Safeguard, { kind: 'wrong-municipality' }>['reason'] | null {
  if (residentElsewhere * 2 > counts.entries) return 'residents-elsewhere'
  if (stampedFor !== null) return 'stamped-for-other'
  return sameAs.length > 0 ? 'same-file' : null
}

/** The comune that the workbook was made for, whether or not it takes part. */
const nameOf = ({ registries }: Context, { stampedFor }: CheckRecord): string | null =>
  stampedFor && (registries.municipalities.withIstat(stampedFor)[0]?.name ?? stampedFor)

async function safeguardsOf(
  context: Context,
  identity: Identity,
  check: CheckRecord,
  plan: OverwritePlan,
  name: string,
): Promise<readonly Safeguard[]> {
  const safeguards: Safeguard[] = []
  if (isLargeLoss(plan)) {
    const { removed, current } = plan
    safeguards.push({ kind: 'large-loss', removed: removed.length, current })
  }
  const sameAs = await sameFileElsewhere(context, identity, check)
  const reason = wrongMunicipality(check, sameAs)
  if (reason) {
    const elsewhere = reason === 'residents-elsewhere' ? check.residentElsewhere : 0
    const stampedFor = reason === 'stamped-for-other' ? nameOf(context, check) : null
    safeguards.push({ kind: 'wrong-municipality', name, reason, elsewhere, stampedFor, sameAs })
  }
  const count = await acceptedWarnings(context, check)
  if (count > 0) safeguards.push({ kind: 'warnings', count })
  return safeguards
}

/** The earlier list behind a check; null when there is none. */
async function restoredList(
  { stores }: Context,
  { check, admitted }: OpenedCheck,
): Promise<RestoredList | null> {
  const { restores, template } = check
  const submission = restores && (await stores.submissions.find(restores.number))
  if (!submission) return null
  const written = admitted.find((one) => one.template.version === template?.version)
  const templateRefused = template !== null && (written?.policy ?? 'refused') === 'refused'
  return { submission, reason: restores.reason, templateRefused }
}

/** A check as it is now: against the list that is valid at this moment. */
export async function viewCheck(
  context: Context,
  request: { readonly identity: Identity; readonly check: string },
): Promise<CheckView | Refused> {
  const opened = await openCheck(context, request)
  if (opened.kind === 'refused') return opened
  const { check, campaign, municipality } = opened
  const { checks, submissions } = context.stores
  const template = templateOf(opened, check.template)
  const newest = await submissions.newest(check.campaign, check.municipality)
  const waiting = check.status === 'waiting' && check.expiresAt > context.clock.now().toISOString()
  const plan = waiting
    ? withoutRestricted(
        await planOf(context, check, newest, template),
        await restrictedKeys(context, request.identity, check.campaign),
      )
    : null
  const issues = (await keepsIssues(context, check))
    ? await checks.issues(check.id, { offset: 0, limit: firstIssues })
    : []
  const became =
    check.status === 'confirmed' ? await submissions.list(check.campaign, check.municipality) : []
  return {
    kind: 'check',
    // A check whose time is over is expired, whether or not its content has been deleted by now.
    check: check.status === 'waiting' && !waiting ? { ...check, status: 'expired' } : check,
    campaign,
    municipality,
    template,
    issues,
    issueCount: issues.length === 0 ? 0 : check.counts.errors + check.counts.warnings,
    plan,
    newest,
    safeguards: plan
      ? await safeguardsOf(context, request.identity, check, plan, municipality.name)
      : [],
    submission: became.find((submission) => submission.check === check.id) ?? null,
    restores: await restoredList(context, opened),
  }
}
