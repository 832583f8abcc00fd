/** Names of the primary result codes that Sequelize and these stores tell apart. */
const names: Readonly<Record<number, string>> = {
  1: 'SQLITE_ERROR',
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
}

/**
 * Gives an error of the binding the `code` by which Sequelize recognises it. The extended result code
 * carries the primary one in its lowest byte.
 */
export function named(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('SQLite failed', { cause: error })
  const result = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0
  return Object.assign(error, { code: names[result & 0xff] ?? `SQLITE_${result}` })
}
