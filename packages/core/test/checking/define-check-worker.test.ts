import { expect, it } from 'vitest'
import { defineCheckWorker } from '../../src/checking/pool/define-check-worker'
import { borseDiStudio } from '../../src/index'
import { municipalities } from './workers/municipalities'

it('a worker that could not load its registries tries again with the next task', async () => {
  let asked = 0
  const worker = defineCheckWorker({
    presets: [borseDiStudio],
    registries: async () => {
      asked += 1
      if (asked === 1) throw new Error('the database is away')
      return { municipalities }
    },
  })
  await expect(worker({ kind: 'prepare' })).rejects.toThrow('the database is away')
  await expect(worker({ kind: 'prepare' })).resolves.toBeUndefined()
})
