import type { FailureInfo } from '@consegna/koa-plugin'
import { describeError } from '../logging/describe-error'
import type { PortalLog } from '../logging/log'

/** Where failures are told. `error` may carry what a database driver put into its message. */
export type ReportFailure = (error: unknown, info: FailureInfo) => void

/** Tells the log of failures: where and in which request, without what the error says. */
export const reportTo =
  (log: PortalLog): ReportFailure =>
  (error, { correlationId, method, route }) =>
    log.tell({ event: 'failure', requestId: correlationId, method, route, ...describeError(error) })
