import { inChunks } from '../checking/chunks'
import { cancelled, InterruptedCheckError } from '../errors/interrupted-check-error'
import { type Refused, refused } from '../errors/problem'
import { entriesRoot } from '../ledger/entry-digests'
import { readChunks } from '../ledger/hash'
import { toRomeTime } from '../messages/formats'
import type { CheckedList, KnownTitles, ListFacts } from '../ports/list-checker'
import type { Actor, CheckContent, CheckRecord } from '../ports/records'
import type { ByteSource } from '../ports/workbook-reader'
import { type Context, openPlace, sendingRefusal } from './context'
import { noteCheck } from './note-check'
import { scanUpload } from './scan-upload'
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
export function newCheck(context: Context, place: Place, lifetimeHours: number): CheckRecord {
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
    restores: null,
  }
}

/** The record of what was found. */
function recordOf(
  context: Context,
  place: Place,
  waitingHours: number,
  { kind, ...found }: ListFacts,
): CheckRecord {
  if (kind === 'waiting') return { ...newCheck(context, place, waitingHours), ...found }
  const rejected = { ...newCheck(context, place, rejectedHours), status: 'rejected' as const }
  return kind === 'rejected'
    ? { ...rejected, ...found }
    : { ...rejected, counts: { ...nothing, errors: 1 }, ...found }
}

/** Titles of what else this portal collects: a file made for it is told by name. */
async function knownTitles({ presets, stores }: Context): Promise<KnownTitles> {
  const campaigns = await stores.campaigns.list()
  const lists = campaigns.flatMap(({ preset, settings }) => {
    const [first] = presets.get(preset)?.define(settings).templates ?? []
    return first ? [[first.id, first.title] as const] : []
  })
  return {
    campaigns: Object.fromEntries(campaigns.map(({ id, title }) => [id, title])),
    // Of several campaigns with the same list the first one names it.
    lists: Object.fromEntries(lists.reverse()),
  }
}

/** Content that breaks off when the check is cancelled: then nothing of it is recorded. */
async function* until<Piece>(
  signal: AbortSignal,
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    if (signal.aborted) throw cancelled()
    yield piece
  }
  if (signal.aborted) throw cancelled()
}

/** What is stored of a check: of one that waits also the file, until it is confirmed. */
function contentOf(
  { facts, content }: CheckedList,
  file: ByteSource,
  signal: AbortSignal,
): CheckContent {
  return {
    entries: until(signal, content.entries),
    issues: until(signal, content.issues),
    reading: content.reading && until(signal, content.reading),
    file: facts.kind === 'waiting' ? until(signal, readChunks(file)) : null,
  }
}

type Upload = Place & { readonly file: ByteSource; readonly signal?: AbortSignal | undefined }

async function lookAtUpload(context: Context, request: Upload): Promise<CheckRef | Refused> {
  const place = await openPlace(context, request)
  if (place.kind === 'refused') return place
  const { campaign, municipality } = place
  const closed = sendingRefusal(context, request.identity, campaign)
  if (closed) return closed
  const { file, signal = new AbortController().signal } = request
  if (file.size > campaign.limits.maxFileBytes) {
    return refused('file.too-large', { maximumBytes: campaign.limits.maxFileBytes })
  }
  const today = toRomeTime(context.clock.now().toISOString()).slice(0, 10)
  const job = { campaign, municipality, today, titles: await knownTitles(context) }
  const upload = { file, signal }
  const record = async (checked: CheckedList): Promise<CheckRef> => {
    const check = recordOf(context, request, campaign.checkLifetimeHours, checked.facts)
    await context.stores.checks.record(check, contentOf(checked, file, signal))
    return { kind: 'check', check }
  }
  try {
    const scanned = await scanUpload(context, upload)
    if (scanned?.kind === 'refused') return scanned
    if (scanned) return await record(scanned)
    return await context.checker.check(job, upload, record)
  } catch (error) {
    if (error instanceof InterruptedCheckError) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}

/** A dry run of an upload: replaces nothing; what was found is kept, waiting or rejected. */
export async function checkUpload(context: Context, request: Upload): Promise<CheckRef | Refused> {
  const outcome = await lookAtUpload(context, request)
  await noteCheck(context, request, 'list', outcome)
  return outcome
}

async function makeNilReturn(context: Context, request: Place): Promise<CheckRef | Refused> {
  const place = await openPlace(context, request)
  if (place.kind === 'refused') return place
  const closed = sendingRefusal(context, request.identity, place.campaign)
  if (closed) return closed
  const check: CheckRecord = {
    ...newCheck(context, request, place.campaign.checkLifetimeHours),
    kind: 'nil',
    entriesRoot: entriesRoot([]),
  }
  const content = { entries: inChunks([]), issues: inChunks([]), reading: null, file: null }
  await context.stores.checks.record(check, content)
  return { kind: 'check', check }
}

/** "Nessun avente diritto": an empty list that waits to be confirmed like any other. */
export async function checkNilReturn(
  context: Context,
  request: Place,
): Promise<CheckRef | Refused> {
  const outcome = await makeNilReturn(context, request)
  await noteCheck(context, request, 'nil', outcome)
  return outcome
}
