import type { AuditType } from '@consegna/core'
import type { InterruptedCheck } from '@consegna/core/workers'
import type { ErrorDescription } from './describe-error'

/** What became of a request. `aborted`: the visitor went away before the answer was out. */
export type Outcome = 'done' | 'refused' | 'failed' | 'aborted'

/** What a line of the log is about: nothing in it is personal, but `ip`, which must be chosen. */
interface Contents {
  starting: { readonly mode: string; readonly database: string; readonly node: string }
  /** `reason`: the code with which the database's driver gives up. */
  'waiting-for-database': { readonly reason: string; readonly patienceSeconds: number }
  'network-file-system': { readonly fileSystem: string }
  migrated: { readonly migrations: readonly string[] }
  'no-login': { readonly remedy: string }
  started: { readonly address: string; readonly milliseconds: number }
  /** `missing`: what does not answer, `database`, `scanner`. */
  readiness: { readonly ready: boolean; readonly missing: readonly string[] }
  request: {
    readonly requestId: string
    readonly method: string
    /** The pattern of the route, never the address, which holds identifiers and what visitors type. */
    readonly route: string
    readonly status: number
    readonly milliseconds: number
    readonly outcome: Outcome
    readonly ip?: string
  }
  failure: ErrorDescription & {
    readonly requestId: string
    readonly method: string
    readonly route: string
  }
  /** The login simulator did not do what was asked: `has-dtd`, `card-expired`. */
  'cohesion-refused': { readonly requestId: string; readonly reason: string }
  'check-interrupted': InterruptedCheck
  /** An audit event on which nothing depended could not be written. `type`: of the event; `id`: its own. */
  'audit-event-lost': { readonly type: AuditType; readonly id: string; readonly reason: string }
  housekeeping: {
    readonly expiredChecks: number
    /** Of lists whose time of retention is over. */
    readonly erasedFiles: number
    /** Lists whose entries were erased. */
    readonly erasedLists: number
    readonly deletedAttempts: number
    /** Audit events. */
    readonly deletedEvents: number
    /** False when copies of what was erased may still stand in SQLite’s journal: the next round tries again. */
    readonly settled: boolean
    readonly expiredSessions: number
    /** Made over the chains of submissions, one for each campaign where somebody handed in. */
    readonly checkpoints: number
    /** Deleted from the folder of files because nothing refers to them. */
    readonly sweptFiles: number
    readonly milliseconds: number
  }
  stopping: { readonly signal: string; readonly patienceSeconds: number }
  'checks-broken-off': { readonly afterSeconds: number }
  'connections-cut': { readonly afterSeconds: number }
  stopped: { readonly milliseconds: number }
  'stopped-at-once': { readonly signal: string }
  'cannot-start': ErrorDescription
  crashed: ErrorDescription
}

export type EventName = keyof Contents

/** One line of the log. */
export type LogEvent = {
  [Name in EventName]: { readonly event: Name } & Contents[Name]
}[EventName]

export type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal'

/** How much each matters, unless `levelOf` knows better. */
export const levels: Readonly<Record<EventName, Level>> = {
  starting: 'info',
  'waiting-for-database': 'warn',
  'network-file-system': 'warn',
  migrated: 'info',
  'no-login': 'warn',
  started: 'info',
  readiness: 'warn',
  request: 'info',
  failure: 'error',
  'cohesion-refused': 'warn',
  'check-interrupted': 'warn',
  'audit-event-lost': 'error',
  housekeeping: 'info',
  stopping: 'info',
  'checks-broken-off': 'warn',
  'connections-cut': 'warn',
  stopped: 'info',
  'stopped-at-once': 'warn',
  'cannot-start': 'fatal',
  crashed: 'fatal',
}

/** Files of the pages' looks are asked for by every page. */
const isAsset = (route: string): boolean => route.includes('/_assets/')

export function levelOf(event: LogEvent): Level {
  if (event.event === 'readiness' && event.missing.length === 0) return 'info'
  if (event.event === 'request') {
    if (event.status >= 500) return 'warn'
    if (isAsset(event.route)) return 'debug'
  }
  return levels[event.event]
}
