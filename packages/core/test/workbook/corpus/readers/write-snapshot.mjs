import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import XLSX from 'xlsx'
import { cellProofs } from './cell-proofs.mjs'
import { countCells, digestOfSheet, digestOfSheets, disputedCells } from './compare-cells.mjs'
import { otherReaders, readWith } from './other-readers.mjs'
import { loadOwnReader } from './own-reader.mjs'

/**
 * What the other readers made of a file: a line of `other-readers.jsonl`. The cells about which all
 * agree, ours among them, are kept as a digest for each sheet, the others one by one.
 *
 * @typedef {object} FileSnapshot
 * @property {string} file
 * @property {Record<'sheetjs' | 'exceljs' | 'openpyxl', { cells: number, digest: string } | { thrown: string }>} readers
 * @property {Record<string, string>} agreed by the name of the sheet
 * @property {Record<string, Record<string, DisputedCell>>} disputed by the name of the sheet and the cell
 *
 * @typedef {import('./cell-proofs.mjs').CellProof & Partial<Record<'sheetjs' | 'exceljs' | 'openpyxl', string | null>>} DisputedCell
 * by reader, which is left out when it did not read the file; null for a blank cell
 */

const corpus = fileURLToPath(new URL('../', import.meta.url))
const snapshotPath = join(corpus, 'readers/other-readers.jsonl')
const versionsPath = join(corpus, 'readers/versions.json')

/** @param {string} python a Python that has openpyxl */
export async function writeSnapshot(python) {
  const sums = await readFile(join(corpus, 'SHA256SUMS'), 'utf8')
  const files = sums
    .trim()
    .split('\n')
    .map((line) => line.slice(66))
  const workbooks = files.filter((file) => /\.xls[xm]$/.test(file))
  const paths = workbooks.map((file) => join(corpus, file))
  const readings = await Promise.all(
    otherReaders.map((reader) => collect(readWith(reader, paths, python))),
  )
  const readOurs = await loadOwnReader()
  const lines = []
  for (const [index, file] of workbooks.entries()) {
    const others = otherReaders.map((_, reader) => readings[reader]?.[index] ?? { thrown: '' })
    lines.push(JSON.stringify(await snapshotOf(file, others, await readOurs(join(corpus, file)))))
  }
  await writeFile(snapshotPath, `${lines.join('\n')}\n`)
  await writeFile(versionsPath, `${JSON.stringify(installedVersions(python), null, 2)}\n`)
  return snapshotPath
}

/** @param {string} python */
function installedVersions(python) {
  const { version } = createRequire(import.meta.url)('exceljs/package.json')
  const program = 'import openpyxl; print(openpyxl.__version__, end="")'
  const openpyxl = execFileSync(python, ['-c', program], { encoding: 'utf8' })
  return { sheetjs: XLSX.version, exceljs: version, openpyxl }
}

/**
 * @param {string} file
 * @param {readonly import('./other-readers.mjs').Reading[]} others
 * @param {import('./plain-cells.mjs').PlainSheets | null} ours
 * @returns {Promise<FileSnapshot>}
 */
async function snapshotOf(file, others, ours) {
  const most = Math.max(0, ...others.map((one) => ('sheets' in one ? countCells(one.sheets) : 0)))
  // Whoever finds no cell where others find some did not read the file, though it does not say so.
  const takingPart = others.map((one) =>
    'sheets' in one && (most === 0 || countCells(one.sheets) > 0) ? one.sheets : null,
  )
  const readings = [...takingPart, ours].filter((one) => one !== null)
  // A file that we refuse has no cells of ours to compare: the others' quarrels are not ours.
  const cells = ours === null ? [] : disputedCells(readings)
  const proofs = cells.length > 0 ? await cellProofs(await readFile(join(corpus, file))) : null
  /** @type {FileSnapshot['disputed']} */
  const disputed = {}
  for (const { sheet, ref } of cells) {
    disputed[sheet] ??= {}
    const values = otherReaders.flatMap((reader, index) => {
      const sheets = takingPart[index]
      return sheets ? [[reader, sheets[sheet]?.[ref] ?? null]] : []
    })
    disputed[sheet][ref] = { ...Object.fromEntries(values), ...proofs?.(sheet, ref) }
  }
  const agreed = Object.entries(takingPart.find((one) => one !== null) ?? {}).map(
    ([sheet, ofSheet]) => [sheet, digestOfSheet(ofSheet, disputed[sheet])],
  )
  const readers = others.map((one, index) => [
    otherReaders[index],
    'sheets' in one
      ? { cells: countCells(one.sheets), digest: digestOfSheets(one.sheets) }
      : { thrown: one.thrown.replaceAll(corpus, '') },
  ])
  return {
    file,
    readers: Object.fromEntries(readers),
    agreed: ours === null ? {} : Object.fromEntries(agreed),
    disputed,
  }
}

/**
 * @template Item
 * @param {AsyncIterable<Item>} items
 */
async function collect(items) {
  /** @type {Item[]} */
  const all = []
  for await (const item of items) all.push(item)
  return all
}
