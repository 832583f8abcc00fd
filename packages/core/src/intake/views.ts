import type { Campaign } from '../campaign/campaign'
import type { Preset } from '../campaign/preset'
import type { Issue, Refusal, Refused, Severity } from '../errors/problem'
import type { OverwritePlan } from '../overwrite/plan'
import type { Identity } from '../ports/identity'
import type {
  Actor,
  CheckRecord,
  Day,
  FileFacts,
  Instant,
  IstatCode,
  Restoration,
  Submission,
} from '../ports/records'
import type { Municipality } from '../ports/registries'
import type { Erasure } from '../ports/retention'
import type { Template } from '../template/define-template'
import type { IssueGroup } from '../validation/group-issues'
import type { AdmittedTemplate } from '../validation/templates-admitted'

/** A comune in a campaign, on behalf of somebody. */
export interface Place {
  readonly identity: Identity
  /** The campaign's id. */
  readonly campaign: string
  readonly municipality: IstatCode
}

/** A campaign as it is now. */
export interface CampaignView {
  readonly campaign: Campaign
  /** By the server's clock. */
  readonly phase: 'before' | 'open' | 'closed'
  readonly preset: Preset
  /** The version offered for download. */
  readonly template: Template
  /** Every version that the campaign names, newest first, and what happens to files made from it. */
  readonly templates: readonly AdmittedTemplate[]
}

/** What has to be typed or ticked before the button that counts works. */
export type Safeguard =
  /** More than half of the list, and at least 10 entries, would go: the number is typed. */
  | { readonly kind: 'large-loss'; readonly removed: number; readonly current: number }
  /** The file looks like another comune's: the comune's name is typed. */
  | {
      readonly kind: 'wrong-municipality'
      readonly name: string
      readonly reason: 'residents-elsewhere' | 'stamped-for-other' | 'same-file'
      /** Entries resident elsewhere; 0 unless that is the reason. */
      readonly elsewhere: number
      /** Name of the comune that the workbook was made for; null unless that is the reason. */
      readonly stampedFor: string | null
      /** Names of the sender's other comuni whose valid list is the same file. */
      readonly sameAs: readonly string[]
    }
  /** There are warnings: a tick says that they were read. */
  | { readonly kind: 'warnings'; readonly count: number }

/** The earlier list that a check would make valid again. */
export interface RestoredList {
  readonly submission: Submission
  /** As given by who asked for it. */
  readonly reason: string
  /** Whether files made from the template of that list are refused by now. */
  readonly templateRefused: boolean
}

export interface CheckView {
  readonly kind: 'check'
  readonly check: CheckRecord
  readonly campaign: Campaign
  readonly municipality: Municipality
  /** The template of the file, else the campaign's current one. Its columns show values. */
  readonly template: Template
  /** The first 200 issues, errors before warnings, else in the order of the file; `listIssues` gives all. */
  readonly issues: readonly Issue[]
  /** Issues in all, errors and warnings. 0 once the findings have been deleted. */
  readonly issueCount: number
  /** Null unless the check is waiting. Made against the list that is valid now. */
  readonly plan: OverwritePlan | null
  /** The list that is valid now. */
  readonly newest: Submission | null
  /** What confirming asks for; empty unless waiting. */
  readonly safeguards: readonly Safeguard[]
  /** The submission it became, when confirmed. */
  readonly submission: Submission | null
  /** Null when the check is of an upload or of a nil return. */
  readonly restores: RestoredList | null
}

export interface Confirmation {
  readonly identity: Identity
  readonly check: string
  /** Number of the valid list's submission that the difference was shown against; null for none. */
  readonly seen: string | null
  readonly warningsRead?: boolean
  /** As typed; blanks and thousands separators are forgiven. */
  readonly typedLoss?: string
  /** As typed; case, accents and blanks are forgiven. */
  readonly typedMunicipality?: string
}

export type ConfirmOutcome =
  | { readonly kind: 'accepted'; readonly submission: Submission; readonly repeated: boolean }
  /** Somebody else was faster: nothing was written; the view has the new difference. */
  | { readonly kind: 'list-changed'; readonly newest: Submission; readonly view: CheckView }
  /** Something was not typed or ticked as asked; nothing was written. */
  | {
      readonly kind: 'unconfirmed'
      readonly refusals: readonly Refusal[]
      readonly view: CheckView
    }
  | Refused

export interface History {
  readonly kind: 'history'
  readonly campaign: Campaign
  readonly municipality: Municipality
  /** Newest first; the first is the valid list. */
  readonly submissions: readonly Submission[]
  /** Newest first; waiting, rejected, discarded, withdrawn and expired ones. */
  readonly checks: readonly CheckRecord[]
  readonly valid: Submission | null
  /** What submissions made valid again, and why, by their numbers. */
  readonly restorations: ReadonlyMap<string, Restoration>
  /** What was erased of submissions, and when, by their numbers. */
  readonly erasures: ReadonlyMap<string, Erasure>
  /** Titles of columns of the valid list that the current template has no more: a prefilled workbook lacks them. */
  readonly columnsGone: readonly string[]
}

/** Some of what a check found. */
export interface IssueGroups {
  readonly kind: 'issue-groups'
  readonly severity: Severity
  /** In the order in which the first of each appears. */
  readonly groups: readonly IssueGroup[]
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** Position of the first one shown among all groups, from 1. */
  readonly firstGroup: number
  /** Groups on all pages. */
  readonly groupCount: number
  /** Issues of this severity in all. 0 once the findings have been deleted. */
  readonly issueCount: number
  /** How many of them were looked at for groups: the first 20,000. */
  readonly grouped: number
}

export interface CheckRef {
  readonly kind: 'check'
  readonly check: CheckRecord
}

export interface SubmissionView {
  readonly kind: 'submission'
  readonly submission: Submission
  readonly campaign: Campaign
  readonly municipality: Municipality
  /** Whether it is the valid list. */
  readonly valid: boolean
}

/** A submission as it is told to everybody: nobody's name. */
export interface PublicSubmission {
  readonly number: string
  readonly at: Instant
  readonly kind: 'list' | 'nil'
  readonly entries: number
}

/** A receipt that this portal issued, and what became of its list. */
export interface VerifiedReceipt {
  readonly kind: 'receipt'
  /** By the file, each byte of which was compared; or by the code alone, which says that there is such a receipt. */
  readonly by: 'file' | 'code'
  readonly code: string
  readonly campaign: { readonly id: string; readonly title: string }
  readonly municipality: {
    readonly istat: IstatCode
    readonly name: string
    readonly province: string
  }
  readonly submission: PublicSubmission
  readonly leftOut: number
  readonly file: FileFacts | null
  /** As the receipt names the sender; null by the code alone. */
  readonly sender: Pick<Actor, 'name' | 'role'> | null
  /** Number of the submission that it replaced. */
  readonly supersedes: string | null
  /** Number of the earlier submission that it made valid again. */
  readonly restores: string | null
  /** The valid list of the comune now. */
  readonly valid: PublicSubmission
  /** The one that was valid at the end of the day that was asked for; null when nobody asked. */
  readonly validOn: { readonly day: Day; readonly submission: PublicSubmission | null } | null
}
