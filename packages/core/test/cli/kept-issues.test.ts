import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { KeptIssues } from '../../src/cli/kept-issues'
import type { Issue } from '../../src/index'

const issue = (row: number | null): Issue => ({
  code: 'euro.unreadable',
  params: { limit: 'à – 1' },
  severity: 'error',
  sheet: 'Elenco',
  cell: row === null ? null : `H${row}`,
  row,
  column: 'ISEE',
  value: `«tanto»\n\u2028${row}`,
  entry: null,
})

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('consegna-findings-'))

it('more findings than memory should hold come back whole, twice, and leave nothing on the disk', async () => {
  const before = folders()
  const kept = new KeptIssues()
  const rows = 50_000
  for (let row = 1; row <= rows; row += 500) {
    await kept.add(Array.from({ length: 500 }, (_, at) => issue(row + at)))
  }
  await kept.add([issue(null)])
  const expected = [issue(null), ...Array.from({ length: rows }, (_, at) => issue(at + 1))]
  for (let time = 0; time < 2; time += 1) {
    const found: Issue[] = []
    for await (const each of kept) found.push(each)
    expect(found).toEqual(expected)
  }
  for await (const _ of kept) break
  await kept.close()
  expect(folders()).toEqual(before)
})
