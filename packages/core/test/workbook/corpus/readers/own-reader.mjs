import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../../../../src/workbook/', import.meta.url))

/**
 * Our reader as its sources stand, without a build of the package.
 *
 * @returns {Promise<(path: string) => Promise<import('./plain-cells.mjs').PlainSheets | null>>} null when a file is refused
 */
export async function loadOwnReader() {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-reader-'))
  const outfile = join(folder, 'reader.mjs')
  const contents =
    "export { bufferByteSource } from './buffer-byte-source'\nexport { openWorkbook } from './node/open-workbook'\n" +
    "export { UnreadableWorkbookError } from '../errors/unreadable-workbook-error'"
  const require = "import { createRequire } from 'node:module'; const require = createRequire('/')"
  await build({
    stdin: { contents, resolveDir: source, loader: 'ts' },
    ...{ bundle: true, platform: 'node', format: 'esm', outfile, banner: { js: require } },
  })
  const reader = await import(pathToFileURL(outfile).href)
  await rm(folder, { recursive: true })
  return async (path) => {
    try {
      const workbook = await reader.openWorkbook(reader.bufferByteSource(await readFile(path)))
      return await plainCells(workbook)
    } catch (error) {
      if (error instanceof reader.UnreadableWorkbookError) return null
      throw error
    }
  }
}

/** @param {import('../../../../src/ports/workbook-reader').Workbook} workbook */
export async function plainCells(workbook) {
  /** @type {import('./plain-cells.mjs').PlainSheets} */
  const sheets = {}
  for (const sheet of workbook.sheets) {
    /** @type {Record<string, string>} */
    const cells = {}
    for await (const row of sheet.rows()) {
      for (const { ref, value } of row.cells) {
        const plain = plainValue(value)
        if (plain !== undefined) cells[ref] = plain
      }
    }
    sheets[sheet.name] = cells
  }
  return sheets
}

/**
 * @param {import('../../../../src/ports/workbook-reader').CellValue} value
 * @returns {string | undefined}
 */
function plainValue(value) {
  switch (value.kind) {
    case 'text':
      return `t:${value.text}`
    case 'number':
      return `n:${value.number}`
    case 'boolean':
      return `b:${value.boolean}`
    case 'date':
      return `d:${value.date}`
    case 'error':
      return `e:${value.error}`
    default:
      return undefined
  }
}
