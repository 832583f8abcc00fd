import { addColumn } from './migration'

/** For which comune a workbook was made. */
export const templateMigrations = [
  addColumn(
    '0013-checks-stamped-for',
    ({ checks }) => checks,
    'stamped_for',
    ({ types }) => types.id,
  ),
]
