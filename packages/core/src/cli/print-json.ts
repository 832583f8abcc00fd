import type { Issue, Refused } from '../errors/problem'
import type { Messages } from '../messages/messages'
import type { CheckedList } from './kept-issues'
import type { RunContext } from './run-context'

/** One finding, as `check --json` prints it. */
const findingOf = (issue: Issue, sentences: Messages) => {
  const { code, severity, sheet, cell, row, column, value } = issue
  const { message, remedy } = sentences.of(issue)
  return { code, severity, sheet, cell, row, column, value, message, remedy }
}

/** One JSON object, written finding by finding: however many there are, none is held as text. */
export async function printJson(
  reading: CheckedList | Refused,
  sentences: Messages,
  { out }: RunContext,
): Promise<void> {
  const { outcome, template, entries, issues, refusal } = resultOf(reading, sentences)
  const member = (name: string, value: unknown) => `  "${name}": ${JSON.stringify(value)}`
  await out.write(
    ['{', `${member('outcome', outcome)},`, `${member('template', template)},`, ''].join('\n'),
  )
  await out.write(`${member('entries', entries)},\n  "issues": [`)
  let separator = '\n    '
  let end = ''
  for await (const issue of issues) {
    await out.write(`${separator}${JSON.stringify(findingOf(issue, sentences))}`)
    separator = ',\n    '
    end = '\n  '
  }
  await out.write(`${end}],\n${member('refusal', refusal)}\n}\n`)
}

function resultOf(reading: CheckedList | Refused, sentences: Messages) {
  if (reading.kind === 'refused') {
    const { code } = reading.refusal
    const refusal = { code, ...sentences.of(reading.refusal) }
    const { template = null } = reading
    return { outcome: 'refused', template, entries: 0, issues: [], refusal }
  }
  const { template, counts, issues } = reading
  return {
    outcome: counts.errors > 0 ? 'invalid' : 'valid',
    template: { id: template.id, version: template.version },
    entries: counts.entries + counts.invalidEntries,
    issues,
    refusal: null,
  }
}
