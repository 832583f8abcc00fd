// The harmful files of the tests, which are written in TypeScript, for a process that has only JavaScript.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const source = fileURLToPath(new URL('../../test/workbook/files/harmful-files.ts', import.meta.url))

/**
 * @param {string} folder where the translation is left
 * @returns {Promise<readonly { readonly name: string, readonly code: string, readonly make: () => Uint8Array }[]>}
 */
export async function harmfulFiles(folder) {
  const outfile = join(folder, 'harmful-files.mjs')
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'error',
  })
  return (await import(pathToFileURL(outfile).href)).harmfulFiles
}
