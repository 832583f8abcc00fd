import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pythonWithOpenpyxl } from '#test-support/office'
import { type OtherReader, snapshots } from './corpus/differences/snapshot'
import { countCells, digestOfSheets } from './corpus/readers/compare-cells.mjs'
import { readWith } from './corpus/readers/other-readers.mjs'

const folder = join(import.meta.dirname, 'corpus')

/** The smallest files: enough to see that a reader, or what we ask of it, has changed. */
const files = [...snapshots.keys()].filter((file) => statSync(join(folder, file)).size < 5_000)

async function answers(reader: OtherReader, python = ''): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  const paths = files.map((file) => join(folder, file))
  for await (const reading of readWith(reader, paths, python)) {
    const file = files[Object.keys(found).length] ?? ''
    found[file] =
      'sheets' in reading
        ? { cells: countCells(reading.sheets), digest: digestOfSheets(reading.sheets) }
        : 'not read'
  }
  return found
}

function remembered(reader: OtherReader): Record<string, unknown> {
  const entries = files.map((file) => {
    const reading = snapshots.get(file)?.readers[reader]
    return [file, reading !== undefined && 'cells' in reading ? reading : 'not read']
  })
  return Object.fromEntries(entries)
}

describe('what npm run corpus noted of the other readers is what they say', {
  timeout: 60_000,
}, () => {
  it.each(['sheetjs', 'exceljs'] as const)('%s', async (reader) => {
    expect(files.length).toBeGreaterThan(25)
    expect(await answers(reader)).toEqual(remembered(reader))
  })

  it('openpyxl', async (context) => {
    const python = pythonWithOpenpyxl(context)
    expect(await answers('openpyxl', python)).toEqual(remembered('openpyxl'))
  })
})
