import { createIndex, createTable } from './migration'

export const submissionMigrations = [
  // Holds nothing: its rows are locked, so that of two first lists one waits for the other.
  createTable(
    '0009-histories',
    ({ histories }) => histories,
    ({ types }) => [
      `campaign ${types.id} NOT NULL`,
      `municipality ${types.id} NOT NULL`,
      'PRIMARY KEY (campaign, municipality)',
    ],
  ),
  createTable(
    '0010-submissions',
    ({ submissions }) => submissions,
    ({ types }, { checks }) => [
      `number ${types.id} NOT NULL PRIMARY KEY`,
      `campaign ${types.id} NOT NULL`,
      `municipality ${types.id} NOT NULL`,
      `position ${types.integer} NOT NULL`,
      `check_id ${types.id} NOT NULL UNIQUE REFERENCES ${checks} (id)`,
      `kind ${types.id} NOT NULL`,
      `actor_subject ${types.text} NOT NULL`,
      `actor_name ${types.text} NOT NULL`,
      `actor_role ${types.id} NOT NULL`,
      `accepted_at ${types.instant} NOT NULL`,
      `file_size ${types.integer}`,
      `file_sha256 ${types.id}`,
      `template_id ${types.id}`,
      `template_version ${types.integer}`,
      `entry_count ${types.integer} NOT NULL`,
      `invalid_count ${types.integer} NOT NULL`,
      `error_count ${types.integer} NOT NULL`,
      `warning_count ${types.integer} NOT NULL`,
      `entries_root ${types.id} NOT NULL`,
      `supersedes ${types.id}`,
      // Its bytes are what is hashed: as text, nothing may reorder it.
      `record ${types.json} NOT NULL`,
      `record_hash ${types.id} NOT NULL`,
      `record_salt ${types.id} NOT NULL`,
      // Whatever the code does, no history forks.
      'UNIQUE (campaign, municipality, position)',
    ],
  ),
  createIndex('0011-submissions-by-file', ({ submissions }) => submissions, 'file', [
    'campaign',
    'file_sha256',
  ]),
  createTable(
    '0012-receipts',
    ({ receipts }) => receipts,
    ({ types }, { submissions }) => [
      `number ${types.id} NOT NULL PRIMARY KEY REFERENCES ${submissions} (number)`,
      `pdf ${types.bytes} NOT NULL`,
    ],
  ),
]

/** The short code of a receipt is the beginning of its record's hash. */
export const recordHashMigration = createIndex(
  '0018-submissions-by-record',
  ({ submissions }) => submissions,
  'record',
  ['record_hash'],
)
