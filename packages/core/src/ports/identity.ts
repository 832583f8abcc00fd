import type { RequestOrigin } from './audit'
import type { Actor, IstatCode } from './records'

/** For which comuni somebody may act, and in which campaign. */
export interface Grant {
  readonly municipalities: 'all' | readonly IstatCode[]
  /** The campaign's id; every campaign when absent. */
  readonly campaign?: string
}

/**
 * Who is asking, as the host portal says at each request. A revoked grant ends at the next request,
 * because nothing of this is kept.
 */
export interface Identity extends Actor {
  /** An operator sends lists for these comuni; an officer sees theirs; a citizen needs none. */
  readonly grants: readonly Grant[]
  /** From where, for audit events alone: nothing depends on it. @default not known */
  readonly from?: RequestOrigin | undefined
}
