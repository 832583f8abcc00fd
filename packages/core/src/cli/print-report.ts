import { basename } from 'node:path'
import { styleText } from 'node:util'
import { issuePlace } from '../annotation/issue-place'
import { issueWords } from '../annotation/issue-words'
import type { Refused } from '../errors/problem'
import { cutText } from '../messages/cut-text'
import { formatCount } from '../messages/formats'
import type { Messages } from '../messages/messages'
import { IssueGroups, type ListedGroup } from '../validation/issue-groups'
import type { CheckedList } from './kept-issues'
import { higherLimit } from './limits'
import { printable } from './printable'
import type { RunContext } from './run-context'

/** Cells that are told of one group; of the others the number. */
const cellsTold = 20
/** Different values that are told of one group, and characters of each. */
const valuesTold = 3
const valueLength = 60
/** Groups of each severity that are told: nobody reads more of them line by line. */
const groupsTold = 1000

const inks = { valid: 'green', invalid: 'red', refused: 'red' } as const
const severityInks = { error: 'red', warning: 'yellow' } as const

/** What a check found, for people: equal findings once, with their cells. */
export async function printReport(
  path: string,
  reading: CheckedList | Refused,
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
    const higher = higherLimit(reading.refusal)
    if (higher !== null) await out.line(`  ${texts.raiseLimit(`--limit ${higher}`)}`)
    await out.line(ink(['dim'], `  ${reading.refusal.code}`, context))
    return
  }
  const { template, counts, issues } = reading
  await headline(counts.errors > 0 ? 'invalid' : 'valid')
  const entries = count(counts.entries + counts.invalidEntries)
  const { id, version } = template
  await out.line(texts.readLine(id, version, entries, count(counts.invalidEntries)))
  // The same sentence about the same column is told once, whatever the values.
  const limits = { groups: groupsTold, ranges: cellsTold, values: valuesTold }
  const found = { error: new IssueGroups(limits), warning: new IssueGroups(limits) }
  for await (const issue of issues) found[issue.severity].add(issue)
  for (const severity of ['error', 'warning'] as const) {
    const groups = found[severity]
    if (groups.count === 0) continue
    const number = count(groups.count)
    const title = severity === 'error' ? texts.errors(number) : texts.warnings(number)
    await out.line(`\n${ink([severityInks[severity], 'bold'], title, context)}`)
    for (const group of groups.list()) await printGroup(group, sentences, context)
    if (groups.ungrouped > 0) await out.line(`\n  ${texts.moreFindings(count(groups.ungrouped))}`)
  }
}

async function printGroup(
  { group: { first, count, cells }, unlisted: moreCells, values }: ListedGroup,
  sentences: Messages,
  context: RunContext,
): Promise<void> {
  const { out, texts, locale } = context
  const { message, remedy } = sentences.of(first)
  const { severity } = first
  const places = [
    cells.length === 0
      ? issuePlace(first, issueWords[locale])
      : `${first.sheet}: ${cells.join(', ')}`,
    ...(moreCells > 0 ? [texts.moreCells(formatCount(moreCells, locale))] : []),
  ].join(' ')
  const times = count > 1 ? ` (${texts.times(formatCount(count, locale))})` : ''
  const column = first.column === null ? '' : `${first.column}. `
  await out.line(
    `\n  ${ink([severityInks[severity]], printable(column + message), context)}${times}`,
  )
  await out.line(`  ${printable(places)}`)
  if (values.first.length > 0) {
    const told = values.first.map((value) => cutText(value, valueLength))
    await out.line(`  ${printable(texts.values(told, values.more))}`)
  }
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
