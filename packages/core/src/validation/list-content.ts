import type { Refused } from '../errors/problem'
import type { CellValue, Workbook } from '../ports/workbook-reader'
import type { Template } from '../template/define-template'
import { findList, type ListSearch } from './find-list'

/** A column of a sheet that holds a list. */
export interface ListColumn {
  /** 1 for column A. */
  readonly column: number
  /** As it stands in the header row. */
  readonly title: string
  /** The template's column; null for one that the template does not know. */
  readonly name: string | null
}

/** A row below the header, with what its cells hold. */
export interface ListRow {
  /** The row's real number in the sheet. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly {
    /** 1 for column A. */
    readonly column: number
    readonly value: CellValue
  }[]
}

/** What a list's sheet holds, right or wrong, by the columns of its template. */
export interface ListContent {
  readonly kind: 'content'
  readonly template: Template
  readonly sheet: string
  readonly headerRow: number
  /** By ascending column; only those with a title. */
  readonly columns: readonly ListColumn[]
  /** The rows below the header, by ascending number. May be called several times. */
  readonly rows: () => AsyncIterable<ListRow>
}

/** Finds the list in a workbook and gives its cells as they are, without judging them. */
export async function listContent(
  workbook: Workbook,
  search: ListSearch,
): Promise<ListContent | Refused> {
  const found = await findList(workbook, search)
  if (found.kind === 'refused') return found
  const { sheet, header, admitted } = found
  const known = [...header.cells].map(([name, { column, title }]) => ({ column, title, name }))
  const unknown = header.unknown.map(({ column, title }) => ({ column, title, name: null }))
  return {
    kind: 'content',
    template: admitted.template,
    sheet: sheet.name,
    headerRow: header.row,
    columns: [...known, ...unknown].sort((a, b) => a.column - b.column),
    rows: async function* () {
      for await (const { number, hidden, cells } of sheet.rows()) {
        if (number <= header.row) continue
        yield { row: number, hidden, cells: cells.map(({ column, value }) => ({ column, value })) }
      }
    },
  }
}
