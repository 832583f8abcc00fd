import { join } from 'node:path'
import { storesContract } from '@consegna/core/contract'
import { fileSystemFiles } from '@consegna/core/files'
import { migrate, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { onEach, opener } from './databases'
import { temporaryFile } from './temporary-file'

onEach('what the ports promise is kept with files in a folder', ({ create }) => {
  const { open, closeAll } = opener()
  const folder = join(temporaryFile(), '..')
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
    makeStores: async () => {
      const tablePrefix = `story${++story}_`
      await migrate(one, { tablePrefix })
      const files = () => fileSystemFiles({ folder: join(folder, tablePrefix) })
      return {
        stores: sequelizeStores(one, { tablePrefix, files: files() }),
        reopen: async () => sequelizeStores(two, { tablePrefix, files: files() }),
        close: async () => {},
      }
    },
  })
})
