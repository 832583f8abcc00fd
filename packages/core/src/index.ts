// The public surface of core, for Node. `./check` is the part that also runs in a browser.
export { overseesPersons } from './access/authority'
export { type IssueTableOptions, writeIssueTable } from './annotation/write-issue-table'
export {
  type AuditAct,
  type AuditTrail,
  type AuditTrailOptions,
  auditTrail,
} from './audit/audit-trail'
export { type Campaign, type CampaignInput, campaignSchema } from './campaign/campaign'
export {
  type CampaignListRule,
  type CampaignRule,
  definePreset,
  type ListDefinition,
  type Preset,
  type PresetInput,
  type PresetMessages,
} from './campaign/preset'
export { type Retention, retentionSchema } from './campaign/retention'
export * from './check'
export { ConsegnaError, type ErrorCode, errorCodes } from './errors/consegna-error'
export { InterruptedCheckError } from './errors/interrupted-check-error'
export { createIntake } from './intake/create-intake'
export type {
  Document,
  DocumentStream,
  OpenedFile,
  TemplateDescription,
  TemplateRequest,
} from './intake/documents'
export type { Intake, IntakeOptions } from './intake/intake'
export type { CheckpointOutcome } from './intake/make-checkpoint'
export type { PersonErased } from './intake/persons/erase-person'
export type { PersonView } from './intake/persons/find-person'
export type { PersonPlace, PersonRow } from './intake/persons/person-places'
export type { PersonRequest } from './intake/persons/sought-person'
export type { PurgeReport, PurgeRequest } from './intake/purge'
export { type PurgeOptions, purgeStores } from './intake/purge-stores'
export type {
  CampaignView,
  CheckRef,
  CheckView,
  Confirmation,
  ConfirmOutcome,
  History,
  IssueGroups,
  Place,
  PublicSubmission,
  RestoredList,
  Safeguard,
  SubmissionView,
  VerifiedReceipt,
} from './intake/views'
export { announcedBytes } from './ledger/announced-bytes'
export { assertContinues } from './ledger/assert-continues'
export { assertContinuesLog } from './ledger/assert-continues-log'
export { assertSha256 } from './ledger/assert-sha256'
export type { CheckpointStatement } from './ledger/checkpoint-statement'
export { type InclusionProof, isIncluded, proveInclusion } from './ledger/inclusion-proof'
export { intactBytes } from './ledger/intact-bytes'
export {
  type RecordContext,
  recordSubmission,
  type UnrecordedSubmission,
} from './ledger/record-submission'
export type { SubmissionRecord } from './ledger/submission-record'
export type {
  AuditDetails,
  AuditEvent,
  AuditLog,
  AuditObject,
  AuditQuery,
  AuditReader,
  AuditStore,
  AuditType,
  RequestOrigin,
} from './ports/audit'
export type { Clock, Ids } from './ports/environment'
export type { FileStore } from './ports/file-store'
export type { Grant, Identity } from './ports/identity'
export type {
  ChainHead,
  Checkpoint,
  Examination,
  Examined,
  ExaminedChunk,
  ExaminedEntry,
  LedgerStore,
  Stray,
} from './ports/ledger'
export type {
  CheckedFile,
  CheckedList,
  KnownTitles,
  ListChecker,
  ListCheckJob,
  ListFacts,
} from './ports/list-checker'
export type { FoundEntry, PersonStore, Restriction, SoughtPerson } from './ports/persons'
export type {
  Actor,
  CheckContent,
  CheckRecord,
  Entry,
  EntryValue,
  FileFacts,
  ListCounts,
  RecordedEntry,
  Restoration,
  Role,
  Submission,
  TemplateRef,
} from './ports/records'
export type {
  ForeignState,
  Municipality,
  MunicipalityRegistry,
  Registries,
  School,
  SchoolMatch,
  SchoolRegistry,
  StateRegistry,
} from './ports/registries'
export type { DueLists, Erasure, ListPart, RetentionStore } from './ports/retention'
export type { Scanner, ScanVerdict } from './ports/scanner'
export type { JsonWebKeySet, PublicKey, Signer } from './ports/signer'
export type {
  CampaignStore,
  CheckStore,
  ConfirmationDecision,
  ConfirmationFacts,
  ConfirmationResult,
  Stores,
  SubmissionStore,
} from './ports/stores'
export { borseDiStudio } from './presets/borse-di-studio'
export { type ReadCode, readReceiptCode, receiptCode } from './receipt/receipt-code'
export type { SignedReceipt } from './receipt/signed-receipt'
export { type GenuineReceipt, maxReceiptBytes, verifyReceipt } from './receipt/verify-receipt'
export { parseMunicipalityArchive } from './registries/municipality-archive'
export { formatMunicipalities, parseMunicipalities } from './registries/municipality-file'
export { italianMunicipalities } from './registries/node/italian-municipalities'
export {
  type LoadedRegistries,
  type LoadRegistriesOptions,
  loadRegistries,
  type RegistryFile,
} from './registries/node/load-registries'
export { parseSchools } from './registries/school-file'
export { makeKeyFile, rotateKeyFile } from './signing/key-file'
export { keyFileSigner } from './signing/key-file-signer'
export { type PublishedKeys, type VerifiedJws, verifyJws } from './signing/verify-jws'
export {
  type AnnotatedWorkbookOptions,
  writeAnnotatedWorkbook,
} from './template/workbook-writer/write-annotated-workbook'
export {
  type DescribedRule,
  type TemplateWorkbookOptions,
  writeTemplateWorkbook,
} from './template/workbook-writer/write-template-workbook'
export { groupIssues, type IssueGroup } from './validation/group-issues'
export {
  type ListColumn,
  type ListContent,
  type ListRow,
  type ListValue,
  listContent,
} from './validation/list-content'
export type { LedgerFinding } from './verification/finding'
export { type LedgerVerification, verifyLedger } from './verification/verify-ledger'
export type { Witness } from './verification/verify-witness'
export { fileByteSource } from './workbook/node/file-byte-source'
// Stands before the one that `./check` has: the same, several times faster.
export { openWorkbook } from './workbook/node/open-workbook'
