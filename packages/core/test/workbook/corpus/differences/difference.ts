import { comparable } from '../readers/compare-cells.mjs'
import type { PlainSheets } from '../readers/plain-cells.mjs'
import type { DisputedCell, FileSnapshot, OtherReader } from './snapshot'
import { otherReaders } from './snapshot'

/** A cell that another reader does not read as we do. */
export interface Difference {
  readonly file: string
  readonly sheet: string
  readonly ref: string
  readonly reader: OtherReader
  /** In the form of `plain-cells.mjs`; null for a blank cell. */
  readonly theirs: string | null
  readonly ours: string | null
  readonly proof: StoredCell
}

/** What the file says about the cell. */
export interface StoredCell {
  /** The `c` element, and for a shared string its `si`. */
  readonly xml: string
  /** Its `t`. */
  readonly type: string
  /** Text of its `v`. */
  readonly stored: string
  readonly formula: boolean
  /** Code of the number format, or the id of a built-in one. */
  readonly format: string
  readonly date1904: boolean
}

/** @param ours the cells that we read of the file */
export function differencesOf(
  { file, disputed }: FileSnapshot,
  ours: PlainSheets,
): readonly Difference[] {
  return Object.entries(disputed).flatMap(([sheet, cells]) =>
    Object.entries(cells).flatMap(([ref, cell]) => {
      const own = ours[sheet]?.[ref] ?? null
      return otherReaders.flatMap((reader) => {
        const theirs = cell[reader]
        if (theirs === undefined || comparable(theirs ?? '') === comparable(own ?? '')) return []
        return [{ file, sheet, ref, reader, theirs, ours: own, proof: storedCell(cell) }]
      })
    }),
  )
}

/** Of the differences, those in which all three others agree against us; one for each cell. */
export function oursAlone(differences: readonly Difference[]): readonly Difference[] {
  const byCell = new Map<string, Difference[]>()
  for (const one of differences) {
    const cell = JSON.stringify([one.file, one.sheet, one.ref])
    byCell.set(cell, [...(byCell.get(cell) ?? []), one])
  }
  return [...byCell.values()].flatMap((cells) => {
    const values = new Set(cells.map(({ theirs }) => comparable(theirs ?? '')))
    return cells.length === otherReaders.length && values.size === 1 ? cells.slice(0, 1) : []
  })
}

function storedCell({ cell, format = '', date1904 = false }: DisputedCell): StoredCell {
  return {
    xml: cell,
    type: /^<[^>]*?\st=["'](\w+)["']/.exec(cell)?.[1] ?? '',
    stored: /<(?:\w+:)?v[^>]*>([^<]*)</.exec(cell)?.[1] ?? '',
    formula: /<(?:\w+:)?f[\s/>]/.test(cell),
    format,
    date1904,
  }
}
