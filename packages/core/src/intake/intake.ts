import type { AuditTrail } from '../audit/audit-trail'
import type { Campaign, CampaignInput } from '../campaign/campaign'
import type { Preset } from '../campaign/preset'
import type { Issue, Refused, Severity } from '../errors/problem'
import type { Locale } from '../messages/locale'
import type { Messages } from '../messages/messages'
import type { AuditEvent, AuditLog } from '../ports/audit'
import type { Clock, Ids } from '../ports/environment'
import type { Identity } from '../ports/identity'
import type { ListChecker } from '../ports/list-checker'
import type { Day } from '../ports/records'
import type { Municipality, Registries } from '../ports/registries'
import type { Scanner } from '../ports/scanner'
import type { JsonWebKeySet, Signer } from '../ports/signer'
import type { Stores } from '../ports/stores'
import type { ByteSource, OpenWorkbook } from '../ports/workbook-reader'
import type {
  Document,
  DocumentStream,
  OpenedFile,
  TemplateDescription,
  TemplateRequest,
} from './documents'
import type { CheckpointOutcome } from './make-checkpoint'
import type { PersonErased } from './persons/erase-person'
import type { PersonView } from './persons/find-person'
import type { PersonRequest } from './persons/sought-person'
import type { PurgeReport, PurgeRequest } from './purge'
import type {
  CampaignView,
  CheckRef,
  CheckView,
  Confirmation,
  ConfirmOutcome,
  History,
  IssueGroups,
  Place,
  SubmissionView,
  VerifiedReceipt,
} from './views'

/** What the use cases need from outside. */
export interface IntakeOptions {
  readonly presets: readonly Preset[]
  readonly stores: Stores
  readonly registries: Registries
  /** @default the reader of `@consegna/core` */
  readonly openWorkbook?: OpenWorkbook
  /**
   * Where uploads are checked: `createCheckerPool` of `@consegna/core/workers` gives one that uses threads of its own.
   * @default the thread of the caller, which answers nobody else meanwhile: some seconds for a hundred thousand rows
   */
  readonly checker?: ListChecker
  /**
   * Looks for malware in uploads before they are read: `clamavScanner` of `@consegna/core/clamav` asks ClamAV. While it
   * cannot be reached no upload is accepted.
   * @default none: files are handed on to whoever downloads them as they came
   */
  readonly scanner?: Scanner
  /**
   * Signs receipts and checkpoints: `keyFileSigner` has its key in a file. A receipt that could not be signed right
   * after its submission is made when it is asked for.
   */
  readonly signer: Signer
  /**
   * Address at which people find the page that verifies receipts: `https://servizi.example.it/prefix/ricevute/verifica`
   * for the plugin's. It stands on every receipt for ever, in words and in a QR code: choose one that stays.
   * @default none: receipts have their code, but no QR code
   */
  readonly verificationPage?: string
  /**
   * Where audit events go. Only into the stores' own the event of a confirmation comes in the same transaction as the
   * submission; to any other it goes right after the commit, and is lost with a process that dies in between.
   * @default `stores.audit`
   */
  readonly audit?: AuditLog
  /**
   * Told of an event that could not be recorded and that nothing depended on: see `AuditTrailOptions`.
   * @default writes type, id and code to console.error
   */
  readonly onAuditFailure?: (error: unknown, event: AuditEvent) => void
  /** How many days audit events are kept that are about no campaign: who signed in, and chose a role. @default 730 */
  readonly eventsDays?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** @default random identifiers of the system */
  readonly ids?: Ids
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
   * warned.
   */
  makeTemplate(request: TemplateRequest): Promise<Document | Refused>
  /**
   * The workbook made for a comune, with its valid list in it; refused with `submission.none-valid` when
   * there is none. It is made while it is taken: entries that can't be had break it off.
   * @param version the one offered for download when absent
   */
  makeValidList(request: Place & { readonly version?: number }): Promise<DocumentStream | Refused>
  /** What is to be known to fill in a list today. @param version the one offered when absent */
  describeTemplate(request: {
    campaign: string
    version?: number
    locale: Locale
  }): Promise<TemplateDescription | Refused>

  /**
   * A dry run of an upload: replaces nothing. Whatever was found is kept as a check, waiting or rejected;
   * `refused` means that nothing was kept: no right, no such comune, window closed, file too large, or a check that did
   * not come to its end (`check.cancelled`, `check.busy`, `check.interrupted`, `check.took-too-long`,
   * `check.too-much-memory`, `file.not-scannable`).
   * @param request.signal ends the check when nobody waits for it any more
   * @throws ConsegnaError `scanner.unavailable` when there is a scanner and it gives no verdict: nothing was kept
   */
  checkUpload(
    request: Place & { readonly file: ByteSource; readonly signal?: AbortSignal },
  ): Promise<CheckRef | Refused>
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
  /**
   * An earlier list of a comune that can be made valid again by this person now, or why not.
   * Refused with `restore.already-valid`, `submission.purged`, `submission.unknown`, or as the window and the role say.
   */
  viewRestorable(request: { identity: Identity; number: string }): Promise<SubmissionView | Refused>
  /**
   * A check of an earlier list, which waits to be confirmed like any other and replaces nothing until then: of an
   * operator within the window, of an officer at any time. Refused like `viewRestorable`, and for its reason.
   * @param request.reason 10 to 500 characters, without names of students
   */
  checkRestore(request: {
    identity: Identity
    number: string
    reason: string
  }): Promise<CheckRef | Refused>
  discardCheck(request: {
    identity: Identity
    check: string
  }): Promise<{ readonly kind: 'discarded' } | Refused>
  confirmCheck(request: Confirmation): Promise<ConfirmOutcome>
  viewHistory(request: Place): Promise<History | Refused>

