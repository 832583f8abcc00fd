import { type Refused, refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import { type Context, openPlace } from './context'
import type { OpenedFile } from './documents'
import { fileErasedAt } from './erasures'
import { spreadsheet } from './media-types'
import { noteDownload, noteRefused, onSubmission } from './note-act'
import { holdsRestricted } from './persons/restricted'
import type { SubmissionView } from './views'

interface SubmissionRequest {
  readonly identity: Identity
  readonly number: string
}

/** A submission, for somebody who may look at its comune. To others it does not exist. */
export async function viewSubmission(
  context: Context,
  { identity, number }: SubmissionRequest,
): Promise<SubmissionView | Refused> {
  const submission = await context.stores.submissions.find(number)
  if (!submission) return refused('submission.unknown')
  const place = await openPlace(context, { ...submission, identity })
  if (place.kind === 'refused') return refused('submission.unknown')
  const { campaign, municipality } = place
  const newest = await context.stores.submissions.newest(campaign.id, municipality.istat)
  return {
    kind: 'submission',
    submission,
    campaign,
    municipality,
    valid: newest?.number === number,
  }
}

/** The file as it was received. */
export async function openFile(
  context: Context,
  request: SubmissionRequest,
): Promise<OpenedFile | Refused> {
  const { identity } = request
  const type = 'file-download'
  const viewed = await viewSubmission(context, request)
  if (viewed.kind === 'refused') return noteRefused(context, type, { identity }, viewed)
  const { submission } = viewed
  const asked = { identity, on: onSubmission(submission) }
  if (!submission.file) return noteRefused(context, type, asked, refused('file.nil-return'))
  const erasedAt = await fileErasedAt(context, submission)
  if (erasedAt !== null) {
    return noteRefused(context, type, asked, refused('file.purged', { erasedAt }))
  }
  if (await holdsRestricted(context, identity, submission)) {
    return noteRefused(context, type, asked, refused('file.restricted'))
  }
  await noteDownload(context, type, asked)
  return {
    kind: 'file',
    fileName: `${submission.number}.xlsx`,
    mediaType: spreadsheet,
    size: submission.file.size,
    bytes: context.stores.checks.file(submission.check),
  }
}
