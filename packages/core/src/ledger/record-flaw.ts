import type { Submission } from '../ports/records'
import { canonicalJson } from './canonical-json'
import { sha256 } from './hash'
import { recordOf } from './record-submission'
import { type SubmissionRecord, submissionRecordSchema } from './submission-record'

/** What is wrong with a submission's record. */
export type RecordFlaw =
  /** The text does not have the hash that stands beside it. */
  | { readonly kind: 'hash' }
  /** The text is no record of the known format, or not in its canonical form. */
  | { readonly kind: 'form' }
  /** The record says otherwise than the submission. @property members their names in the record */
  | { readonly kind: 'differs'; readonly members: readonly string[] }

function parsed(text: string): SubmissionRecord | null {
  try {
    const { success, data } = submissionRecordSchema.safeParse(JSON.parse(text))
    return success && canonicalJson(data) === text ? data : null
  } catch {
    return null
  }
}

/** The record of a submission as values; null when its text is no record in canonical form. */
export const readRecord = (submission: Pick<Submission, 'record'>): SubmissionRecord | null =>
  parsed(submission.record)

/** Members that say otherwise than the columns. */
function differing(submission: Submission, record: SubmissionRecord): string[] {
  const { campaign, municipality, restores } = record
  const supersedes = submission.supersedes === null ? null : { number: submission.supersedes }
  const expected = recordOf(submission, {
    title: campaign.title,
    name: municipality.name,
    province: municipality.province,
    salt: submission.recordSalt,
    supersedes: supersedes && { ...supersedes, record: record.supersedes?.record ?? '' },
    restores,
  })
  const said = new Map<string, unknown>(Object.entries(record))
  return Object.entries(expected)
    .filter(([member, value]) => canonicalJson([value]) !== canonicalJson([said.get(member)]))
    .map(([member]) => member)
}

/** Whether record, hash, salt and columns of a submission belong together; null when they do. */
export function recordFlaw(submission: Submission): RecordFlaw | null {
  if (sha256(submission.record) !== submission.recordHash) return { kind: 'hash' }
  const record = readRecord(submission)
  if (record === null) return { kind: 'form' }
  const members = differing(submission, record)
  return members.length === 0 ? null : { kind: 'differs', members }
}
