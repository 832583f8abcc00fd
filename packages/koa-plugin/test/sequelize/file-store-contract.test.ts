import { storesContract } from '@consegna/core/contract'
import { type MemoryFile, memoryFiles } from '@consegna/core/memory'
import { migrate, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onEach, opener } from './databases'

/** Suites of the contract that have to do with files; the others run without a file store only. */
const aboutFiles = [
  'the content of checks',
  'recording a check that fails half-way',
  'a check with the content of another',
  'discarding a check',
  'checks whose time is over',
  'at the same moment',
  'what is there, examined',
  'forgetting lists whose time is over',
  'single persons',
]

onEach('what the ports promise is kept with files outside the database', ({ create }) => {
  const { open, closeAll } = opener()
  const told: string[] = []
  let one: Sequelize
  let two: Sequelize
  let story = 0

  beforeAll(async () => {
    const address = await create()
    one = open(address)
    two = open(address)
  })
  afterAll(closeAll)

  storesContract({
    describe: (title, body) => {
      if (!aboutFiles.includes(title)) return
      told.push(title)
      describe(title, body)
    },
    it,
    makeStores: async () => {
      const tablePrefix = `story${++story}_`
      await migrate(one, { tablePrefix })
      const kept = new Map<string, MemoryFile>()
      return {
        stores: sequelizeStores(one, { tablePrefix, files: memoryFiles({ kept }) }),
        reopen: async () => sequelizeStores(two, { tablePrefix, files: memoryFiles({ kept }) }),
        close: async () => {},
      }
    },
  })

  it('in each suite that is about files', () => {
    expect([...told].sort()).toEqual([...aboutFiles].sort())
  })
})
