import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFiles } from './corpus/differences/corpus-files'
import { type Difference, differencesOf, oursAlone } from './corpus/differences/difference'
import { differencesDocument } from './corpus/differences/document'
import { explanations } from './corpus/differences/explanations'
import { failures } from './corpus/differences/failures'
import { readOurs } from './corpus/differences/own-readings'
import { programOf } from './corpus/differences/programs'
import { cellsOf, type FileSnapshot, otherReaders, snapshots } from './corpus/differences/snapshot'
import { countCells, digestOfSheet } from './corpus/readers/compare-cells.mjs'
import type { PlainSheets } from './corpus/readers/plain-cells.mjs'

const page = join(import.meta.dirname, '../../../../docs/reference/corpus-differences.md')

/** The workbooks that we read, with what others made of them. */
const readFiles = await Promise.all(
  [...snapshots.values()].map(async (snapshot) => {
    const reading = await readOurs(snapshot.file)
    return 'sheets' in reading ? [{ snapshot, ours: reading.sheets }] : []
  }),
).then((all) => all.flat())

const differences = readFiles.flatMap(({ snapshot, ours }) => differencesOf(snapshot, ours))

describe('our reader beside SheetJS, exceljs and openpyxl, as npm run corpus asked them', () => {
  it('compares every workbook of the corpus', () => {
    const workbooks = corpusFiles.filter((file) => /\.xls[xm]$/.test(file))
    expect([...snapshots.keys()].sort()).toEqual(workbooks.sort())
  })

  it('reads every cell about which they agree as they do', () => {
    const digests = ({ agreed, disputed }: FileSnapshot, ours: PlainSheets) =>
      Object.keys(agreed).map((sheet) => [sheet, digestOfSheet(ours[sheet] ?? {}, disputed[sheet])])
    const wrong = readFiles.flatMap(({ snapshot, ours }) =>
      digests(snapshot, ours)
        .filter(([sheet, digest]) => snapshot.agreed[sheet ?? ''] !== digest)
        .map(([sheet]) => `${snapshot.file}: ${sheet}`),
    )
    // `npm run corpus` tells the cells.
    expect(wrong).toEqual([])
  })

  it('can say for every other cell who is right, and why', () => {
    const unexplained = differences.filter(
      (difference) => !explanations.some((one) => one.explains(difference)),
    )
    expect(unexplained).toEqual([])
  })

  it('reads otherwise than all three only white space that Excel does not show', () => {
    const alone = oursAlone(differences)
    expect([...new Set(alone.map(({ file }) => file))]).toEqual([
      'calamine/issue_174.xlsx',
      'calamine/whitespace_trim.xlsx',
    ])
    for (const { theirs, ours } of alone) {
      expect(theirs?.slice(2).trim()).toBe(ours?.slice(2) ?? '')
    }
  })

  it('can say of every file that another does not read what is in it', () => {
    const expected = failures.flatMap(({ reader, files }) =>
      files.map((file) => `${reader} ${file}`),
    )
    const found = readFiles.flatMap(({ snapshot, ours }) => {
      const most = Math.max(
        countCells(ours),
        ...otherReaders.map((one) => cellsOf(snapshot, one) ?? 0),
      )
      return otherReaders
        .filter((reader) => {
          const cells = cellsOf(snapshot, reader)
          return cells === null || (cells === 0 && most > 0)
        })
        .map((reader) => `${reader} ${snapshot.file}`)
    })
    expect(found.sort()).toEqual(expected.sort())
  })

  it('tells all this in docs/reference/corpus-differences.md', async () => {
    await expect(differencesDocument(await facts(differences))).toMatchFileSnapshot(page)
  })
})

async function facts(differences: readonly Difference[]) {
  const cells = readFiles.reduce((sum, { ours }) => sum + countCells(ours), 0)
  const disputed = new Set(
    differences
      .filter(({ ours }) => ours !== null)
      .map(({ file, sheet, ref }) => JSON.stringify([file, sheet, ref])),
  )
  const programs = new Map<string, string[]>()
  for (const file of snapshots.keys()) {
    const program = await programOf(file)
    programs.set(program, [...(programs.get(program) ?? []), file])
  }
  return {
    ...{ files: corpusFiles.length, workbooks: snapshots.size, read: readFiles.length },
    ...{ cells, alike: cells - disputed.size, differences, programs },
  }
}
