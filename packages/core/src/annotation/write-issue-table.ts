import { Readable } from 'node:stream'
import { format } from '@fast-csv/format'
import type { Issue } from '../errors/problem'
import type { Messages } from '../messages/messages'
import { harmlessInSpreadsheets } from './formula-injection'
import { issueLine } from './issue-line'
import { issueWords, tableFields } from './issue-words'

export interface IssueTableOptions {
  /** The sentences; their language is also that of the titles. */
  readonly messages: Messages
}

type Issues = AsyncIterable<Issue> | Iterable<Issue>

async function* rowsOf(issues: Issues, messages: Messages): AsyncGenerator<string[]> {
  const { titles } = issueWords[messages.locale]
  yield tableFields.map((field) => titles[field])
  for await (const issue of issues) {
    const line = issueLine(issue, messages)
    yield tableFields.map((field) => harmlessInSpreadsheets(line[field]))
  }
}

/**
 * Issues as a plain table: CSV in UTF-8 with a byte order mark, semicolons and CRLF, as Italian Excel
 * opens it with a double click. No value is taken for a formula there. An issue is never held longer
 * than it takes to write it; what `issues` throws comes through.
 */
export async function* writeIssueTable(
  issues: Issues,
  { messages }: IssueTableOptions,
): AsyncGenerator<Uint8Array> {
  const table = format({
    delimiter: ';',
    rowDelimiter: '\r\n',
    includeEndRowDelimiter: true,
    writeBOM: true,
  })
  const rows = Readable.from(rowsOf(issues, messages))
  rows.on('error', (error) => table.destroy(error))
  try {
    yield* rows.pipe(table)
  } finally {
    rows.destroy()
  }
}