  viewSubmission(request: { identity: Identity; number: string }): Promise<SubmissionView | Refused>
  /**
   * The receipt as PDF; always the same bytes.
   * @throws ConsegnaError `signer.unavailable` when it was not made yet and cannot be signed now
   */
  issueReceipt(request: { identity: Identity; number: string }): Promise<Document | Refused>
  /**
   * Whether a file is a receipt that this portal issued, and what became of what was handed in. For everybody: names no
   * student. Refused as `verifyReceipt` of this package refuses, with `receipt.not-recorded` when it is signed but is
   * not the one that was kept, and with `receipt.day` for a day that is none.
   * @param request.on also tell which list was valid at the end of this day in Italy
   */
  verifyReceipt(request: {
    readonly file: Uint8Array
    readonly on?: Day
  }): Promise<VerifiedReceipt | Refused>
  /**
   * What was handed in with a receipt, by its short code, as people type it; the sender is not told. For everybody.
   * Refused with `receipt-code.empty`, `receipt-code.character`, `receipt-code.length`, `receipt-code.mistyped`,
   * `receipt-code.unknown`, `receipt-code.several`, `receipt.day`.
   */
  lookUpReceipt(request: {
    readonly code: string
    readonly on?: Day
  }): Promise<VerifiedReceipt | Refused>
  /** The keys with which receipts are verified, for everybody. */
  publicKeys(): Promise<JsonWebKeySet>
  /** The file as it was received; refused with `file.nil-return` for a nil return. */
  openFile(request: { identity: Identity; number: string }): Promise<OpenedFile | Refused>

  /**
   * States what all chains of a campaign are now, signed, and keeps it for ever; does nothing when nobody handed in
   * since the latest one. Receipts embed the latest. Call it every hour, or more often: of each comune one row is read.
   * @throws ConsegnaError `signer.unavailable`: nothing was kept
   */
  makeCheckpoint(campaign: string): Promise<CheckpointOutcome>

  /** The sentences of this package and of the presets, in one language. */
  messages(locale: Locale): Messages

  /**
   * Where the portal writes down what it does itself: who signs in and out, and chooses a role. What the use cases do
   * they write down themselves.
   */
  readonly audit: AuditTrail

  /**
   * Deletes what has had its time, as each campaign settles it; records, hashes and receipts stay. In small
   * transactions; may break off anywhere, and goes on at the next call. Includes `expireChecks`.
   */
  purge(request?: PurgeRequest): Promise<PurgeReport>
  /**
   * Keeps a campaign under dispute from forgetting anything, or lets it forget again. For officers of all comuni.
   * Refused with `person.reason-short`, `person.reason-long`, `campaign.unknown`.
   * @param request.reason 10 to 500 characters; null lets go
   */
  holdCampaign(request: {
    identity: Identity
    campaign: string
    reason: string | null
  }): Promise<{ readonly kind: 'campaign'; readonly campaign: Campaign } | Refused>

  /**
   * Where a person stands, in all lists, attempts and kept files of all campaigns. This and what follows is for
   * officers of all comuni and campaigns, and is written down as an audit event before anything is shown or done.
   * Refused with `access.denied`, `person.malformed-code`, `person.not-found`.
   * @param request.code fiscal code, in any of its forms
   */
  findPerson(request: PersonRequest): Promise<PersonView | Refused>
  /** Everything that is kept of a person, as a file for the person. Refused like `findPerson`. */
  exportPerson(
    request: PersonRequest & { readonly format: 'json' | 'csv' },
  ): Promise<DocumentStream | Refused>
  /**
   * Keeps a person's data in a campaign from being used: operators do not see it, and get no file that holds it. It
   * concerns lists that are handed in later, too. Refused like `findPerson`, and for its reason like `holdCampaign`.
   */
  restrictPerson(
    request: PersonRequest & { readonly campaign: string; readonly reason: string },
  ): Promise<{ readonly kind: 'restricted' } | Refused>
  /** Refused with `person.not-restricted` when there is nothing to lift. */
  liftRestriction(
    request: PersonRequest & { readonly campaign: string },
  ): Promise<{ readonly kind: 'lifted' } | Refused>
  /**
   * Erases a person wherever they stand, but in campaigns that are held. Afterwards nobody finds them: records and
   * chains stay, and verify. What a comune sends later is a list like any other.
   * Refused with `person.not-confirmed`, `person.nothing-to-erase`, `person.held`, `person.still-there`.
   * @param request.typed the code once more
   */
  erasePerson(request: PersonRequest & { readonly typed: string }): Promise<PersonErased | Refused>

  /** Deletes the content of checks whose time is over. Call it at start and every hour. @returns how many */
  expireChecks(): Promise<number>
}
