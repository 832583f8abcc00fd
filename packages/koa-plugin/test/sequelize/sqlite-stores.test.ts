import { storesContract } from '@consegna/core/contract'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { describe, it } from 'vitest'
import { temporaryFile } from './temporary-file'

describe('SQLite keeps what the ports promise', () => {
  storesContract({
    describe,
    it,
    makeStores: async () => {
      const sqliteFile = temporaryFile()
      const databases = [openDatabase({ sqliteFile }), openDatabase({ sqliteFile })] as const
      await migrate(databases[0])
      return {
        stores: sequelizeStores(databases[0]),
        reopen: async () => sequelizeStores(databases[1]),
        close: async () => {
          for (const database of databases) await database.close()
        },
      }
    },
  })
})
