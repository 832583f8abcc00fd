import type { Issue } from '@consegna/core'
import type { View } from '../view'
import { DataTable } from './data-table'

/** Findings, each where it stands and how to mend it. */
export function IssueTable(props: {
  readonly view: View
  readonly caption: string
  readonly issues: readonly Issue[]
}) {
  const { view, caption, issues } = props
  const words = view.texts.check
  const place = ({ cell, row }: Issue): string =>
    cell ?? (row === null ? words.wholeFile : words.row(String(row)))
  return (
    <DataTable
      caption={caption}
      rows={issues}
      columns={[
        { header: words.name, cell: ({ entry }) => entry ?? words.noName },
        { header: words.sheet, cell: ({ sheet }) => sheet },
        { header: words.cell, cell: place },
        { header: words.column, cell: ({ column }) => column ?? words.wholeFile },
        { header: words.value, cell: ({ value }) => value ?? words.blank, code: true },
        { header: words.problem, cell: (issue) => view.messages.of(issue).message },
        { header: words.remedy, cell: (issue) => view.messages.of(issue).remedy },
      ]}
    />
  )
}
