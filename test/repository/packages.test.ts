import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { describe, expect, it } from 'vitest'

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const manifest = (folder: string) =>
  JSON.parse(readFileSync(here(`${folder}/package.json`), 'utf8'))

describe.each(['packages/core', 'packages/koa-plugin'])('what %s publishes', (folder) => {
  // Data can be neither imported nor required.
  const entries = Object.keys(manifest(folder).exports).filter((entry) => !/\.json$|\*/.test(entry))
  const name: string = manifest(folder).name

  it('is described as npm and its users expect', async () => {
    const pkg = manifest(folder)
    const { messages } = await publint({ pkgDir: here(folder), strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it.each(entries)('can be imported and required: %s', (entry) => {
    const specifier = name + entry.slice(1)
    const program = `
      const required = require('${specifier}')
      import('${specifier}').then((imported) => {
        if (required !== imported && required.default !== imported.default) throw new Error('two copies')
      })`
    const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', '-e', program], {
      cwd: here('packages/demo-portal'),
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

describe('the entry for browsers', () => {
  it('holds nothing that a browser lacks', async () => {
    const { metafile } = await build({
      entryPoints: [createRequire(import.meta.url).resolve('@consegna/core/check')],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const packages = Object.keys(metafile.inputs).flatMap(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    )
    expect(packages).not.toContain('exceljs')
    expect(packages).not.toContain('pdfkit')
  })
})
