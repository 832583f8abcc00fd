import { storesContract } from '@consegna/core/contract'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { freshDatabase } from '#test-support/postgres'

describe('PostgreSQL keeps what the ports promise', () => {
  let databases: readonly ReturnType<typeof openDatabase>[]
  let story = 0

  beforeAll(async () => {
    const url = await freshDatabase()
    databases = [openDatabase(url), openDatabase(url)]
  })
  afterAll(async () => {
    for (const database of databases) await database.close()
  })

  storesContract({
    describe,
    it,
    // Each story has tables of its own: a database of its own would take longer than the story.
    makeStores: async () => {
      const [one, two] = databases
      if (one === undefined || two === undefined) throw new Error('there is no PostgreSQL')
      const tablePrefix = `story${++story}_`
      await migrate(one, { tablePrefix })
      return {
        stores: sequelizeStores(one, { tablePrefix }),
        reopen: async () => sequelizeStores(two, { tablePrefix }),
        close: async () => {},
      }
    },
  })
})
