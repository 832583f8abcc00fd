import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../src/index'
import { CellRanges } from '../../src/validation/cell-ranges'
import { groupIssues } from '../../src/validation/group-issues'

const isee = (row: number, changes: Partial<Issue> = {}): Issue => ({
  code: 'euro.unreadable',
  params: {},
  severity: 'error',
  sheet: 'Elenco',
  cell: `H${row}`,
  row,
  column: 'ISEE',
  value: 'tanto',
  entry: `Rossi ${row}`,
  ...changes,
})

const rows = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

describe('equal issues', () => {
  it('are one, with the ranges of their cells and the first names', async () => {
    const issues = [...rows(2, 40), 52].map((row) => isee(row))
    expect(await groupIssues(issues)).toEqual([
      {
        first: issues[0],
        count: 40,
        cells: ['H2:H40', 'H52'],
        entries: ['Rossi 2', 'Rossi 3', 'Rossi 4'],
      },
    ])
  })

  it('come in the order in which the first of each appears, however they are mixed', async () => {
    const groups = await groupIssues([
      isee(2, { value: 'poco' }),
      isee(3),
      isee(4, { value: 'poco' }),
      isee(5),
    ])
    expect(groups.map(({ first, cells }) => [first.value, cells])).toEqual([
      ['poco', ['H2', 'H4']],
      ['tanto', ['H3', 'H5']],
    ])
  })

  it.each<[string, Partial<Issue>]>([
    ['value', { value: 'poco' }],
    ['column', { column: 'ISEE 2' }],
    ['sheet', { sheet: 'Foglio2' }],
    ['severity', { severity: 'warning' }],
    ['code', { code: 'euro.negative' }],
    ['parameter', { params: { first: 'C7' } }],
  ])('are not equal when they differ in their %s', async (_, changes) => {
    expect(await groupIssues([isee(2), isee(3, changes)])).toHaveLength(2)
  })

  it('have equal parameters whatever the order in which those were written', async () => {
    const groups = await groupIssues([
      isee(2, { params: { minimum: 1, maximum: 2 } }),
      isee(3, { params: { maximum: 2, minimum: 1 } }),
    ])
    expect(groups).toHaveLength(1)
  })

  it('about the file, or about blank cells of nobody, have their number all the same', async () => {
    const about = { cell: null, row: null, column: null, value: null, entry: null }
    const groups = await groupIssues([isee(0, about), isee(2, { value: null, entry: null })])
    expect(groups).toMatchObject([
      { count: 1, cells: [], entries: [] },
      { count: 1, cells: ['H2'], entries: [] },
    ])
  })

  it('name nobody twice', async () => {
    const [group] = await groupIssues(rows(2, 5).map((row) => isee(row, { entry: 'Rossi Mario' })))
    expect(group?.entries).toEqual(['Rossi Mario'])
  })
})

describe('cells as ranges', () => {
  it('stand for exactly the cells that were added, in their order', () => {
    const cells = fc.array(
      fc.record({ letter: fc.constantFrom('A', 'H', 'AA'), row: fc.integer({ min: 1, max: 30 }) }),
    )
    fc.assert(
      fc.property(cells, (added) => {
        const ranges = new CellRanges()
        for (const { letter, row } of added) ranges.add(`${letter}${row}`)
        const covered = ranges.list().flatMap((range) => {
          const [, letter = '', first = '', last = first] =
            /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? []
          return rows(Number(first), Number(last || first)).map((row) => `${letter}${row}`)
        })
        const repeated = (cell: string, at: number) =>
          at > 0 && cell === `${added[at - 1]?.letter}${added[at - 1]?.row}`
        const expected = added.map(({ letter, row }) => `${letter}${row}`)
        expect(covered).toEqual(expected.filter((cell, at) => !repeated(cell, at)))
      }),
    )
  })

  it('of different columns are never one', () => {
    const ranges = new CellRanges()
    for (const cell of ['C2', 'D3', 'D4', 'nothing', 'C3']) ranges.add(cell)
    expect(ranges.list()).toEqual(['C2', 'D3:D4', 'C3'])
  })
})
