import type {
  CampaignView,
  CheckView,
  Identity,
  IssueGroups,
  Refusal,
  Submission,
} from '@consegna/core'

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
  readonly errors: IssueGroups
  readonly warnings: IssueGroups
  readonly trouble: Trouble | null
}

/** An officer makes an earlier list valid again at any time. */
const restoresAsOfficer = ({ identity, check }: CheckData): boolean =>
  identity.role === 'officer' && check.check.restores !== null

/** Whether the window lets this person confirm now. */
export const isOpen = (data: CheckData): boolean =>
  data.campaign.phase === 'open' || restoresAsOfficer(data)

/** Whether this person confirms such a check, or puts it aside. */
export const endsCheck = (data: CheckData): boolean => isOperator(data) || restoresAsOfficer(data)
export const isOperator = ({ identity }: CheckData): boolean => identity.role === 'operator'
