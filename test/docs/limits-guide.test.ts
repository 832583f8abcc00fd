import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  bufferByteSource,
  defaultWorkbookLimits,
  type OpenWorkbook,
  workbookLimitNames,
} from '@consegna/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgedZip } from '../../packages/core/test/workbook/files/forged-zip'
import { workbookParts } from '../../packages/core/test/workbook/files/workbook-parts'

const root = join(import.meta.dirname, '../..')
const guide = await readFile(join(root, 'docs/guides/limits.md'), 'utf8')
const rows = [...guide.matchAll(/^\| `(\w+)` \| ([^|]+) \| (\d+) \| ([^|]+) \| ([^|]+) \|$/gm)]

describe('the guide to limits', () => {
  it('names every limit with its default, in the order of the code', () => {
    const named = rows.map(([, name = '', , value]) => [name, Number(value)])
    expect(named).toEqual(workbookLimitNames.map((name) => [name, defaultWorkbookLimits[name]]))
  })

  it('says of each what it protects from and what it costs', () => {
    for (const [, , unit, , against, cost] of rows) {
      for (const text of [unit, against, cost]) expect(text?.trim().length).toBeGreaterThan(4)
    }
  })

  describe('has an example', () => {
    let folder = ''
    beforeAll(async () => {
      await mkdir(join(root, 'test-output'), { recursive: true })
      folder = await mkdtemp(join(root, 'test-output/limits-'))
    })
    afterAll(() => rm(folder, { recursive: true, force: true }))

    it('that raises the rows of a portal, and lets a caller decide otherwise', async () => {
      const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(guide) ?? []
      await writeFile(join(folder, 'open-large-workbook.ts'), code)
      const address = pathToFileURL(join(folder, 'open-large-workbook.ts')).href
      const { openLargeWorkbook }: { openLargeWorkbook: OpenWorkbook } = await import(
        /* @vite-ignore */ address
      )
      const long = '<row><c><v>1</v></c></row>'.repeat(defaultWorkbookLimits.maxRows + 1)
      const parts = Object.entries(workbookParts(long))
      const file = bufferByteSource(forgedZip(parts.map(([name, content]) => ({ name, content }))))
      const count = async (limits?: Parameters<OpenWorkbook>[1]) => {
        const workbook = await openLargeWorkbook(file, limits)
        let found = 0
        for await (const _ of workbook.sheets[0]?.rows() ?? []) found += 1
        return found
      }
      expect(await count()).toBe(defaultWorkbookLimits.maxRows + 1)
      await expect(count({ maxRows: 10 })).rejects.toMatchObject({
        refusal: { code: 'workbook.too-many-rows', params: { limit: 'maxRows', maximum: 10 } },
      })
    })
  })
})
