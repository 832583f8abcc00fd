import type { ReportFailure } from './tell-failures'

/** Where in the code, without the message, which may hold what somebody typed. */
const framesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
    : []

/** One line of JSON per failure on standard error. */
export const logFailure: ReportFailure = (error, info) => {
  console.error(JSON.stringify({ ...info, at: new Date().toISOString(), stack: framesOf(error) }))
}
