import { fileStoreContract } from '@consegna/core/contract'
import { type MemoryFile, memoryFiles } from '@consegna/core/memory'
import { describe, expect, it } from 'vitest'
import type { FileStore } from '../../src/ports/file-store'
import type { Sha256 } from '../../src/ports/records'
import { fileDefects } from './broken-files'
import { declaredStories, failing } from './declared-stories'

type Make = (kept: Map<Sha256, MemoryFile>) => FileStore

const storiesOn = (make: Make) =>
  declaredStories(({ describe, it }) =>
    fileStoreContract({
      describe,
      it,
      makeFiles: async () => {
        const kept = new Map<Sha256, MemoryFile>()
        return {
          files: make(kept),
          damage: async (sha256, bytes) => {
            kept.set(sha256, { bytes: Uint8Array.from(bytes), putAt: 0 })
          },
          close: async () => {},
        }
      },
      capabilities: { reopen: false },
    }),
  )

const sound: Make = (kept) => memoryFiles({ kept })

describe('the contract of file stores', () => {
  it('lets a sound one pass', async () => {
    expect(await failing(storiesOn(sound))).toEqual([])
  })

  for (const [defect, { makeFiles, caughtBy }] of Object.entries(fileDefects)) {
    it(`catches one that ${defect}`, async () => {
      expect(await failing(storiesOn(makeFiles), caughtBy)).toEqual(
        expect.arrayContaining([...caughtBy]),
      )
    })
  }

  it('has no story that no broken store fails', () => {
    const caught = new Set(Object.values(fileDefects).flatMap(({ caughtBy }) => caughtBy))
    expect([...caught].sort()).toEqual(
      storiesOn(sound)
        .map(({ title }) => title)
        .sort(),
    )
  })

  it('fails for files that should be reopened and cannot be', async () => {
    const stories = declaredStories(({ describe, it }) =>
      fileStoreContract({
        describe,
        it,
        makeFiles: async () => ({
          files: memoryFiles(),
          damage: async () => {},
          close: async () => {},
        }),
      }),
    )
    await expect(stories[0]?.run()).rejects.toThrow('makeFiles gives no reopen')
  })
})
