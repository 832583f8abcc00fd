import type { IssueGroup } from '@consegna/core'
import type { FindingsTexts } from '../texts/findings-texts'
import type { View } from '../view'
import { DataTable } from './data-table'
import { Italian } from './italian'

/** Ranges of cells that are shown of one group. */
const rangesShown = 12

/** "Rossi Mario, Verdi Andrea e altri 38 nominativi". */
function Entries({ view, group }: { readonly view: View; readonly group: IssueGroup }) {
  const words = view.texts.findings
  const { entries, count } = group
  if (entries.length === 0) return <>{group.first.row === null ? words.wholeFile : words.noName}</>
  const others = count - entries.length
  return (
    <span>
      {entries.join(', ')}
      {others > 0 ? <span class='consegna-hint'> {words.otherEntries(others)}</span> : null}
    </span>
  )
}

/** "H2:H40, H52 (40 celle)"; without a cell, the row or the whole file. */
function Cells({ view, group }: { readonly view: View; readonly group: IssueGroup }) {
  const words = view.texts.findings
  const { cells, count, first } = group
  if (cells.length === 0) {
    return <>{first.row === null ? words.wholeFile : words.row(String(first.row))}</>
  }
  const more = cells.length - rangesShown
  return (
    <span>
      {cells.slice(0, rangesShown).join(', ')}
      {more > 0 ? ` ${words.otherRanges(more)}` : null}
      {count > 1 ? <span class='consegna-hint'> ({words.cells(count)})</span> : null}
    </span>
  )
}

function valueRead({ first: { code, value } }: IssueGroup, words: FindingsTexts): string {
  if (code === 'cell.no-result') return value || words.noResult
  return value ?? words.blank
}

/** Findings, equal ones in one line, each where it stands and how to mend it. */
export function IssueTable(props: {
  readonly view: View
  readonly caption: string
  readonly groups: readonly IssueGroup[]
}) {
  const { view, caption, groups } = props
  const words = view.texts.findings
  return (
    <DataTable
      caption={caption}
      rows={groups}
      columns={[
        { header: words.entry, cell: (group) => <Entries view={view} group={group} /> },
        {
          header: words.sheet,
          cell: ({ first }) => <Italian view={view}>{first.sheet}</Italian>,
        },
        { header: words.cell, cell: (group) => <Cells view={view} group={group} /> },
        {
          header: words.column,
          cell: ({ first: { column, cell } }) =>
            column === null ? (
              cell === null ? (
                words.wholeFile
              ) : (
                words.noColumn
              )
            ) : (
              <Italian view={view}>{column}</Italian>
            ),
        },
        { header: words.value, cell: (group) => valueRead(group, words), code: true },
        { header: words.problem, cell: ({ first }) => view.messages.of(first).message },
        { header: words.remedy, cell: ({ first }) => view.messages.of(first).remedy },
      ]}
    />
  )
}
