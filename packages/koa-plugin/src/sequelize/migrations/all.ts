import { answerTicketMigrations } from './answer-tickets'
import { auditMigrations } from './audit'
import { checkMigrations } from './checks'
import { ledgerMigrations } from './ledger'
import { createTable, type Migration } from './migration'
import { restorationMigrations } from './restorations'
import { retentionMigrations } from './retention'
import { storedFileMigrations } from './stored-files'
import { recordHashMigration, submissionMigrations } from './submissions'
import { templateMigrations } from './templates'

/** In the order in which they are applied. */
export const migrations: readonly Migration[] = [
  createTable(
    '0001-campaigns',
    ({ campaigns }) => campaigns,
    ({ types }) => [
      `id ${types.id} NOT NULL PRIMARY KEY`,
      `title ${types.text} NOT NULL`,
      `definition ${types.json} NOT NULL`,
    ],
  ),
  ...checkMigrations,
  ...submissionMigrations,
  ...templateMigrations,
  ...storedFileMigrations,
  recordHashMigration,
  ...ledgerMigrations,
  ...restorationMigrations,
  ...auditMigrations,
  ...retentionMigrations,
  ...answerTicketMigrations,
]
