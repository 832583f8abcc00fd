// The files that readers are measured with: made once, kept in a folder for temporary files.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { runScript } from './run-script.mjs'

/** @typedef {{ readonly rows: number, readonly strings: 'shared' | 'inline' }} ListFile */

/** What makes the files: they are other ones when it is. */
const makers = ['workbook-writer', 'list-parts', 'list-rows', 'schools', '../students']
const version = createHash('sha256')
for (const name of makers) version.update(readFileSync(new URL(`${name}.mjs`, import.meta.url)))

/** @returns {string} */
export function benchFolder() {
  const folder = join(tmpdir(), 'consegna-bench', version.copy().digest('hex').slice(0, 12))
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * The path of a list, made when it is not there yet, by a process of its own: what it takes in memory
 * is not counted for those that read.
 *
 * @param {ListFile} list
 */
export function listFile({ rows, strings }) {
  const path = join(benchFolder(), `list-${rows}-${strings}.xlsx`)
  if (!existsSync(path)) {
    console.error(`Making a list of ${rows.toLocaleString('en-GB')} rows, ${strings} strings …`)
    runScript(fileURLToPath(import.meta.url), [path, String(rows), strings])
  }
  return path
}

/** The folder with the schools that the lists name, and nothing else. */
export async function registryFolder() {
  const folder = join(benchFolder(), 'registries')
  const { schoolsCsv } = await import('./schools.mjs')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'schools.csv'), schoolsCsv)
  return folder
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [path = '', rows, strings] = argv.slice(2)
  const [{ writeArchive }, { listParts }, { listRows, sheetName }] = await Promise.all([
    import('./workbook-writer.mjs'),
    import('./list-parts.mjs'),
    import('./list-rows.mjs'),
  ])
  const list = {
    strings: strings === 'shared' ? 'shared' : 'inline',
    sheetName,
    rows: listRows(Number(rows)),
  }
  await writeArchive(`${path}.part`, listParts(/** @type {any} */ (list)))
  renameSync(`${path}.part`, path)
  console.log('null')
}
