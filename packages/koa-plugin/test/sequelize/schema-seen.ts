import { QueryTypes, type Sequelize } from 'sequelize'

const questions: Readonly<Record<string, readonly string[]>> = {
  sqlite: [
    "SELECT name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
  ],
  postgres: [
    `SELECT table_schema, table_name, column_name, ordinal_position, data_type, collation_name, is_nullable,
       datetime_precision
     FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
     ORDER BY table_schema, table_name, column_name`,
    "SELECT indexdef FROM pg_indexes WHERE schemaname <> 'pg_catalog' ORDER BY indexdef",
    `SELECT conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS says FROM pg_constraint
     WHERE contype IN ('p', 'u', 'f', 'c') AND conrelid <> 0 ORDER BY 1, 2`,
  ],
  mariadb: [
    `SELECT table_name, column_name, ordinal_position, column_type, collation_name, is_nullable
     FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, column_name`,
    `SELECT table_name, index_name, seq_in_index, column_name, non_unique FROM information_schema.statistics
     WHERE table_schema = DATABASE() ORDER BY table_name, index_name, seq_in_index`,
    `SELECT table_name, column_name, referenced_table_name, referenced_column_name
     FROM information_schema.key_column_usage
     WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL ORDER BY table_name, column_name`,
    `SELECT table_name, engine, table_collation, row_format FROM information_schema.tables
     WHERE table_schema = DATABASE() ORDER BY table_name`,
  ],
}

/** Everything that a database says of its tables: columns, types, collations, indexes, constraints. */
export async function schemaSeen(database: Sequelize): Promise<readonly object[]> {
  const answers: object[] = []
  for (const question of questions[database.getDialect()] ?? []) {
    answers.push(await database.query<object>(question, { type: QueryTypes.SELECT }))
  }
  return answers
}
