/** What SQLite and PostgreSQL say alike. */
export const onConflict = {
  orIgnore: () => 'ON CONFLICT DO NOTHING',
  orReplace: (key: string, columns: readonly string[]) =>
    `ON CONFLICT (${key}) DO UPDATE SET ${columns
      .map((column) => `${column} = excluded.${column}`)
      .join(', ')}`,
}
