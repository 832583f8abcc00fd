import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Refused, refused } from '../errors/problem'
import { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'
import { formatCount } from '../messages/formats'
import { messages } from '../messages/messages'
import type { ByteSource, Workbook } from '../ports/workbook-reader'
import { listContent } from '../validation/list-content'
import type { ListRequest } from '../validation/list-request'
import { streamList } from '../validation/stream-list'
import { currentTemplate } from '../validation/templates-admitted'
import { openWorkbook } from '../workbook/node/open-workbook'
import type { Asked } from './arguments'
import { type ChosenCampaign, chooseCampaign } from './campaign-file'
import { type ExitStatus, exitStatus } from './exit-status'
import { openInputFile } from './input-file'
import { type CheckedList, KeptIssues } from './kept-issues'
import { type ChosenLimits, readLimits, withLimits } from './limits'
import { type OutputFile, openOutputFile } from './output-file'
import { chooseMunicipality, chooseRegistries } from './places'
import { printJson } from './print-json'
import { printReport } from './print-report'
import { printable } from './printable'
import { Progress } from './progress'
import type { RunContext } from './run-context'

/** Everything that a check is made of. */
interface Job {
  readonly chosen: ChosenCampaign
  readonly request: ListRequest
  readonly limits: ChosenLimits
  readonly annotated: { readonly path: string; readonly file: OutputFile } | null
  /** Takes the findings. */
  readonly issues: KeptIssues
}

/** Reads a list and tells all that is wrong with it. */
export async function checkCommand(asked: Asked, context: RunContext): Promise<ExitStatus> {
  const path = asked.file ?? ''
  const { campaign: campaignFile, registry, municipality: code, annotate } = asked.values
  const limits = readLimits(asked.limits)
  const chosen = withLimits(await chooseCampaign(campaignFile ?? null), limits)
  const request = await requestOf(chosen, { registry, code }, context)
  const source = await openInputFile(path)
  const issues = new KeptIssues()
  try {
    const annotated =
      annotate === undefined
        ? null
        : {
            path: annotate,
            file: await openOutputFile(annotate, {
              option: '--annotate',
              inputs: await filesRead(path, asked.values),
              replace: true,
            }),
          }
    try {
      const reading = await check(source, { chosen, request, limits, annotated, issues }, context)
      const sentences = messages(
        context.locale,
        chosen.preset.messages[context.locale],
        'command-line',
      )
      if (asked.json) await printJson(reading, sentences, context)
      else await printReport(path, reading, sentences, context)
      if (annotated) await tellAnnotated(annotated.path, reading, context)
      return statusOf(reading)
    } finally {
      await annotated?.file.discard()
    }
  } finally {
    await issues.close()
    await source.close()
  }
}

/** Every file that the check reads. */
async function filesRead(
  path: string,
  { campaign, registry }: Asked['values'],
): Promise<readonly string[]> {
  const data = registry === undefined ? [] : await readdir(registry)
  return [
    path,
    ...(campaign === undefined ? [] : [campaign]),
    ...data.map((name) => join(registry ?? '', name)),
  ]
}

async function requestOf(
  chosen: ChosenCampaign,
  {
    registry,
    code,
  }: { readonly registry?: string | undefined; readonly code?: string | undefined },
  { today, notes, texts }: RunContext,
): Promise<ListRequest> {
  const { campaign, definition, admitted, says } = chosen
  const { registries, passedOver } = await chooseRegistries(registry ?? null)
  if (passedOver.length > 0) await notes.line(texts.passedOver(printable(passedOver.join(', '))))
  return {
    templates: admitted,
    rules: definition.rules,
    listRules: definition.listRules,
    ruleSettings: campaign.rules,
    maxEntries: campaign.limits.maxEntries,
    today,
    warnOfStamp: true,
    registries,
    ...(code === undefined ? {} : { municipality: chooseMunicipality(code, registries, chosen) }),
    ...(says('municipalitiesAsOf') ? { asOf: campaign.municipalitiesAsOf } : {}),
    ...(says('id') ? { campaign: campaign.id } : {}),
  }
}

async function check(
  source: ByteSource,
  job: Job,
  context: RunContext,
): Promise<CheckedList | Refused> {
  const maximumBytes = job.chosen.campaign.limits.maxFileBytes
  if (source.size > maximumBytes) return refused('file.too-large', { maximumBytes })
  const { locale, terminal, texts } = context
  const progress = new Progress(terminal, (rows) => texts.reading(formatCount(rows, locale)))
  try {
    const opened = await openWorkbook(progress.watchBytes(source), job.limits)
    try {
      const { issues } = job
      const summary = await streamList(progress.watchRows(opened), job.request, {
        issues: (chunk) => issues.add(chunk),
      })
      progress.end()
      if (summary.kind === 'refused') return summary
      const reading = { ...summary, issues }
      await annotate(opened, reading, job, context)
      return reading
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) return { kind: 'refused', refusal: error.refusal }
    throw error
  } finally {
    progress.end()
  }
}

async function annotate(
  workbook: Workbook,
  reading: CheckedList,
  { chosen, request, annotated }: Job,
  { locale, terminal, texts }: RunContext,
): Promise<void> {
  if (!annotated) return
  const { entries, invalidEntries } = reading.counts
  const label = (rows: number) => texts.annotating(formatCount(rows, locale))
  const progress = new Progress(terminal, label, entries + invalidEntries)
  const content = await listContent(progress.watchRows(workbook), request)
  // It was found a moment ago: the file is another one now.
  if (content.kind === 'refused') throw new Error('the file changed while it was read')
  const { campaign, definition, admitted, preset, says } = chosen
  const { writeAnnotatedWorkbook } = await import(
    '../template/workbook-writer/write-annotated-workbook'
  )
  try {
    await annotated.file.write(
      writeAnnotatedWorkbook(currentTemplate(admitted) ?? reading.template, {
        title: campaign.title,
        campaign: says('id') ? campaign.id : null,
        municipalityName: (istat) =>
          request.registries?.municipalities?.withIstat(istat)[0]?.name ?? null,
        rules: [...definition.rules, ...definition.listRules],
        ruleSettings: campaign.rules,
        content,
        issues: () => reading.issues,
        messages: messages(locale, preset.messages[locale]),
      }),
    )
  } finally {
    progress.end()
  }
}

async function tellAnnotated(
  path: string,
  reading: CheckedList | Refused,
  { notes, texts }: RunContext,
): Promise<void> {
  const shown = printable(path)
  await notes.line(reading.kind === 'read' ? texts.written(shown) : texts.notAnnotated(shown))
}

function statusOf(reading: CheckedList | Refused): ExitStatus {
  if (reading.kind === 'refused') return exitStatus.refused
  return reading.counts.errors > 0 ? exitStatus.invalid : exitStatus.valid
}
