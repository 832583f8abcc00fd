import type {
  CampaignView,
  CheckRecord,
  History,
  Identity,
  IssueGroups,
  Municipality,
  Refusal,
  Submission,
} from '@consegna/core'

/** A rejected attempt that is the last thing that happened for a comune. */
export interface LastRejected {
  readonly check: CheckRecord
  readonly errors: IssueGroups
}

/** What the sending page shows. */
export interface SendingData {
  readonly campaign: CampaignView
  readonly identity: Identity
  /** For which the person may act, by name. */
  readonly municipalities: readonly Municipality[]
  /** Of the chosen comune; null when none is chosen. */
  readonly history: History | null
  /** The submission whose success is told. */
  readonly accepted: Submission | null
  /** Why the last upload was not even checked. */
  readonly refusal: Refusal | null
  readonly rejected: LastRejected | null
}

/** Whether this person could make an earlier list valid again now. */
export const canRestore = (data: SendingData): boolean =>
  data.identity.role === 'officer' || canSend(data)

/** Whether this person could send a list now. */
export const canSend = ({ identity, campaign }: SendingData): boolean =>
  identity.role === 'operator' && campaign.phase === 'open'
