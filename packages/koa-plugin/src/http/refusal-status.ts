/** HTTP statuses of the refusals that have one of their own. */
const statuses: Readonly<Record<string, number>> = {
  'access.login': 401,
  'access.denied': 403,
  'access.municipality': 403,
  'csrf.refused': 403,
  'campaign.unknown': 404,
  'campaign.municipality-unknown': 404,
  'campaign.not-open': 409,
  'campaign.closed': 409,
  'check.unknown': 404,
  'check.elsewhere': 404,
  'check.expired': 410,
  'check.discarded': 409,
  'check.rejected': 409,
  'check.confirmed': 409,
  'check.no-list': 404,
  'check.busy': 503,
  'check.interrupted': 503,
  // Nobody reads it: who asked has gone.
  'check.cancelled': 400,
  'check.took-too-long': 422,
  'check.too-much-memory': 422,
  'check.values-gone': 410,
  'check.values-not-kept': 404,
  'submission.none-valid': 404,
  'submission.elsewhere': 404,
  'submission.unknown': 404,
  'submission.purged': 410,
  'restore.already-valid': 409,
  'restore.reason-short': 422,
  'restore.reason-long': 422,
  'confirm.difference-unseen': 409,
  'confirm.warnings-unread': 422,
  'confirm.loss-not-typed': 422,
  'confirm.municipality-not-typed': 422,
  'file.missing': 400,
  'file.empty': 400,
  'file.several': 400,
  'file.too-large': 413,
  'file.infected': 422,
  'file.not-scannable': 413,
  'file.nil-return': 404,
  'scanner.unavailable': 503,
  'upload.broken': 400,
  // Not the sender's fault: the portal reads the body before the plugin can.
  'upload.already-read': 500,
  'template.unknown-version': 404,
  'page.unknown': 404,
  'portal.starting': 503,
  'store.unavailable': 503,
  'store.busy': 503,
  'store.exhausted': 503,
  'store.outcome-unknown': 503,
  'store.files-unavailable': 503,
  'store.file-missing': 500,
  'store.file-altered': 500,
  'internal.error': 500,
}

/** Statuses of whole families: a file that was understood and found wrong. */
const families: Readonly<Record<string, number>> = { workbook: 422, list: 422, template: 422 }

/** The status of a refusal, null when its code is not known here: a defect, held by a test. */
export function statusOf(code: string): number | null {
  return statuses[code] ?? families[code.split('.')[0] ?? ''] ?? null
}
