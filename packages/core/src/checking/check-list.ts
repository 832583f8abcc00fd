import type { Campaign } from '../campaign/campaign'
import type { ListDefinition, Preset } from '../campaign/preset'
import { ConsegnaError } from '../errors/consegna-error'
import type { Refused } from '../errors/problem'
import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import { entriesRoot, recordEntry } from '../ledger/entry-digests'
import { fileSha256 } from '../ledger/hash'
import type { CheckedList, ListCheckJob } from '../ports/list-checker'
import type { FileFacts, RecordedEntry } from '../ports/records'
import type { Registries } from '../ports/registries'
import type { ByteSource, OpenWorkbook } from '../ports/workbook-reader'
import type { Template } from '../template/define-template'
import { listContent } from '../validation/list-content'
import type { ListRequest } from '../validation/list-request'
import type { ListSink, ListSummary } from '../validation/list-sink'
import { streamList } from '../validation/stream-list'
import { admittedTemplates } from '../validation/templates-admitted'
import { asStream, inChunks } from './chunks'
import { IssueShelf } from './issue-shelf'
import { packReading } from './packed-reading'

/** What a check needs that is code, or too large to be sent along: where it runs it is there already. */
export interface CheckTools {
  readonly presets: ReadonlyMap<string, Preset>
  readonly registries: Registries
  readonly openWorkbook: OpenWorkbook
  /** As `Ids.salt`. */
  readonly salt: () => string
}

/** By the template that was found before, whatever the campaign takes by now. */
export const byTemplate = (template: Template) => ({
  templates: [{ template, policy: 'accepted' as const }],
})

function definitionOf({ presets }: CheckTools, campaign: Campaign): ListDefinition {
  const preset = presets.get(campaign.preset)
  if (!preset) throw new ConsegnaError('campaign.unknown-preset', { preset: campaign.preset })
  return preset.define(campaign.settings)
}

/** What was read of a list, with digests. */
interface Reading extends ListSummary {
  readonly entries: readonly RecordedEntry[]
  readonly issues: IssueShelf
}

/** Null when there is none. Ids come from the file: `constructor` is one that every object knows. */
const titleOf = (titles: Readonly<Record<string, string>>, id: string): string | null =>
  Object.hasOwn(titles, id) ? (titles[id] ?? null) : null

async function read(
  tools: CheckTools,
  { campaign, municipality, today, titles }: ListCheckJob,
  file: ByteSource,
): Promise<Reading | Refused> {
  const entries: RecordedEntry[] = []
  const issues = new IssueShelf()
  const sink: ListSink = {
    entries: (chunk) => {
      for (const entry of chunk) entries.push(recordEntry(entry, tools.salt()))
    },
    issues: (chunk) => issues.add(chunk),
  }
  const { templates, rules, listRules } = definitionOf(tools, campaign)
  try {
    const workbook = await tools.openWorkbook(file)
    try {
      const request: ListRequest = {
        templates: admittedTemplates(templates, campaign),
        rules,
        listRules,
        ruleSettings: campaign.rules,
        maxEntries: campaign.limits.maxEntries,
        today,
        registries: tools.registries,
        municipality,
        asOf: campaign.municipalitiesAsOf,
        campaign: campaign.id,
        titles: {
          campaign: (id) => titleOf(titles.campaigns, id),
          list: (id) => titleOf(titles.lists, id),
        },
      }
      const summary = await streamList(workbook, request, sink)
      return summary.kind === 'refused' ? summary : { ...summary, entries, issues }
    } finally {
      await workbook.close()
    }
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}

/**
 * What the cells of an upload hold, to be stored with a rejected check. The upload is read a second time,
 * before anything is written: no other writer waits meanwhile.
 * @returns null when it would be too much
 */
async function packUpload(
  { openWorkbook }: CheckTools,
  file: ByteSource,
  template: Template,
): Promise<readonly Uint8Array[] | null> {
  const workbook = await openWorkbook(file)
  try {
    const content = await listContent(workbook, byTemplate(template))
    return content.kind === 'refused' ? null : await packReading(content)
  } finally {
    await workbook.close()
  }
}

const nothing = (): CheckedList['content'] => ({
  entries: inChunks([]),
  issues: inChunks([]),
  reading: null,
})

/** Whether what was found keeps the list from being confirmed. */
function isRejected({ issues, counts }: Reading, { onInvalidEntries }: Campaign): boolean {
  // An error of the list as a whole (a total that is too high) can't be mended by leaving entries out.
  if (issues.hasErrorOfWholeList) return true
  return counts.errors > 0 && (onInvalidEntries === 'reject' || counts.entries === 0)
}

/**
 * The whole of a check, in the thread that calls it.
 * @throws ConsegnaError `campaign.unknown-preset`; whatever reading the file throws
 */
export async function checkList(
  tools: CheckTools,
  job: ListCheckJob,
  source: ByteSource,
): Promise<CheckedList> {
  const file: FileFacts = { size: source.size, sha256: await fileSha256(source) }
  const reading = await read(tools, job, source)
  if (reading.kind === 'refused') {
    return { facts: { kind: 'refused', file, refusal: reading.refusal }, content: nothing() }
  }
  const { template, counts, residentElsewhere, stampedFor } = reading
  const { id, version } = template
  const found = { file, template: { id, version }, counts, stampedFor }
  const issues = inChunks(reading.issues.inRecordedOrder())
  if (isRejected(reading, job.campaign)) {
    const packed = await packUpload(tools, source, template)
    return {
      facts: { kind: 'rejected', ...found },
      content: { ...nothing(), issues, reading: packed && asStream(packed) },
    }
  }
  const { entries } = reading
  return {
    facts: { kind: 'waiting', ...found, entriesRoot: entriesRoot(entries), residentElsewhere },
    content: { entries: inChunks(entries), issues, reading: null },
  }
}
