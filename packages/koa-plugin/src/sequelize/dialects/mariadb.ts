import { Transaction } from 'sequelize'
import { integer, text } from '../database/read-row'
import type { Row } from '../database/session'
import type { Dialect } from './dialect'

/** The oldest version that is still maintained. */
const oldest = [10, 6] as const

/** Twice the bytes of one statement, and twice that. */
const smallestPacket = 4 * 1024 * 1024

const isOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1])
}

function unmet(answer: Row): string | null {
  const version = text(answer, 'version')
  if (!version.includes('MariaDB')) return `MariaDB is needed, this is MySQL ${version}`
  if (isOld(version)) return `MariaDB ${oldest.join('.')} or newer is needed, this is ${version}`
  if (integer(answer, 'packet') < smallestPacket) {
    return `max_allowed_packet must be at least ${smallestPacket}`
  }
  // 3 is 1 with more.
  if (![1, 3].includes(integer(answer, 'flush'))) {
    return 'innodb_flush_log_at_trx_commit must be 1: otherwise a power cut takes lists that were told as accepted'
  }
  return /STRICT_(TRANS|ALL)_TABLES/.test(text(answer, 'mode'))
    ? null
    : 'sql_mode must have STRICT_TRANS_TABLES: without it texts that are too long are cut off silently'
}

const migrationLock = "CONCAT('consegna ', MD5(DATABASE()))"

const wholeSeconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000)

export const mariadb: Dialect = {
  types: {
    id: 'VARCHAR(191)',
    // The longest that can be indexed.
    key: 'VARCHAR(768)',
    text: 'LONGTEXT',
    json: 'LONGTEXT',
    // As it is written, in UTC: DATETIME takes no zone, TIMESTAMP ends in 2038 and follows the session's.
    instant: 'VARCHAR(24)',
    integer: 'BIGINT',
    bytes: 'LONGBLOB',
  },
  // Whatever server and database have as defaults: other engines have no transactions; other collations
  // take "Niccolo" for "niccolò", or, with padding, "Jesi" for "Jesi ".
  tableOptions:
    'ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin',
  oneWriter: false,
  // With its default, REPEATABLE READ, everything would be read as it was at the first reading of the
  // transaction; what is read after a lock was waited for must be what its former holder committed.
  transaction: { isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED },
  opening: () => [],
  // For the statement alone: what a session is told stays with its connection, which may be the host's.
  bounded: (sql, lockWaitMs) => {
    const seconds = wholeSeconds(lockWaitMs)
    return `SET STATEMENT innodb_lock_wait_timeout=${seconds}, lock_wait_timeout=${seconds} FOR ${sql}`
  },
  forUpdate: 'FOR UPDATE',
  // INSERT IGNORE would also ignore a reference to nothing.
  orIgnore: (key) => `ON DUPLICATE KEY UPDATE ${key} = ${key}`,
  orReplace: (_key, columns) =>
    `ON DUPLICATE KEY UPDATE ${columns.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
  dropIndex: (index, table) => `DROP INDEX ${index} ON ${table}`,
  settle: async () => true,
  migrations: {
    rollBack: false,
    lock: {
      // Of the session, not of a transaction: each statement that makes a table ends the transaction.
      take: (lockWaitMs) =>
        `SELECT GET_LOCK(${migrationLock}, ${wholeSeconds(lockWaitMs)}) AS taken`,
      release: `SELECT RELEASE_LOCK(${migrationLock}) AS released`,
    },
    tableExists: `SELECT 1 AS found FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_name = $1`,
    requirement: {
      ask: `SELECT VERSION() AS version, @@max_allowed_packet AS packet, @@sql_mode AS mode,
        @@innodb_flush_log_at_trx_commit AS flush`,
      unmet,
    },
    schemas: null,
  },
}
