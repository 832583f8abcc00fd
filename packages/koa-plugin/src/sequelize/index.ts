export { sequelizeAnswerTickets } from './answer-tickets'
export type { FileOptions } from './file-options'
export {
  assertMigrated,
  migrate,
  pendingMigrations,
  type RevertOptions,
  revertMigrations,
} from './migrations/migrate'
export { type DatabaseLocation, openDatabase, type PoolOptions } from './open-database'
export type { SequelizeStoresOptions } from './options'
export { sequelizeStores } from './sequelize-stores'
export { type SweepFilesOptions, sweepFiles } from './sweep-files'
