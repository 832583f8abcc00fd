import { addColumn, createIndex, createTable } from './migration'

export const retentionMigrations = [
  // When the file of an accepted list was erased, with the findings that quote it; NULL while it is kept.
  addColumn(
    '0030-checks-file-erased',
    ({ checks }) => checks,
    'file_erased_at',
    ({ types }) => types.instant,
  ),
  // When all its entries were.
  addColumn(
    '0031-checks-entries-erased',
    ({ checks }) => checks,
    'entries_erased_at',
    ({ types }) => types.instant,
  ),
  // 1 from the beginning of an erasure to its end, so that one that broke off is found.
  addColumn(
    '0032-checks-erasing',
    ({ checks }) => checks,
    'erasing',
    ({ types }) => types.integer,
  ),
  createIndex('0033-checks-by-erasing', ({ checks }) => checks, 'erasing', ['erasing']),
  // Persons whose data is kept but not used in a campaign.
  createTable(
    '0034-restrictions',
    ({ restrictions }) => restrictions,
    ({ types }) => [
      `campaign ${types.id} NOT NULL`,
      `entry_key ${types.id} NOT NULL`,
      `reason ${types.text} NOT NULL`,
      `actor_subject ${types.text} NOT NULL`,
      `actor_name ${types.text} NOT NULL`,
      `actor_role ${types.id} NOT NULL`,
      `restricted_at ${types.instant} NOT NULL`,
      'PRIMARY KEY (campaign, entry_key)',
    ],
  ),
]
