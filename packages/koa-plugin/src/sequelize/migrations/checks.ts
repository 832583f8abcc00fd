import type { Dialect } from '../dialects/dialect'
import type { Tables } from '../tables'
import { createIndex, createTable, type Migration } from './migration'

/** What belongs to a check, in its order. */
const partOfCheck = ({ types }: Dialect, tables: Tables): readonly string[] => [
  `check_id ${types.id} NOT NULL REFERENCES ${tables.checks} (id)`,
  `position ${types.integer} NOT NULL`,
]

/** Bytes of a check, in pieces that every database takes. */
export const createChunks = (name: string, table: (tables: Tables) => string): Migration =>
  createTable(name, table, (dialect, tables) => [
    ...partOfCheck(dialect, tables),
    `bytes ${dialect.types.bytes} NOT NULL`,
    'PRIMARY KEY (check_id, position)',
  ])

export const checkMigrations = [
  createTable(
    '0002-checks',
    ({ checks }) => checks,
    ({ types }) => [
      `id ${types.id} NOT NULL PRIMARY KEY`,
      `campaign ${types.id} NOT NULL`,
      `municipality ${types.id} NOT NULL`,
      `kind ${types.id} NOT NULL`,
      `status ${types.id} NOT NULL`,
      `actor_subject ${types.text} NOT NULL`,
      `actor_name ${types.text} NOT NULL`,
      `actor_role ${types.id} NOT NULL`,
      `recorded_at ${types.instant} NOT NULL`,
      `expires_at ${types.instant} NOT NULL`,
      `file_size ${types.integer}`,
      `file_sha256 ${types.id}`,
      `template_id ${types.id}`,
      `template_version ${types.integer}`,
      `entry_count ${types.integer} NOT NULL`,
      `invalid_count ${types.integer} NOT NULL`,
      `error_count ${types.integer} NOT NULL`,
      `warning_count ${types.integer} NOT NULL`,
      `entries_root ${types.id}`,
      `refusal ${types.json}`,
      `resident_elsewhere ${types.integer} NOT NULL`,
      // 1 until entries, issues and file are deleted, also when there never were any.
      `content_kept ${types.integer} NOT NULL`,
    ],
  ),
  createIndex('0003-checks-by-comune', ({ checks }) => checks, 'comune', [
    'campaign',
    'municipality',
    'recorded_at',
  ]),
  createIndex('0004-checks-by-expiry', ({ checks }) => checks, 'expiry', [
    'status',
    'content_kept',
    'expires_at',
  ]),
  createTable(
    '0005-check-issues',
    ({ issues }) => issues,
    (dialect, tables) => [
      ...partOfCheck(dialect, tables),
      `issue ${dialect.types.json} NOT NULL`,
      'PRIMARY KEY (check_id, position)',
    ],
  ),
  createTable(
    '0006-entries',
    ({ entries }) => entries,
    (dialect, tables) => [
      ...partOfCheck(dialect, tables),
      // Of an erased entry these four are NULL: its digest stays, which alone says nothing.
      `entry_key ${dialect.types.key}`,
      `file_row ${dialect.types.integer}`,
      `entry_values ${dialect.types.json}`,
      `salt ${dialect.types.id}`,
      `digest ${dialect.types.id} NOT NULL`,
      'PRIMARY KEY (check_id, position)',
    ],
  ),
  createIndex('0007-entries-by-key', ({ entries }) => entries, 'key', ['entry_key']),
  createChunks('0008-file-chunks', ({ chunks }) => chunks),
]
