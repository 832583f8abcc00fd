import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileStoreContract } from '@consegna/core/contract'
import { fileSystemFiles } from '@consegna/core/files'
import { describe, it } from 'vitest'
import { temporaryFolder } from './temporary-folder'

describe('files in a folder keep what the port promises', () => {
  fileStoreContract({
    describe,
    it,
    makeFiles: async () => {
      const folder = join(temporaryFolder(), 'file')
      return {
        files: fileSystemFiles({ folder }),
        reopen: async () => fileSystemFiles({ folder }),
        damage: (sha256, bytes) => writeFile(join(folder, sha256.slice(0, 2), sha256), bytes),
        close: async () => {},
      }
    },
  })
})
