import { DatabaseSync } from '@photostructure/sqlite'
import type { Database, Row } from './database'

/** @param file removed by whoever made its folder */
export function sqliteFile(file: string): Database {
  return {
    name: 'SQLite',
    kind: 'sqlite',
    url: `sqlite:${file}`,
    read: async () => {
      const database = new DatabaseSync(file, { timeout: 15_000 })
      const rows = async (sql: string) => database.prepare(sql).all() as Row[]
      return { rows, close: async () => database.close() }
    },
    // A process that is gone holds nothing.
    settle: async () => {},
    remove: async () => {},
  }
}
