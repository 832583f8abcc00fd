import { ofTemplate, type Refused, refused } from '../errors/problem'
import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import type { Entry } from '../ports/records'
import type { Workbook } from '../ports/workbook-reader'
import type { ReadContext } from '../template/read-context'
import { quote } from './cell-content'
import { headerIssues, hiddenIssues, stampedForAnother, untitledIssues } from './file-issues'
import { type FoundList, findList } from './find-list'
import { chunkLength, IssueQueue } from './issue-queue'
import { ListReader } from './list-reader'
import type { ListRequest } from './list-request'
import type { ListSink, ListSummary } from './list-sink'
import { mergedColumns } from './merged-cells'
import { startRules } from './rules'
import { currentTemplate } from './templates-admitted'

async function streamEntries(
  found: FoundList,
  request: ListRequest,
  sink: ListSink,
  dateSystem: ReadContext['dateSystem'],
): Promise<ListSummary | Refused> {
  const { sheet, header, admitted } = found
  const { template } = admitted
  const current = currentTemplate(request.templates)
  const context: ReadContext = {
    registries: request.registries ?? {},
    municipality: request.municipality ?? null,
    asOf: request.asOf ?? null,
    today: request.today,
    ...(current ? { currentVersion: current.version } : {}),
    dateSystem,
  }
  const { rules, listRules = [], ruleSettings: settings = {} } = request
  const active = startRules(template, { rules, listRules, settings }, context)
  const reader = new ListReader({ sheet: quote(sheet.name), header, template, context }, active)
  const findings = new IssueQueue(
    (chunk) => sink.issues?.(chunk),
    () => sheet.layout(),
  )
  findings.add(headerIssues(found, request))
  let entries: Entry[] = []
  let entryCount = 0
  for await (const chunk of sheet.rowChunks()) {
    for (const row of chunk) {
      if (row.number <= header.row) continue
      const taken = reader.take(row)
      if (taken === null) continue
      if (reader.rows > request.maxEntries) {
        const maximum = request.maxEntries
        return ofTemplate(refused('list.too-many-entries', { maximum }), template)
      }
      if (taken.entry) {
        entryCount += 1
        if (sink.entries && entries.push(taken.entry) >= chunkLength) {
          const full = entries
          entries = []
          await sink.entries(full)
        }
      }
      if (taken.issues.length > 0) {
        findings.add(taken.issues)
        if (findings.full) await findings.handOut()
      }
    }
  }
  const { rows } = reader
  if (rows === 0) {
    const place = { sheet: quote(sheet.name), row: header.row }
    return ofTemplate(refused('list.no-entries', place), template)
  }
  const layout = await sheet.layout()
  if (entries.length > 0) await sink.entries?.(entries)
  findings.add(untitledIssues(found, reader.untitled))
  findings.add(hiddenIssues(found, reader.hiddenRows, layout))
  findings.add(mergedColumns(found, layout.merged, reader.entryRows))
  findings.add(reader.end())
  await findings.finish()
  const { errors, warnings } = findings
  return {
    kind: 'read',
    template,
    counts: { entries: entryCount, invalidEntries: rows - entryCount, errors, warnings },
    residentElsewhere: reader.residentElsewhere,
    stampedFor: stampedForAnother(found, request),
  }
}

/**
 * Reads and checks the list in a workbook, and hands out entries and findings in chunks: neither is
 * held, however long the list is. When the file as a whole can't be taken, some may have been handed
 * out before this was known: they count nothing.
 */
export async function streamList(
  workbook: Workbook,
  request: ListRequest,
  sink: ListSink,
): Promise<ListSummary | Refused> {
  try {
    const found = await findList(workbook, request)
    return found.kind === 'found'
      ? await streamEntries(found, request, sink, workbook.dateSystem)
      : found
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { kind: 'refused', refusal: error.refusal }
    throw error
  }
}
