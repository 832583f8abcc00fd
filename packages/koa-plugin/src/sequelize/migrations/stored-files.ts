import { addColumn, createIndex, createTable } from './migration'

export const storedFileMigrations = [
  // What was, or is about to be, put into the file store: locked while a file is put or deleted.
  createTable(
    '0015-stored-files',
    ({ storedFiles }) => storedFiles,
    ({ types }) => [`sha256 ${types.id} NOT NULL PRIMARY KEY`, `put_at ${types.instant} NOT NULL`],
  ),
  // The hash under which the file store has the check's bytes; NULL where they are in the database, or gone.
  addColumn(
    '0016-checks-stored-file',
    ({ checks }) => checks,
    'stored_file',
    ({ types }) => types.id,
  ),
  createIndex('0017-checks-by-stored-file', ({ checks }) => checks, 'stored_file', ['stored_file']),
]
