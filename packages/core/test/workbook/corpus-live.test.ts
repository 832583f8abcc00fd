import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import XLSX from 'xlsx'
import { pythonWithOpenpyxl } from '#test-support/office'
import {
  alikeReaders,
  type OtherReader,
  otherReaders,
  snapshots,
  versions,
} from './corpus/differences/snapshot'
import { countCells, digestOfSheets } from './corpus/readers/compare-cells.mjs'
import { readWith } from './corpus/readers/other-readers.mjs'

const folder = join(import.meta.dirname, 'corpus')

/** The smallest files: enough to see that a reader, or what we ask of it, has changed. */
const sample = [...snapshots.keys()].filter((file) => statSync(join(folder, file)).size < 5_000)

async function answers(
  reader: OtherReader,
  python = '',
  files = sample,
): Promise<Record<string, unknown>> {
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

function noted(reader: OtherReader, files = sample): Record<string, unknown> {
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
    expect(sample.length).toBeGreaterThan(25)
    expect(await answers(reader)).toEqual(noted(reader))
  })

  it('in the version that is installed', () => {
    const { version } = createRequire(import.meta.url)('exceljs/package.json')
    expect(versions).toMatchObject({ sheetjs: XLSX.version, exceljs: version })
  })

  it('openpyxl', async (context) => {
    const python = pythonWithOpenpyxl(context)
    // Its version is that of the machine: other versions read at least what everybody reads alike.
    const alike = sample.filter((file) => {
      const snapshot = snapshots.get(file)
      return snapshot !== undefined && alikeReaders(snapshot).length === otherReaders.length
    })
    expect(alike.length).toBeGreaterThan(10)
    expect(await answers('openpyxl', python, alike)).toEqual(noted('openpyxl', alike))
  })
})
