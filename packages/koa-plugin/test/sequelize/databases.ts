import { openDatabase } from '@consegna/koa-plugin/sequelize'
import { freshDatabase } from '#test-support/postgres'
import { temporaryFile } from './temporary-file'

/** Each kind of database, empty; each call of `open` gives another connection to it. */
export const kinds = [
  {
    kind: 'SQLite',
    create: async () => {
      const sqliteFile = temporaryFile()
      return () => openDatabase({ sqliteFile })
    },
  },
  {
    kind: 'PostgreSQL',
    create: async () => {
      const url = await freshDatabase()
      return () => openDatabase(url)
    },
  },
] as const
