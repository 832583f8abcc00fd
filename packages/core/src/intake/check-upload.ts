import { type Refused, refused } from '../errors/problem'
import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import { entriesRoot, recordEntry } from '../ledger/entry-digests'
import { fileSha256, readChunks } from '../ledger/hash'
import { toRomeTime } from '../messages/formats'
import type { Actor, CheckRecord } from '../ports/records'
import type { ByteSource } from '../ports/workbook-reader'
import type { ListReading, ListRequest } from '../validation/list-request'
import { readList } from '../validation/read-list'
import { type Context, type OpenedPlace, openPlace, sendingRefusal } from './context'
import { packUpload } from './kept-list'
import { inRecordedOrder } from './list-issues'
import type { CheckRef, Place } from './views'

/** How long the findings of a rejected attempt are kept. */
const rejectedHours = 24

const hours = (from: Date, count: number): string =>
  new Date(from.getTime() + count * 3_600_000).toISOString()

const nothing = { entries: 0, invalidEntries: 0, errors: 0, warnings: 0 }

function actor({ subject, name, role }: Actor): Actor {
  return { subject, name, role }
}

/** A check as it begins; what was found fills it in. */
function newCheck(context: Context, place: Place, lifetimeHours: number): CheckRecord {
  const now = context.clock.now()
  return {
    id: context.ids.next(),
    campaign: place.campaign,
    municipality: place.municipality,
    kind: 'list',
    status: 'waiting',
    by: actor(place.identity),
    at: now.toISOString(),
    expiresAt: hours(now, lifetimeHours),
    file: null,
    template: null,
    counts: nothing,
    entriesRoot: null,
    refusal: null,
    residentElsewhere: 0,
    stampedFor: null,
  }
}

async function* pieces<Piece>(given: readonly Piece[]): AsyncGenerator<Piece> {
  yield* given
}

/** Titles of what else this portal collects: a file made for it is told by name. */
async function knownTitles(context: Context): Promise<NonNullable<ListRequest['titles']>> {
  const campaigns = await context.stores.campaigns.list()
  return {
    campaign: (id) => campaigns.find((one) => one.id === id)?.title ?? null,
    list: (template) => {
      for (const campaign of campaigns) {
        const preset = context.presets.get(campaign.preset)
        const [first] = preset?.define(campaign.settings).templates ?? []
        if (first?.id === template) return first.title
      }
      return null
    },
  }
}

async function read(
  context: Context,
  place: OpenedPlace,
  file: ByteSource,
): Promise<ListReading | Refused> {
  const { campaign, definition, admitted, municipality } = place
  try {
    const workbook = await context.openWorkbook(file)
    try {
      return await readList(workbook, {
        templates: admitted,
        rules: definition.rules,
        listRules: definition.listRules,
        ruleSettings: campaign.rules,
        maxEntries: campaign.limits.maxEntries,
        today: toRomeTime(context.clock.now().toISOString()).slice(0, 10),
        registries: context.registries,
        municipality,
        asOf: campaign.municipalitiesAsOf,
        campaign: campaign.id,
        titles: await knownTitles(context),
      })
    } finally {
      await workbook.close()
    }
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}

/** A dry run of an upload: replaces nothing; what was found is kept, waiting or rejected. */
export async function checkUpload(
  context: Context,
  request: Place & { readonly file: ByteSource },
): Promise<CheckRef | Refused> {
  const place = await openPlace(context, request)
  if (place.kind === 'refused') return place
  const { campaign } = place
  const closed = sendingRefusal(context, request.identity, campaign)
  if (closed) return closed
  const { file } = request
  if (file.size > campaign.limits.maxFileBytes) {
    return refused('file.too-large', { maximumBytes: campaign.limits.maxFileBytes })
  }
  const facts = { size: file.size, sha256: await fileSha256(file) }
  const reading = await read(context, place, file)

  if (reading.kind === 'refused') {
    const check: CheckRecord = {
      ...newCheck(context, request, rejectedHours),
      status: 'rejected',
      file: facts,
      counts: { ...nothing, errors: 1 },
      refusal: reading.refusal,
    }
    await context.stores.checks.record(check, {
      entries: [],
      issues: [],
      reading: null,
      file: null,
    })
    return { kind: 'check', check }
  }

  const { template, issues, counts } = reading
  const findings = { file: facts, template: { id: template.id, version: template.version }, counts }
  // An error of the list as a whole (a total that is too high) can't be mended by leaving entries out.
  const wholeList = issues.some(({ severity, row }) => severity === 'error' && row === null)
  const rejected =
    wholeList ||
    (counts.errors > 0 && (campaign.onInvalidEntries === 'reject' || counts.entries === 0))
  if (rejected) {
    const check: CheckRecord = {
      ...newCheck(context, request, rejectedHours),
      ...findings,
      status: 'rejected',
    }
    const values = await packUpload(context, file, template)
    await context.stores.checks.record(check, {
      entries: [],
      issues: inRecordedOrder(issues),
      reading: values && pieces(values),
      file: null,
    })
    return { kind: 'check', check }
  }

  const entries = reading.entries.map((entry) => recordEntry(entry, context.ids.salt()))
  const check: CheckRecord = {
    ...newCheck(context, request, campaign.checkLifetimeHours),
    ...findings,
    entriesRoot: entriesRoot(entries),
    residentElsewhere: reading.residentElsewhere,
    stampedFor: reading.stampedFor,
  }
  await context.stores.checks.record(check, {
    entries,
    issues: inRecordedOrder(issues),
    reading: null,
    file: readChunks(file),
  })
  return { kind: 'check', check }
}

/** "Nessun avente diritto": an empty list that waits to be confirmed like any other. */
export async function checkNilReturn(
  context: Context,
  request: Place,
): Promise<CheckRef | Refused> {
  const place = await openPlace(context, request)
  if (place.kind === 'refused') return place
  const closed = sendingRefusal(context, request.identity, place.campaign)
  if (closed) return closed
  const check: CheckRecord = {
    ...newCheck(context, request, place.campaign.checkLifetimeHours),
    kind: 'nil',
    entriesRoot: entriesRoot([]),
  }
  await context.stores.checks.record(check, { entries: [], issues: [], reading: null, file: null })
  return { kind: 'check', check }
}
