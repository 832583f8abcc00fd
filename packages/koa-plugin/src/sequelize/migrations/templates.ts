import { createChunks } from './checks'
import { addColumn } from './migration'

export const templateMigrations = [
  // For which comune a workbook was made.
  addColumn(
    '0013-checks-stamped-for',
    ({ checks }) => checks,
    'stamped_for',
    ({ types }) => types.id,
  ),
  // What was read of a rejected list, for the file with the errors marked.
  createChunks('0014-reading-chunks', ({ readings }) => readings),
]
