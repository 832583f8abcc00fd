import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DisputedCell, FileSnapshot } from '../readers/write-snapshot.mjs'

export type { DisputedCell, FileSnapshot }

export const otherReaders = ['sheetjs', 'exceljs', 'openpyxl'] as const
export type OtherReader = (typeof otherReaders)[number]

/** Their versions at that time. */
export const versions: Readonly<Record<OtherReader, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../readers/versions.json'), 'utf8'),
)

/** What the other readers made of each workbook when they were last asked (`npm run corpus`). */
export const snapshots: ReadonlyMap<string, FileSnapshot> = new Map(
  readFileSync(join(import.meta.dirname, '../readers/other-readers.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): FileSnapshot => JSON.parse(line))
    .map((snapshot) => [snapshot.file, snapshot]),
)

/** Cells that a reader found; null when it threw, hanged or ended its process. */
export function cellsOf(snapshot: FileSnapshot, reader: OtherReader): number | null {
  const reading = snapshot.readers[reader]
  return 'cells' in reading ? reading.cells : null
}

/** The readers that read a file alike, when there are at least two of them. */
export function alikeReaders({ readers }: FileSnapshot): readonly OtherReader[] {
  const digest = (reader: OtherReader) => {
    const reading = readers[reader]
    return 'digest' in reading && reading.cells > 0 ? reading.digest : null
  }
  const alike = otherReaders.map((one) =>
    otherReaders.filter((other) => digest(one) !== null && digest(one) === digest(other)),
  )
  return alike.find((group) => group.length > 1) ?? []
}
