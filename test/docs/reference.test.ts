import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as core from '@consegna/core'
import { describe, expect, it } from 'vitest'
import { referencePages } from '../../scripts/docs.mjs'

const root = join(import.meta.dirname, '../..')
const pages = Object.entries(referencePages(core))

describe('the reference says what the code says (npm run docs writes it anew)', () => {
  it('in guides and lists of messages of both languages, and a schema', () => {
    expect(pages.map(([path]) => path)).toEqual([
      'docs/reference/issues.md',
      'docs/reference/issues.en.md',
      'docs/reference/borse-di-studio.md',
      'docs/reference/borse-di-studio.en.md',
      'docs/reference/borse-di-studio.schema.json',
    ])
  })

  it.each(pages)('%s', async (path, text) => {
    const written = await readFile(join(root, path), 'utf8')
    // The formatter decides where the lines of JSON break.
    if (path.endsWith('.json')) expect(JSON.parse(written)).toEqual(JSON.parse(text))
    else expect(written).toBe(text)
  })

  it('has every code that people can be told', async () => {
    const reference = await readFile(join(root, 'docs/reference/issues.md'), 'utf8')
    for (const code of core.messageCodes) expect(reference).toContain(`\`${code}\``)
  })
})
