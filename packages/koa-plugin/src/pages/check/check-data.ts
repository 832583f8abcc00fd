import type {
  CampaignView,
  CheckView,
  Identity,
  Issue,
  Refusal,
  Severity,
  Submission,
} from '@consegna/core'

/** One page of the findings of a kind. */
export interface IssuePage {
  readonly severity: Severity
  readonly issues: readonly Issue[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Position of the first one shown, from 1. */
  readonly first: number
  readonly total: number
}

/** What was typed into the confirmation, given back when something was missing. */
export interface Typed {
  readonly warningsRead: boolean
  readonly loss: string
  readonly municipality: string
}

/** Why a confirmation was not accepted. */
export type Trouble =
  | { readonly kind: 'unconfirmed'; readonly refusals: readonly Refusal[]; readonly typed: Typed }
  | { readonly kind: 'list-changed'; readonly newest: Submission }
  /** Something about the upload form below the errors, or about the request. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What the page of a check shows. */
export interface CheckData {
  readonly campaign: CampaignView
  readonly identity: Identity
  readonly check: CheckView
  readonly errors: IssuePage
  readonly warnings: IssuePage
  readonly trouble: Trouble | null
}

export const isOpen = ({ campaign }: CheckData): boolean => campaign.phase === 'open'
export const isOperator = ({ identity }: CheckData): boolean => identity.role === 'operator'
