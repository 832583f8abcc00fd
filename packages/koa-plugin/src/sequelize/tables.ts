/** Names of the tables, with their schema where there is one. They hold nothing that needs quoting: it is checked. */
export interface Tables {
  readonly prefix: string
  readonly schema: string | null
  readonly migrations: string
  readonly campaigns: string
  readonly checks: string
  readonly issues: string
  readonly entries: string
  readonly chunks: string
  readonly readings: string
  readonly storedFiles: string
  readonly histories: string
  readonly submissions: string
  readonly receipts: string
  readonly auditEvents: string
  readonly checkpoints: string
  readonly checkpointHeads: string
  readonly restrictions: string
  readonly answerTickets: string
}

/** @param schema may be a word that means something in SQL, such as `order`: it is quoted */
export function tablesOf(prefix: string, schema: string | null): Tables {
  const named = (name: string) => `${schema === null ? '' : `"${schema}".`}${prefix}${name}`
  return {
    prefix,
    schema,
    migrations: named('migrations'),
    campaigns: named('campaigns'),
    checks: named('checks'),
    issues: named('check_issues'),
    entries: named('entries'),
    chunks: named('file_chunks'),
    readings: named('reading_chunks'),
    storedFiles: named('stored_files'),
    histories: named('histories'),
    submissions: named('submissions'),
    receipts: named('receipts'),
    auditEvents: named('audit_events'),
    checkpoints: named('checkpoints'),
    checkpointHeads: named('checkpoint_heads'),
    restrictions: named('restrictions'),
    answerTickets: named('answer_tickets'),
  }
}

/** What stands before a table's own name: its schema and a full stop, or nothing. */
export const schemaOf = (table: string): string => table.slice(0, table.lastIndexOf('.') + 1)

/** A table's own name. */
export const bareName = (table: string): string => table.slice(table.lastIndexOf('.') + 1)
