import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { errorCodes, type Stores } from '@consegna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { marioRossi, waitingCheck } from '../../packages/koa-plugin/test/sequelize/samples'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/file-store.md'), 'utf8')

interface Example {
  openStores(
    address: string,
    folder: string,
  ): Promise<{ stores: Stores; sweep: () => Promise<number>; close: () => Promise<void> }>
}

describe('the guide to files outside the database', () => {
  let folder = ''
  beforeAll(async () => {
    await mkdir(join(root, 'test-output'), { recursive: true })
    folder = await mkdtemp(join(root, 'test-output/file-store-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('has an example that keeps a file in a folder, until its check is put aside', async () => {
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(guide) ?? []
    const program = join(folder, 'open-stores.ts')
    await writeFile(program, code)
    const { openStores }: Example = await import(/* @vite-ignore */ pathToFileURL(program).href)
    const files = join(folder, 'files')
    const { stores, sweep, close } = await openStores(`sqlite:${join(folder, 'db.sqlite')}`, files)
    try {
      await stores.checks.record(waitingCheck('check-1'), marioRossi())
      const sha256 = createHash('sha256')
        .update(new Uint8Array([1, 2, 3]))
        .digest('hex')
      const kept = async () =>
        (await readdir(files, { recursive: true })).map((name) => name.slice(3))
      expect(await kept()).toContain(sha256)
      expect(await sweep()).toBe(0)
      await stores.checks.discard('check-1')
      expect(await kept()).not.toContain(sha256)
    } finally {
      await close()
    }
  })

  it('names codes, options and operations that exist', async () => {
    const codes: readonly string[] = errorCodes
    const named = [...guide.matchAll(/`(store\.[a-z-]+)`/g)].map(([, code = '']) => code)
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter((code) => !codes.includes(code))).toEqual([])
    const port = await readFile(join(root, 'packages/core/src/ports/file-store.ts'), 'utf8')
    expect(port.match(/^ {2}\w+\(/gm)).toHaveLength(6)
    const configuration = await readFile(join(root, 'docs/configuration.md'), 'utf8')
    for (const variable of ['FILES_DIR', 'NEW_FILES_IN']) {
      expect(guide).toContain(variable)
      expect(configuration).toContain(`| \`${variable}\` |`)
    }
  })
})
