import { storesContract } from '@consegna/core/contract'
import { memoryStores } from '@consegna/core/memory'
import { describe, it } from 'vitest'

describe('memory stores keep what the ports promise', () => {
  storesContract({
    describe,
    it,
    makeStores: async () => ({ stores: memoryStores(), close: async () => {} }),
    capabilities: { reopen: false },
  })
})
