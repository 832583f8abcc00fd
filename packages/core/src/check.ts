// Definition, reader and validation: no Node module, no exceljs, no pdfkit; runs in browsers and workers.
export {
  type EntryJsonSchemaOptions,
  entryJsonSchema,
  type JsonSchema,
} from './documentation/entry-json-schema'
export {
  type FieldGuide,
  type FieldGuideOptions,
  fieldGuide,
  type GuideField,
  type GuideRule,
} from './documentation/field-guide'
export { type GuideHtmlOptions, guideHtml } from './documentation/guide-html'
export { type GuideMarkdownOptions, guideMarkdown } from './documentation/guide-markdown'
export {
  type IssueReferenceEntry,
  type IssueReferenceOptions,
  issueReference,
  issueReferenceMarkdown,
} from './documentation/issue-reference'
export {
  type Issue,
  type Params,
  type Problem,
  type Refusal,
  type Refused,
  refused,
  type Severity,
} from './errors/problem'
export { UnreadableWorkbookError } from './errors/unreadable-workbook-error'
export {
  formatBytes,
  formatCents,
  formatCount,
  formatDay,
  formatInstant,
} from './messages/formats'
export type { Locale, Localised } from './messages/locale'
export {
  type Message,
  type MessageCode,
  type Messages,
  messageCodes,
  messages,
  type Sentence,
} from './messages/messages'
export type { ChangedEntry, ChangedValue, OverwritePlan, PlannedEntry } from './overwrite/plan'
export { isLargeLoss, planOverwrite } from './overwrite/plan-overwrite'
export type { ByteTexts, WorkbookPlatform } from './ports/workbook-platform'
export type {
  ByteSource,
  Cell,
  CellValue,
  OpenWorkbook,
  Row as SheetRow,
  Sheet,
  SheetLayout,
  UnreadableReason,
  Workbook,
  WorkbookLimits,
} from './ports/workbook-reader'
export {
  type CheckedFiscalCode,
  checkFiscalCode,
  type FiscalCodeOptions,
} from './registries/fiscal-code/check-fiscal-code'
export {
  composeFiscalCode,
  type FiscalCodeParts,
} from './registries/fiscal-code/compose-fiscal-code'
export {
  type DecodedFiscalCode,
  decodeFiscalCode,
} from './registries/fiscal-code/decode-fiscal-code'
export { withoutOmocodia } from './registries/fiscal-code/omocodia'
export { foreignStates } from './registries/foreign-states'
export { type MunicipalityRegistryOptions, municipalityRegistry } from './registries/municipalities'
export {
  type SchoolCodeCheck,
  schoolCodeCheck,
  schoolCodeCheckCharacter,
} from './registries/school-code'
export type { SchoolRecord } from './registries/school-file'
export { type SchoolCoverage, schoolRegistry } from './registries/schools'
export type {
  AnyColumn,
  Column,
  ColumnLayout,
  Columns,
  InputRule,
  Parsed,
  PlainValue,
  RowOf,
} from './template/column'
export {
  defineTemplate,
  entryLabel,
  type Row,
  type Template,
  type TemplateInput,
} from './template/define-template'
export { address } from './template/kinds/address'
export { cellText, cleanText, foldText } from './template/kinds/cell-text'
export { type Choice, type ChoiceOptions, type ChosenFrom, choice } from './template/kinds/choice'
export {
  type ColumnOptions,
  commonParts,
  type KindParts,
  type RequiredOf,
} from './template/kinds/column-options'
export { type DateOptions, date } from './template/kinds/date'
export { lookAlikes, turnedText } from './template/kinds/deceptive-text'
export { email } from './template/kinds/email'
export { type EuroOptions, euro } from './template/kinds/euro'
export { fiscalCode } from './template/kinds/fiscal-code'
export { type IbanOptions, iban } from './template/kinds/iban'
export { type IntegerOptions, integer } from './template/kinds/integer'
export { type MunicipalityOptions, municipality } from './template/kinds/municipality'
export { type NoteOptions, note } from './template/kinds/note'
export { type PercentageOptions, percentage } from './template/kinds/percentage'
export { personName } from './template/kinds/person-name'
export { type PhoneOptions, phone } from './template/kinds/phone'
export { postalCode } from './template/kinds/postal-code'
export { type ProvinceOptions, province } from './template/kinds/province'
export { type SchoolCodeOptions, schoolCode } from './template/kinds/school-code'
export { sex } from './template/kinds/sex'
export { type TextOptions, type TextPattern, text } from './template/kinds/text'
export { refuse, type TextKind, textColumn, tooLong } from './template/kinds/text-column'
export { yesNo } from './template/kinds/yes-no'
export type { ReadContext } from './template/read-context'
export type {
  ListRule,
  ListRuleRun,
  RowPlace,
  Rule,
  RuleFinding,
  RuleSetting,
  RuleSettings,
} from './template/rule'
export { type EntriesAtMostOptions, entriesAtMost } from './template/rules/entries-at-most'
export {
  type FiscalCodeColumns,
  fiscalCodeAgrees,
  type RowWith,
} from './template/rules/fiscal-code-agrees'
export type { ListRuleOptions } from './template/rules/list-rule-options'
export { type TotalAtMostOptions, totalAtMost } from './template/rules/total-at-most'
export { type UniqueTogetherOptions, uniqueTogether } from './template/rules/unique-together'
export type { ListReading, ListRequest } from './validation/list-request'
export type { ListSink, ListSummary } from './validation/list-sink'
export { readList } from './validation/read-list'
export { streamList } from './validation/stream-list'
export type { AdmittedTemplate } from './validation/templates-admitted'
export { bufferByteSource } from './workbook/buffer-byte-source'
export { defaultWorkbookLimits, workbookLimitNames } from './workbook/limits'
export { openWorkbook, openWorkbookWith } from './workbook/open-workbook'
export { blobByteSource } from './workbook/web/blob-byte-source'
