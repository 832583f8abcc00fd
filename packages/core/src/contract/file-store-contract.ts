import assert from 'node:assert/strict'
import type { FileStore } from '../ports/file-store'
import type { Sha256 } from '../ports/records'
import { fileDeletionStories } from './files/deletions'
import { failedPutStories } from './files/failed-puts'
import { fileListStories } from './files/lists'
import { puttingStories } from './files/puts'
import { readingStories } from './files/reads'
import { refusedHashStories } from './files/refused-hashes'
import type { FileStory } from './files/stories'

/** A file store of its own, empty. */
export interface OpenFileStore {
  readonly files: FileStore
  /** A second FileStore object on the same files: what another process of the portal would use. */
  readonly reopen?: () => Promise<FileStore>
  /** Changes what is kept under a hash, past the store, as a failing disk or a careless person would. */
  readonly damage: (sha256: Sha256, bytes: Uint8Array) => Promise<void>
  /** Called after each story, also when it failed. */
  readonly close: () => Promise<void>
}

export interface FileStoreContractOptions {
  /** Of any test runner that takes a title and a function. */
  readonly describe: (title: string, body: () => void) => unknown
  readonly it: (title: string, body: () => Promise<void>) => unknown
  /** Called once per story; each must start with nothing kept. */
  readonly makeFiles: () => Promise<OpenFileStore>
  /** @default `reopen` true: without it the stories run on one object, and say nothing about several processes */
  readonly capabilities?: { readonly reopen?: boolean }
}

const suites = [
  puttingStories,
  failedPutStories,
  readingStories,
  fileDeletionStories,
  fileListStories,
  refusedHashStories,
]

/**
 * Declares the tests that every implementation of `FileStore` must pass.
 *
 * ```ts
 * import { describe, it } from 'vitest'
 * fileStoreContract({ describe, it, makeFiles: async () => ({ files, reopen, damage, close }) })
 * ```
 */
export function fileStoreContract(options: FileStoreContractOptions): void {
  const { describe, it, makeFiles, capabilities } = options
  const canReopen = capabilities?.reopen ?? true

  const tell = async (story: FileStory): Promise<void> => {
    const { files, reopen, damage, close } = await makeFiles()
    try {
      if (canReopen)
        assert.ok(reopen, 'this file store must be reopened, but makeFiles gives no reopen')
      await story({ files, other: canReopen && reopen ? await reopen() : files, damage })
    } finally {
      await close()
    }
  }
  for (const { title, stories } of suites) {
    describe(title, () => {
      for (const [shows, story] of Object.entries(stories)) it(shows, () => tell(story))
    })
  }
}
