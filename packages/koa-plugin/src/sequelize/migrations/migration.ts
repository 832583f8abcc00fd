import type { Dialect } from '../dialects/dialect'
import type { Tables } from '../tables'

/** Writes one statement for a prefix and a dialect. */
type Statement = (tables: Tables, dialect: Dialect) => string

/**
 * One step of the tables' history. Never changed once released. One statement each: MariaDB commits
 * after every one, and a step that stops in the middle could neither be repeated nor taken back.
 */
export interface Migration {
  /** Sorts the steps, and stands in the table of what was applied. */
  readonly name: string
  readonly up: Statement
  readonly down: Statement
}

/** A step that makes a table; taking it back drops the table with everything in it. */
export const createTable = (
  name: string,
  table: (tables: Tables) => string,
  columns: (dialect: Dialect, tables: Tables) => readonly string[],
): Migration => ({
  name,
  up: (tables, dialect) =>
    `CREATE TABLE ${table(tables)} (\n  ${columns(dialect, tables).join(',\n  ')}\n)`,
  down: (tables) => `DROP TABLE ${table(tables)}`,
})

/** A step that makes an index, named after its table and what it finds. */
export const createIndex = (
  name: string,
  table: (tables: Tables) => string,
  finds: string,
  columns: readonly string[],
): Migration => ({
  name,
  up: (tables) =>
    `CREATE INDEX ${table(tables)}_${finds} ON ${table(tables)} (${columns.join(', ')})`,
  down: (tables) => `DROP INDEX ${table(tables)}_${finds}`,
})

/** A step that gives a table a column, blank in the rows that are there. */
export const addColumn = (
  name: string,
  table: (tables: Tables) => string,
  column: string,
  type: (dialect: Dialect) => string,
): Migration => ({
  name,
  up: (tables, dialect) => `ALTER TABLE ${table(tables)} ADD COLUMN ${column} ${type(dialect)}`,
  down: (tables) => `ALTER TABLE ${table(tables)} DROP COLUMN ${column}`,
})
