import { basename } from 'node:path'
import { styleText } from 'node:util'
import type { Refused, Severity } from '../errors/problem'
import { formatCount } from '../messages/formats'
import type { Messages } from '../messages/messages'
import { groupIssues, type IssueGroup } from '../validation/group-issues'
import type { ListReading } from '../validation/list-request'
import { printable } from './printable'
import type { RunContext } from './run-context'

/** Cells that are told of one group; of the others the number. */
const cellsTold = 20

const inks = { valid: 'green', invalid: 'red', refused: 'red' } as const
const severityInks = { error: 'red', warning: 'yellow' } as const

/** What a check found, for people: equal findings once, with their cells. */
export async function printReport(
  path: string,
  reading: ListReading | Refused,
  sentences: Messages,
  context: RunContext,
): Promise<void> {
  const { out, texts, locale } = context
  const count = (number: number) => formatCount(number, locale)
  const headline = async (outcome: keyof typeof inks) =>
    out.line(
      `${printable(basename(path))}: ${ink([inks[outcome], 'bold'], texts.outcomes[outcome], context)}`,
    )
  if (reading.kind === 'refused') {
    const { message, remedy } = sentences.of(reading.refusal)
    await headline('refused')
    await out.line(`  ${printable(message)}`)
    await out.line(`  ${printable(remedy)}`)
    await out.line(ink(['dim'], `  ${reading.refusal.code}`, context))
    return
  }
  const { template, counts, issues, stampedFor } = reading
  await headline(counts.errors > 0 ? 'invalid' : 'valid')
  const entries = count(counts.entries + counts.invalidEntries)
  const { id, version } = template
  await out.line(texts.readLine(id, version, entries, count(counts.invalidEntries)))
  if (stampedFor !== null) await out.line(texts.stampedFor(stampedFor))
  for (const severity of ['error', 'warning'] as const) {
    const found = issues.filter((issue) => issue.severity === severity)
    if (found.length === 0) continue
    const number = count(found.length)
    const title = severity === 'error' ? texts.errors(number) : texts.warnings(number)
    await out.line(`\n${ink([severityInks[severity], 'bold'], title, context)}`)
    // The same sentence about the same column is told once, whatever the values.
    const groups = await groupIssues(found.map((issue) => ({ ...issue, value: null })))
    for (const group of groups) await printGroup(group, severity, sentences, context)
  }
}

async function printGroup(
  { first, count, cells }: IssueGroup,
  severity: Severity,
  sentences: Messages,
  context: RunContext,
): Promise<void> {
  const { out, texts, locale } = context
  const { message, remedy } = sentences.of(first)
  const told = cells.slice(0, cellsTold).join(', ')
  const more = cells.length - cellsTold
  const places = [
    ...(cells.length === 0 ? [texts.wholeFile] : [`${first.sheet}: ${told}`]),
    ...(more > 0 ? [texts.moreCells(formatCount(more, locale))] : []),
  ].join(' ')
  const times = count > 1 ? ` (${texts.times(formatCount(count, locale))})` : ''
  const column = first.column === null ? '' : `${first.column}. `
  await out.line(
    `\n  ${ink([severityInks[severity]], printable(column + message), context)}${times}`,
  )
  await out.line(`  ${printable(places)}`)
  await out.line(`  ${printable(remedy)}`)
  await out.line(ink(['dim'], `  ${first.code}`, context))
}

type Ink = (typeof inks)[keyof typeof inks] | 'yellow' | 'bold' | 'dim'

function ink(formats: Ink[], text: string, { colours }: RunContext): string {
  // Whether there are colours is decided already, for the stream that is really written to.
  const style = (styled: string, format: Ink) =>
    styleText(format, styled, { validateStream: false })
  return colours ? formats.reduce(style, text) : text
}
