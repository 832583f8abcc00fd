import { addColumn } from './migration'

export const restorationMigrations = [
  // Of a check of an earlier list: the number of the submission that had it.
  addColumn(
    '0022-checks-restores-number',
    ({ checks }) => checks,
    'restores_number',
    ({ types }) => types.id,
  ),
  // Why, as it was typed. It stands here alone.
  addColumn(
    '0023-checks-restores-reason',
    ({ checks }) => checks,
    'restores_reason',
    ({ types }) => types.text,
  ),
]
