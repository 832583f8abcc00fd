import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { borseDiStudio } from '@consegna/core'
import type { CheckerPool } from '@consegna/core/workers'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officeWith } from '../../packages/core/test/checking/pool-office'
import { listOf, marioRossi } from '../../packages/core/test/support/lists'
import { statusOf } from '../../packages/koa-plugin/src/http/refusal-status'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/checks-in-threads.md'), 'utf8')
const [worker = '', checker = ''] = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code]) => code ?? '',
)

describe('the guide to checks in threads', () => {
  let folder = ''
  beforeAll(async () => {
    await mkdir(join(root, 'packages/core/test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'packages/core/test-output/guide-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('makes workers that check a list', async () => {
    await build({
      stdin: { contents: worker, loader: 'ts', resolveDir: folder },
      outfile: join(folder, 'check-worker.js'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      tsconfig: join(root, 'tsconfig.json'),
      alias: { '@consegna/core/workers': join(root, 'packages/core/src/workers.ts') },
      packages: 'external',
    })
    await writeFile(join(folder, 'checker.ts'), checker)
    const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'checker.ts')).href)
    const pool: CheckerPool = await module.openChecker()
    try {
      const { send } = await officeWith(pool, borseDiStudio)
      expect(await send(await listOf(marioRossi))).toBe('waiting')
    } finally {
      await pool.close()
    }
  })

  it('tells the statuses that the plugin answers with', () => {
    const rows = [...guide.matchAll(/^\| `(check\.[a-z-]+)` \|.*\| (\d{3})/gm)]
    expect(rows).toHaveLength(4)
    for (const [, code = '', status] of rows) expect(statusOf(code)).toBe(Number(status))
  })
})
