import type { DatabaseSyncInstance, SqliteModule } from '@photostructure/sqlite'
import { named } from './driver-error'
import { prepare, type Statement, type Values } from './statement'

/** What a statement did, as Sequelize reads it from `this` of its callback. */
interface Outcome {
  readonly changes: number
  readonly lastID: number
}

type Callback = (this: Outcome, error: Error | null, rows: readonly unknown[]) => void

const nothingDone: Outcome = { changes: 0, lastID: 0 }

/** More different statements than the stores have; a host's may be many more. */
const cachedStatements = 100

/**
 * One connection, with the methods of the old `sqlite3` package that Sequelize calls. Statements run
 * at once on this thread; their callbacks come with the next turn of the event loop, so that between
 * two statements of a long transaction other requests are answered.
 */
export class Connection {
  readonly filename: string
  readonly #database: DatabaseSyncInstance
  readonly #statements = new Map<string, Statement>()

  constructor(binding: SqliteModule, filename: string, opened: (error: Error | null) => void) {
    this.filename = filename
    try {
      // Waiting inside SQLite would block the thread, on which the one we wait for may have to run.
      this.#database = new binding.DatabaseSync(filename, { timeout: 0 })
    } catch (error) {
      throw named(error)
    }
    try {
      this.#settle()
    } catch (error) {
      this.#database.close()
      throw named(error)
    }
    setImmediate(opened, null)
  }

  serialize(body: () => unknown): void {
    body()
  }

  run(sql: string, values?: Values, callback?: Callback): void {
    this.#answer(callback, () => {
      if (sql === 'COMMIT;') this.#commit()
      // Where beginning failed there is nothing to roll back, and nothing to complain about.
      if (sql === 'COMMIT;' || (sql === 'ROLLBACK;' && !this.#database.isTransaction)) {
        return [nothingDone, []]
      }
      const { prepared, parameters } = this.#prepare(sql)
      const { changes, lastInsertRowid } = prepared.run(...parameters(values))
      return [{ changes, lastID: Number(lastInsertRowid) }, []]
    })
  }

  /** Without values Sequelize leaves their place out, when it asks for the columns of a model's table. */
  all(sql: string, valuesOrCallback?: Values | Callback, last?: Callback): void {
    const [values, callback] = isCallback(valuesOrCallback)
      ? [undefined, valuesOrCallback]
      : [valuesOrCallback, last]
    this.#answer(callback, () => {
      const { prepared, parameters } = this.#prepare(sql)
      if (prepared.columns().length > 0) {
        return [nothingDone, prepared.all(...parameters(values))]
      }
      this.run(sql, values)
      return [nothingDone, []]
    })
  }

  close(callback?: (error: Error | null) => void): void {
    this.#statements.clear()
    if (this.#database.isOpen) this.#database.close()
    if (callback) setImmediate(callback, null)
  }

  /** A commit is on the disk before it is told; readers do not wait for the writer. */
  #settle(): void {
    this.#database.exec('PRAGMA journal_mode = WAL')
    this.#database.exec('PRAGMA synchronous = FULL')
    this.#database.exec('PRAGMA foreign_keys = ON')
    // What was erased is overwritten with zeros, not only given free.
    this.#database.exec('PRAGMA secure_delete = ON')
  }

  /** When it fails, as on a full disk, Sequelize never uses this connection again, and never closes it either. */
  #commit(): void {
    try {
      this.#database.exec('COMMIT')
    } catch (error) {
      // Else the file's only place for a writer would stay taken.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      this.close()
      throw error
    }
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known) return known
    if (this.#statements.size >= cachedStatements) this.#statements.clear()
    const statement = prepare(this.#database, sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #answer(callback: Callback | undefined, execute: () => [Outcome, readonly unknown[]]): void {
    try {
      const [outcome, rows] = execute()
      if (callback) setImmediate(() => callback.call(outcome, null, rows))
    } catch (error) {
      const failure = named(error)
      if (!callback) throw failure
      setImmediate(() => callback.call(nothingDone, failure, []))
    }
  }
}

const isCallback = (value: Values | Callback): value is Callback => typeof value === 'function'
