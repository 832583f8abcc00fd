import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keptSessionKey } from '../../src/config/session-key'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consegna-key-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('is made once, long enough, and readable by its owner only', async () => {
  const key = await keptSessionKey(folder)
  expect(key.length).toBeGreaterThanOrEqual(32)
  expect((await stat(join(folder, 'session.key'))).mode & 0o777).toBe(0o600)
  expect(await keptSessionKey(folder)).toBe(key)
  expect(await readdir(folder)).toEqual(['session.key'])
})

it('is the same for starts at the same moment', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => keptSessionKey(folder)))
  expect(new Set(keys).size).toBe(1)
  expect(await readdir(folder)).toEqual(['session.key'])
})
