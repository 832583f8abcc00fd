import type { Campaign, CampaignInput } from '../campaign/campaign'
import type { Preset } from '../campaign/preset'
import type { FieldGuide } from '../documentation/field-guide'
import type { Issue, Refusal, Refused, Severity } from '../errors/problem'
import type { Locale } from '../messages/locale'
import type { Messages } from '../messages/messages'
import type { OverwritePlan } from '../overwrite/plan'
import type { Clock, Ids } from '../ports/environment'
import type { Identity } from '../ports/identity'
import type { CheckRecord, IstatCode, Submission } from '../ports/records'
import type { Municipality, Registries } from '../ports/registries'
import type { Stores } from '../ports/stores'
import type { ByteSource, OpenWorkbook } from '../ports/workbook-reader'
import type { ReceiptContent } from '../receipt/receipt-content'
import type { Template } from '../template/define-template'
import type { IssueGroup } from '../validation/group-issues'
import type { AdmittedTemplate } from '../validation/templates-admitted'

/** What the use cases need from outside. */
export interface IntakeOptions {
  readonly presets: readonly Preset[]
  readonly stores: Stores
  readonly registries: Registries
  /** @default the reader of `@consegna/core` */
  readonly openWorkbook?: OpenWorkbook
  /** @default the system's clock */
  readonly clock?: Clock
  /** @default random identifiers of the system */
  readonly ids?: Ids
}

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

/** A file made for downloading. */
export interface Document {
  readonly kind: 'document'
  /** Holds nothing personal: `borse-di-studio-v2.xlsx`. */
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A file that is made while it is downloaded: its size is not known. */
export interface DocumentStream {
  readonly kind: 'stream'
  /** Holds nothing personal: `errori-042002-20180403-101500.xlsx`. */
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A template, and its field guide with the campaign's rules. */
export interface TemplateDescription {
  readonly kind: 'template'
  readonly template: Template
  readonly guide: FieldGuide
}

/** For everybody, or for a comune on behalf of somebody. */
export type TemplateRequest =
  | {
      readonly campaign: string
      /** @default the one offered for download */
      readonly version?: number
    }
  | (Place & {
      /** @default the one offered for download */
      readonly version?: number
      /** Whether the comune's valid list is in it. @default false */
      readonly prefilled?: boolean
    })

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
  /** Newest first; waiting, rejected, discarded and expired ones. */
  readonly checks: readonly CheckRecord[]
  readonly valid: Submission | null
  /** Titles of columns of the valid list that the current template has no more: a prefilled workbook lacks them. */
  readonly columnsGone: readonly string[]
}

/** The use cases. One object per portal; safe to use from several requests at once. */
export interface Intake {
  /** Checks and stores a campaign. @throws ConsegnaError `campaign.invalid`, `campaign.unknown-preset` */
  saveCampaign(input: CampaignInput): Promise<Campaign>
  listCampaigns(): Promise<readonly CampaignView[]>
  /** Null when there is no such campaign. */
  viewCampaign(id: string): Promise<CampaignView | null>
  /** The comuni of a campaign for which somebody may act, by name. Empty for a citizen. */
  listMunicipalities(request: {
    identity: Identity
    campaign: string
  }): Promise<readonly Municipality[]>
  /**
   * The template's workbook. With a comune it is made for that comune: another's operator who sends it is
   * warned. With `prefilled` it holds the comune's valid list, in the version that is asked for; refused with
   * `submission.none-valid` when there is none.
   */
  makeTemplate(request: TemplateRequest): Promise<Document | Refused>
  /** What is to be known to fill in a list today. @param version the one offered when absent */
  describeTemplate(request: {
    campaign: string
    version?: number
    locale: Locale
  }): Promise<TemplateDescription | Refused>

  /**
   * A dry run of an upload: replaces nothing. Whatever was found is kept as a check, waiting or rejected;
   * `refused` means that nothing was kept (no right, no such comune, window closed, no file, too large).
   */
  checkUpload(request: Place & { readonly file: ByteSource }): Promise<CheckRef | Refused>
  /** "Nessun avente diritto": an empty list that waits to be confirmed like any other. */
  checkNilReturn(request: Place): Promise<CheckRef | Refused>
  viewCheck(request: { identity: Identity; check: string }): Promise<CheckView | Refused>
  /**
   * All issues of a check as a stream, errors before warnings, of each those about the file first, then by
   * row. None once they have been deleted.
   * @param severity those of one severity only, without reading the others
   */
  listIssues(request: {
    identity: Identity
    check: string
    severity?: Severity
  }): Promise<AsyncIterable<Issue> | Refused>
  /** A page of a check's issues, equal ones as one with its cells. @param page from 1, also the default */
  viewIssueGroups(request: {
    identity: Identity
    check: string
    severity: Severity
    page?: number
  }): Promise<IssueGroups | Refused>
  /**
   * A fresh workbook of the current template with the values of a check and what is wrong with them. For a
   * rejected check as long as its values are kept, for one that waits or became a submission as long as its file is.
   * Refused with `check.no-list` when there is no list in it, `check.values-gone`, `check.values-not-kept`.
   */
  annotateCheck(request: {
    identity: Identity
    check: string
    locale: Locale
  }): Promise<DocumentStream | Refused>
  /** The findings of a check as CSV. Refused like `annotateCheck`. */
  tabulateIssues(request: {
    identity: Identity
    check: string
    locale: Locale
  }): Promise<DocumentStream | Refused>
  discardCheck(request: {
    identity: Identity
    check: string
  }): Promise<{ readonly kind: 'discarded' } | Refused>
  confirmCheck(request: Confirmation): Promise<ConfirmOutcome>
  viewHistory(request: Place): Promise<History | Refused>

  viewSubmission(request: { identity: Identity; number: string }): Promise<SubmissionView | Refused>
  /** The receipt as PDF; always the same bytes. */
  issueReceipt(request: { identity: Identity; number: string }): Promise<Document | Refused>
  /** The file as it was received; refused with `file.nil-return` for a nil return. */
  openFile(request: { identity: Identity; number: string }): Promise<OpenedFile | Refused>

  /** The sentences of this package and of the presets, in one language. */
  messages(locale: Locale): Messages

  /** Deletes the content of checks whose time is over. Call it at start and every hour. @returns how many */
  expireChecks(): Promise<number>
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
  readonly receipt: ReceiptContent
}

export interface OpenedFile {
  readonly kind: 'file'
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
}
