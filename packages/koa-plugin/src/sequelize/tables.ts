/** Names of the tables. They hold nothing that needs quoting: the prefix is checked. */
export interface Tables {
  readonly prefix: string
  readonly migrations: string
  readonly campaigns: string
  readonly checks: string
  readonly issues: string
  readonly entries: string
  readonly chunks: string
  readonly readings: string
  readonly histories: string
  readonly submissions: string
  readonly receipts: string
}

export const tablesOf = (prefix: string): Tables => ({
  prefix,
  migrations: `${prefix}migrations`,
  campaigns: `${prefix}campaigns`,
  checks: `${prefix}checks`,
  issues: `${prefix}check_issues`,
  entries: `${prefix}entries`,
  chunks: `${prefix}file_chunks`,
  readings: `${prefix}reading_chunks`,
  histories: `${prefix}histories`,
  submissions: `${prefix}submissions`,
  receipts: `${prefix}receipts`,
})
