import { auditTrail } from '../audit/audit-trail'
import { inProcessChecker } from '../checking/in-process-checker'
import { ConsegnaError } from '../errors/consegna-error'
import type { Locale } from '../messages/locale'
import { type Messages, messages } from '../messages/messages'
import type { Signer } from '../ports/signer'
import { openWorkbook } from '../workbook/node/open-workbook'
import { annotateCheck, tabulateIssues } from './annotate-check'
import { listCampaigns, listMunicipalities, saveCampaign, viewCampaign } from './campaigns'
import { checkNilReturn, checkUpload } from './check-upload'
import { confirmCheck } from './confirm-check'
import type { Context } from './context'
import { describeTemplate } from './describe-template'
import { discardCheck } from './discard-check'
import { expireChecks } from './expire-checks'
import { holdCampaign } from './hold-campaign'
import type { Intake, IntakeOptions } from './intake'
import { issueReceipt } from './issue-receipt'
import { listIssues } from './list-issues'
import { makeCheckpoint } from './make-checkpoint'
import { makeTemplate, makeValidList } from './make-template'
import { erasePerson } from './persons/erase-person'
import { exportPerson } from './persons/export-person'
import { findPerson } from './persons/find-person'
import { liftRestriction, restrictPerson } from './persons/restrict-person'
import { purge } from './purge'
import { requireDays } from './purge-stores'
import { checkRestore, viewRestorable } from './restore-check'
import { systemClock, systemIds } from './system-environment'
import { lookUpReceipt, verifyIssuedReceipt } from './verify-receipt'
import { viewCheck } from './view-check'
import { viewHistory } from './view-history'
import { viewIssueGroups } from './view-issue-groups'
import { openFile, viewSubmission } from './view-submission'

/** Checked before anything is accepted: a submission without a receipt would have no proof. */
function requireSigner({ signer }: Partial<IntakeOptions>): Signer {
  if (typeof signer?.sign === 'function') return signer
  throw new ConsegnaError('signer.no-key', { reason: 'createIntake was given no signer' })
}

function requirePage({ verificationPage }: IntakeOptions): string | null {
  if (verificationPage === undefined) return null
  const isAddress = /^https?:\/\/[^?#]+$/.test(verificationPage) && URL.canParse(verificationPage)
  if (isAddress) return verificationPage
  const reason = 'verificationPage is no address like https://servizi.example.it/ricevute/verifica'
  throw new ConsegnaError('intake.invalid-options', { reason })
}

/**
 * Ties the ports together into the use cases of a portal.
 * @throws ConsegnaError `signer.no-key` without a signer, `intake.invalid-options`
 */
export function createIntake(options: IntakeOptions): Intake {
  const sentencesIn = (locale: Locale): Messages =>
    messages(locale, Object.assign({}, ...options.presets.map((one) => one.messages[locale])))
  const sentences = { it: sentencesIn('it'), en: sentencesIn('en') }
  const tools = {
    presets: new Map(options.presets.map((preset) => [preset.id, preset])),
    registries: options.registries,
    openWorkbook: options.openWorkbook ?? openWorkbook,
  }
  const { ids = systemIds, clock = systemClock, audit = options.stores.audit } = options
  const context: Context = {
    ...tools,
    stores: options.stores,
    checker: options.checker ?? inProcessChecker({ ...tools, salt: () => ids.salt() }),
    scanner: options.scanner ?? null,
    signer: requireSigner(options),
    verificationPage: requirePage(options),
    clock,
    ids,
    audit: auditTrail({ log: audit, clock, ids, onFailure: options.onAuditFailure }),
    auditInStores: audit === options.stores.audit,
    eventsDays: requireDays(options.eventsDays),
    messages: (locale) => sentences[locale],
  }
  return {
    saveCampaign: (input) => saveCampaign(context, input),
    listCampaigns: () => listCampaigns(context),
    viewCampaign: (id) => viewCampaign(context, id),
    listMunicipalities: (request) => listMunicipalities(context, request),
    makeTemplate: (request) => makeTemplate(context, request),
    makeValidList: (request) => makeValidList(context, request),
    describeTemplate: (request) => describeTemplate(context, request),
    checkUpload: (request) => checkUpload(context, request),
    checkNilReturn: (request) => checkNilReturn(context, request),
    viewCheck: (request) => viewCheck(context, request),
    listIssues: (request) => listIssues(context, request),
    viewIssueGroups: (request) => viewIssueGroups(context, request),
    annotateCheck: (request) => annotateCheck(context, request),
    tabulateIssues: (request) => tabulateIssues(context, request),
    viewRestorable: (request) => viewRestorable(context, request),
    checkRestore: (request) => checkRestore(context, request),
    discardCheck: (request) => discardCheck(context, request),
    confirmCheck: (request) => confirmCheck(context, request),
    viewHistory: (request) => viewHistory(context, request),
    viewSubmission: (request) => viewSubmission(context, request),
    issueReceipt: (request) => issueReceipt(context, request),
    verifyReceipt: (request) => verifyIssuedReceipt(context, request),
    lookUpReceipt: (request) => lookUpReceipt(context, request),
    publicKeys: () => context.signer.publicKeys(),
    makeCheckpoint: (campaign) => makeCheckpoint(context, campaign),
    openFile: (request) => openFile(context, request),
    messages: context.messages,
    audit: context.audit,
    purge: (request) => purge(context, request),
    holdCampaign: (request) => holdCampaign(context, request),
    findPerson: (request) => findPerson(context, request),
    exportPerson: (request) => exportPerson(context, request),
    restrictPerson: (request) => restrictPerson(context, request),
    liftRestriction: (request) => liftRestriction(context, request),
    erasePerson: (request) => erasePerson(context, request),
    expireChecks: () => expireChecks(context),
  }
}
