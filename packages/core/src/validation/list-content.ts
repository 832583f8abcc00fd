import type { Refused } from '../errors/problem'
import type { CellValue, SheetLayout, Workbook } from '../ports/workbook-reader'
import type { Template } from '../template/define-template'
import { readDay } from '../template/kinds/date/read-day'
import type { Stamp } from '../template/stamp'
import { isDateFormat } from '../workbook/dates/date-format'
import { isBlank } from './cell-content'
import { coveredCells } from './covered-cells'
import { type FoundList, findList, type ListSearch } from './find-list'
import type { ListHeader } from './list-header'

/** A column of a sheet that holds a list. */
export interface ListColumn {
  /** 1 for column A. */
  readonly column: number
  /** As it stands in the header row. */
  readonly title: string
  /** The template's column; null for one that the template does not know. */
  readonly name: string | null
}

/** What a cell holds; or that it is covered by another with which it is merged, in a row that holds an entry. */
export type ListValue = CellValue | { readonly kind: 'merged' }

/** A row below the header, with what its cells hold. */
export interface ListRow {
  /** The row's real number in the sheet. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly {
    /** 1 for column A. */
    readonly column: number
    readonly value: ListValue
  }[]
}

/** What a workbook's stamp says beside its template. */
export type ListOrigin = Pick<Stamp, 'campaign' | 'municipality'>

/** What a list's sheet holds, right or wrong, by the columns of its template. */
export interface ListContent {
  readonly kind: 'content'
  readonly template: Template
  /** For which campaign and comune the workbook was made; null when it does not say. */
  readonly origin: ListOrigin | null
  readonly sheet: string
  readonly headerRow: number
  /** By ascending column; only those with a title. */
  readonly columns: readonly ListColumn[]
  /** The rows below the header, by ascending number. May be called several times. */
  readonly rows: () => AsyncIterable<ListRow>
}

/** Days from the first of Excel's 1900 system to the first of its 1904 system. */
const daysBetweenSystems = 1462

/** A number that stands for a day of the 1904 system as others count it; every other number as it is. */
function countedFrom1900(number: number): CellValue {
  const there = readDay({ kind: 'number', number }, '1904')
  if ('wrong' in there) return { kind: 'number', number }
  const shifted = { kind: 'number', number: number + daysBetweenSystems } as const
  // Days of 1905 get the numbers of years: those are better told as days.
  return 'day' in readDay(shifted, '1900') ? shifted : { kind: 'date', date: there.day }
}

/** Numbers that a workbook of the 1904 system holds for days, without a date format, as all others count them. */
function countDays(workbook: Workbook, { header, admitted }: FoundList) {
  if (workbook.dateSystem === '1900') return (_: number, value: CellValue) => value
  const { columns } = admitted.template
  const days = new Set(
    [...header.cells].flatMap(([name, { column }]) =>
      isDateFormat(columns[name]?.layout.numberFormat ?? '') ? [column] : [],
    ),
  )
  return (column: number, value: CellValue): CellValue =>
    value.kind === 'number' && days.has(column) ? countedFrom1900(value.number) : value
}

type ListCells = ListRow['cells']

/** Adds the cells of the list that are merged with another: blank, they would pass for cells that nobody filled. */
function coverMerged(
  { merged }: SheetLayout,
  header: ListHeader,
): (row: number, cells: ListCells) => ListCells {
  if (merged.length === 0) return (_, cells) => cells
  const columns = [...header.columns.keys()].sort((a, b) => a - b)
  const isCovered = coveredCells(merged, columns)
  return (row, cells) => {
    const covered = new Set(columns.filter((column) => isCovered(row, column)))
    if (covered.size === 0) return cells
    const filled = cells.filter(({ value }) => value.kind === 'merged' || !isBlank(value))
    const own = new Set(filled.map(({ column }) => column))
    if (!columns.some((column) => own.has(column))) return cells
    const added = [...covered].filter((column) => !own.has(column))
    return [
      ...cells.filter(({ column }) => !added.includes(column)),
      ...added.map((column) => ({ column, value: { kind: 'merged' as const } })),
    ].sort((a, b) => a.column - b.column)
  }
}

/**
 * Finds the list in a workbook and gives its cells as they are, without judging them. What an annotated
 * workbook added is left out, and numbers for days count from 1900.
 */
export async function listContent(
  workbook: Workbook,
  search: ListSearch,
): Promise<ListContent | Refused> {
  const found = await findList(workbook, search)
  if (found.kind === 'refused') return found
  const { sheet, header, admitted, stamp } = found
  const counted = countDays(workbook, found)
  const known = [...header.cells].map(([name, { column, title }]) => ({ column, title, name }))
  const unknown = header.unknown.map(({ column, title }) => ({ column, title, name: null }))
  return {
    kind: 'content',
    template: admitted.template,
    origin: stamp && { campaign: stamp.campaign, municipality: stamp.municipality },
    sheet: sheet.name,
    headerRow: header.row,
    columns: [...known, ...unknown].sort((a, b) => a.column - b.column),
    rows: async function* () {
      const covered = coverMerged(await sheet.layout(), header)
      for await (const { number, hidden, cells } of sheet.rows()) {
        if (number <= header.row) continue
        const own = cells.filter(({ column }) => !header.annotations.has(column))
        if (own.length === 0) continue
        const values = own.map(({ column, value }) => ({ column, value: counted(column, value) }))
        yield { row: number, hidden, cells: covered(number, values) }
      }
    },
  }
}
