import { storesContract } from '@consegna/core/contract'
import { migrate, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { onServers, opener } from './databases'

onServers('what the ports promise is kept', ({ create }) => {
  const { open, closeAll } = opener()
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
    describe,
    it,
    // Each story has tables of its own: a database of its own would take longer than the story.
    makeStores: async () => {
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
