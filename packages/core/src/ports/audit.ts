import type { Instant, IstatCode, Role } from './records'

/** Where a request came from, as far as the portal says. */
export interface RequestOrigin {
  /** The visitor's address; null when the portal does not tell it. */
  readonly ip: string | null
  /** What the portal's log calls the request; null when it has no name. */
  readonly correlationId: string | null
}

/** What an event is about, as far as it is about it. Nothing here was typed by a visitor: it names what is there. */
export interface AuditObject {
  /** The campaign's id. */
  readonly campaign: string | null
  readonly municipality: IstatCode | null
  /** A check's id. */
  readonly check: string | null
  /** A submission's number. */
  readonly submission: string | null
}

type Nothing = Readonly<Record<string, never>>

/** On how many lists an officer's act about one person bore; the person is not named. */
interface PersonDetails {
  readonly lists: number
}

interface RoleDetails {
  /** Whose role it is, as the host portal names persons. */
  readonly grantee: string
  readonly role: Role
  readonly municipalities: 'all' | readonly IstatCode[]
}

/** Every kind of event, with what is told of it alone. Counts and codes: never what is in a list. */
export interface AuditDetails {
  /** Refused: somebody who could not sign in. */
  readonly login: Nothing
  readonly logout: Nothing
  readonly 'role-choice': Nothing
  /** Done: it waits to be confirmed. Refused: found wrong, and kept as a rejected attempt, or not looked at. */
  readonly check: { readonly kind: 'list' | 'nil' }
  /** A check of an earlier list. */
  readonly 'restore-check': {
    /** Number of the submission that had it; null when there is none that this person may see. */
    readonly restores: string | null
  }
  readonly discard: Nothing
  /** What nobody confirmed in time, and the findings of rejected attempts: a round of the portal's own. */
  readonly expiry: { readonly checks: number }
  /** Done: it became the valid list, an earlier one if `restores` names it. */
  readonly confirmation: { readonly restores: string | null }
  /** The workbook as it was received. */
  readonly 'file-download': Nothing
  /** What was handed in, with its errors marked. */
  readonly 'annotated-download': Nothing
  readonly 'findings-download': Nothing
  /** The valid list in the current template. */
  readonly 'valid-list-download': Nothing
  readonly 'receipt-download': Nothing
  /** Of a campaign's lists, or of some. */
  readonly export: { readonly entries: number }
  readonly grant: RoleDetails
  readonly revocation: RoleDetails
  readonly 'key-rotation': { readonly keyId: string }
  readonly purge: {
    readonly what: 'files' | 'entries' | 'attempts' | 'audit-events'
    readonly count: number
  }
  /** That a campaign under dispute forgets nothing, or forgets again. */
  readonly hold: { readonly held: boolean }
  readonly 'person-search': PersonDetails
  readonly 'person-export': PersonDetails
  readonly 'person-rectification': PersonDetails
  readonly 'person-restriction': PersonDetails
  readonly 'person-erasure': PersonDetails
}

export type AuditType = keyof AuditDetails

/** What every event tells. */
interface AuditFacts {
  /** Unique. Whoever receives an event twice knows it by this. */
  readonly id: string
  readonly at: Instant
  /** Null for the portal itself, and for somebody who did not sign in. A name is not kept: it is known by the subject. */
  readonly by: {
    /** As the host portal identifies the person: that of `Actor`. */
    readonly subject: string
    /** The active role; null before one was chosen. */
    readonly role: Role | null
  } | null
  readonly from: RequestOrigin
  readonly on: AuditObject
  readonly result: 'done' | 'refused'
  /** Why it was refused, as a code of the catalogue of sentences; null when it was done. */
  readonly code: string | null
}

/** What somebody did, or was refused, when, from where and to what. Without contents of lists, and names of files. */
export type AuditEvent = {
  [Type in AuditType]: AuditFacts & { readonly type: Type; readonly details: AuditDetails[Type] }
}[AuditType]

/** Where events go. Nothing that is there is ever changed or deleted by use. */
export interface AuditLog {
  /**
   * Keeps an event for good. It resolves when the event would survive a crash; whatever it throws means that nobody
   * knows whether it is kept.
   * Called while somebody waits: downloads of personal data begin only after it. Answer within seconds.
   */
  record(event: AuditEvent): Promise<void>
}

/** Which events are read. All conditions hold; absent ones exclude nothing. */
export interface AuditQuery {
  /** The first instant that is included. */
  readonly since?: Instant | undefined
  /** The first instant that is not included any more. */
  readonly until?: Instant | undefined
  readonly municipality?: IstatCode | undefined
}

/** For logs that can be read again. */
export interface AuditReader {
  /** From the oldest to the newest, as a stream; events of the same millisecond by id. */
  read(query: AuditQuery): AsyncIterable<AuditEvent>
}

/** Events in the database of the stores: `ConfirmationDecision` may bring one into the transaction of a confirmation. */
export interface AuditStore extends AuditLog, AuditReader {
  /** @throws ConsegnaError `store.conflict` when an event with this id is there, as the whole of `Stores` */
  record(event: AuditEvent): Promise<void>
}
