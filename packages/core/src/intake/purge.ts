import type { Campaign } from '../campaign/campaign'
import type { AuditDetails } from '../ports/audit'
import type { Instant } from '../ports/records'
import type { DueLists, ListPart } from '../ports/retention'
import type { Context } from './context'

/** What it needs: no preset, no register and no key. */
export type PurgeContext = Pick<Context, 'stores' | 'clock' | 'audit' | 'eventsDays'>

export interface PurgeRequest {
  /** @default the clock's time */
  readonly now?: Instant | undefined
  /** Counts what would go, and changes nothing. @default false */
  readonly dryRun?: boolean | undefined
}

/** What went, or would go. Counts only. */
export interface PurgeReport {
  readonly dryRun: boolean
  /** Checks that lost their content because nobody confirmed them, or their findings had had their day. */
  readonly checks: number
  /** Lists that lost file and findings. */
  readonly files: number
  /** Lists that lost their entries. */
  readonly entries: number
  /** Records of attempts. */
  readonly attempts: number
  readonly events: number
  /** Lists whose erasure an earlier round had begun. */
  readonly finished: number
  /** Campaigns of which nothing goes while they are under dispute. */
  readonly held: number
  /** False when copies of what went may still stand in the database's journal: the next round tries again. */
  readonly settled: boolean
}

/** What goes of a campaign, or would. */
type Counts = Pick<PurgeReport, 'files' | 'entries' | 'attempts' | 'events'>

const none: Counts = { files: 0, entries: 0, attempts: 0, events: 0 }

const day = 86_400_000

/** The instant from which that many days have passed now. */
const daysBefore = (now: Instant, days: number): Instant =>
  new Date(Date.parse(now) - days * day).toISOString()

/** Of valid lists nothing is due before the window has been closed for that long. */
function dueOf({ id, retention, window }: Campaign, part: ListPart, now: Instant): DueLists {
  const [superseded, valid] =
    part === 'file'
      ? [retention.supersededFilesDays, retention.validFilesDays]
      : [retention.supersededEntriesDays, retention.validEntriesDays]
  const before = daysBefore(now, valid)
  return {
    ...{ campaign: id, part },
    supersededBy: daysBefore(now, superseded),
    validAcceptedBy: window.closesAt <= before ? before : null,
  }
}

async function purgeLists(
  { stores }: PurgeContext,
  lists: DueLists,
  now: Instant,
  dryRun: boolean,
): Promise<number> {
  let count = 0
  for await (const check of stores.retention.due(lists)) {
    // It may be put on hold while its lists are being erased.
    if (!dryRun && (await stores.campaigns.find(lists.campaign))?.retention.hold) break
    if (dryRun || (await stores.retention.erase(check, lists.part, now))) count += 1
  }
  return count
}

/** Attempts have their time from the closing of the window: until then a comune's history is told whole. */
async function purgeAttempts(
  { stores }: PurgeContext,
  { id, retention, window }: Campaign,
  now: Instant,
  dryRun: boolean,
): Promise<number> {
  const before = daysBefore(now, retention.attemptsDays)
  if (window.closesAt > before) return 0
  return dryRun
    ? stores.retention.countAttempts(id, before)
    : stores.retention.deleteAttempts(id, before)
}

const purgeEvents = (
  { stores }: PurgeContext,
  campaign: string | null,
  before: Instant,
  dryRun: boolean,
): Promise<number> =>
  dryRun
    ? stores.retention.countEvents(campaign, before)
    : stores.retention.deleteEvents(campaign, before)

async function purgeCampaign(
  context: PurgeContext,
  campaign: Campaign,
  now: Instant,
  dryRun: boolean,
): Promise<Counts> {
  return {
    files: await purgeLists(context, dueOf(campaign, 'file', now), now, dryRun),
    entries: await purgeLists(context, dueOf(campaign, 'entries', now), now, dryRun),
    attempts: await purgeAttempts(context, campaign, now, dryRun),
    events: await purgeEvents(
      context,
      campaign.id,
      daysBefore(now, campaign.retention.eventsDays),
      dryRun,
    ),
  }
}

const named: Readonly<Record<keyof Counts, AuditDetails['purge']['what']>> = {
  files: 'files',
  entries: 'entries',
  attempts: 'attempts',
  events: 'audit-events',
}

async function tell(
  { audit }: PurgeContext,
  campaign: string | null,
  counts: Counts,
): Promise<void> {
  for (const kind of ['files', 'entries', 'attempts', 'events'] as const) {
    const count = counts[kind]
    if (count === 0) continue
    await audit.tell({
      type: 'purge',
      details: { what: named[kind], count },
      ...(campaign === null ? {} : { on: { campaign } }),
    })
  }
}

const sum = (one: Counts, other: Counts): Counts => ({
  files: one.files + other.files,
  entries: one.entries + other.entries,
  attempts: one.attempts + other.attempts,
  events: one.events + other.events,
})

/** What has its own hours, or was begun before: whatever the campaigns settle. */
async function purgeExpired({ stores, audit }: PurgeContext, now: Instant, dryRun: boolean) {
  if (dryRun) return { finished: 0, checks: await stores.retention.countExpiring(now) }
  const finished = await stores.retention.finish()
  const checks = await stores.checks.expire(now)
  if (checks > 0) await audit.tell({ type: 'expiry', details: { checks } })
  return { finished, checks }
}

/**
 * Deletes what has had its time, of all campaigns, list by list in small transactions. May be called as often as one
 * likes and by several processes at once; what breaks off is gone on with at the next call.
 */
export async function purge(
  context: PurgeContext,
  request: PurgeRequest = {},
): Promise<PurgeReport> {
  const { now = context.clock.now().toISOString(), dryRun = false } = request
  const expired = await purgeExpired(context, now, dryRun)
  const campaigns = await context.stores.campaigns.list()
  const due = campaigns.filter(({ retention }) => retention.hold === null)
  let counts = none
  for (const campaign of due) {
    const gone = await purgeCampaign(context, campaign, now, dryRun)
    if (!dryRun) await tell(context, campaign.id, gone)
    counts = sum(counts, gone)
  }
  const before = daysBefore(now, context.eventsDays)
  const events = await purgeEvents(context, null, before, dryRun)
  if (!dryRun) await tell(context, null, { ...none, events })
  return {
    ...{ dryRun, ...expired, ...sum(counts, { ...none, events }) },
    held: campaigns.length - due.length,
    settled: dryRun || (await context.stores.retention.settle()),
  }
}
