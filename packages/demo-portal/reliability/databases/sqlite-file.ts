import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Database, Row } from './database'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** @param file removed by whoever made its folder */
export function sqliteFile(file: string): Database {
  return {
    name: 'SQLite',
    kind: 'sqlite',
    url: `sqlite:${file}`,
    read: async () => {
      const database = new DatabaseSync(file, { timeout: 15_000 })
      return {
        rows: async (sql) => database.prepare(sql).all() as Row[],
        close: async () => {
          database.close()
          // The driver lets go of the file with the last of its statements, and those are garbage only now.
          collectGarbage()
        },
      }
    },
    // A process that is gone holds nothing.
    settle: async () => {},
    remove: async () => {},
  }
}
