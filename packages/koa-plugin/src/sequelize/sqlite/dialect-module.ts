import { createRequire } from 'node:module'
import { ConsegnaError } from '@consegna/core'
import type { SqliteModule } from '@photostructure/sqlite'
import { Connection } from './connection'

const require = createRequire(import.meta.url)

/**
 * What Sequelize loads instead of the `sqlite3` package, which is not maintained any more and has to be
 * compiled on many machines. It has the API of `node:sqlite`, which will replace it.
 * @throws ConsegnaError `store.invalid` when `@photostructure/sqlite` is not installed
 */
export function sqliteDialectModule(): object {
  const binding = loadBinding()
  return {
    OPEN_READWRITE: binding.constants.SQLITE_OPEN_READWRITE,
    OPEN_CREATE: binding.constants.SQLITE_OPEN_CREATE,
    Database: class extends Connection {
      constructor(filename: string, _mode: number, opened: (error: Error | null) => void) {
        super(binding, filename, opened)
      }
    },
  }
}

function loadBinding(): SqliteModule {
  try {
    return require('@photostructure/sqlite')
  } catch (cause) {
    throw new ConsegnaError('store.invalid', { missing: '@photostructure/sqlite' }, { cause })
  }
}
