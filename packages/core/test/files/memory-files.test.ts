import { fileStoreContract } from '@consegna/core/contract'
import { type MemoryFile, memoryFiles } from '@consegna/core/memory'
import { describe, it } from 'vitest'

describe('memory files keep what the port promises', () => {
  fileStoreContract({
    describe,
    it,
    makeFiles: async () => {
      const kept = new Map<string, MemoryFile>()
      return {
        files: memoryFiles({ kept }),
        reopen: async () => memoryFiles({ kept }),
        damage: async (sha256, bytes) => {
          kept.set(sha256, { bytes: Uint8Array.from(bytes), putAt: 0 })
        },
        close: async () => {},
      }
    },
  })
})
