import type { Dialect } from '../dialects/dialect'
import { bareName, type Tables } from '../tables'

/** What a step is written for. */
export interface Site {
  readonly tables: Tables
  readonly dialect: Dialect
  /**
   * Whether a process died in the middle of this very step: it may have been carried out. Only where a
   * database cannot roll back what makes tables; MariaDB knows IF EXISTS of tables, columns and indexes.
   */
  readonly again: boolean
}

type Statement = (site: Site) => string

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

const unlessThere = ({ again }: Site): string => (again ? 'IF NOT EXISTS ' : '')
const whereThere = ({ again }: Site): string => (again ? 'IF EXISTS ' : '')

/** A step that makes a table; taking it back drops the table with everything in it. */
export const createTable = (
  name: string,
  table: (tables: Tables) => string,
  columns: (dialect: Dialect, tables: Tables) => readonly string[],
): Migration => ({
  name,
  up: (site) => {
    const { tables, dialect } = site
    const body = columns(dialect, tables).join(',\n  ')
    return `CREATE TABLE ${unlessThere(site)}${table(tables)} (\n  ${body}\n) ${dialect.tableOptions}`
  },
  down: (site) => `DROP TABLE ${whereThere(site)}${table(site.tables)}`,
})

/** A step that makes an index, named after its table and what it finds. */
export const createIndex = (
  name: string,
  table: (tables: Tables) => string,
  finds: string,
  columns: readonly string[],
): Migration => {
  const index = (tables: Tables) => `${bareName(table(tables))}_${finds}`
  return {
    name,
    up: (site) =>
      `CREATE INDEX ${unlessThere(site)}${index(site.tables)}
       ON ${table(site.tables)} (${columns.join(', ')})`,
    down: (site) =>
      site.dialect.dropIndex(`${whereThere(site)}${index(site.tables)}`, table(site.tables)),
  }
}

/** A step that gives a table a column, blank in the rows that are there. */
export const addColumn = (
  name: string,
  table: (tables: Tables) => string,
  column: string,
  type: (dialect: Dialect) => string,
): Migration => ({
  name,
  up: (site) =>
    `ALTER TABLE ${table(site.tables)}
     ADD COLUMN ${unlessThere(site)}${column} ${type(site.dialect)}`,
  down: (site) => `ALTER TABLE ${table(site.tables)} DROP COLUMN ${whereThere(site)}${column}`,
})
