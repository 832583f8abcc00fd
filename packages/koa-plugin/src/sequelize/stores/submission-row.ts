import type { Submission } from '@consegna/core'
import type { NewRow } from '../database/insert'
import { instant, integer, nullable, text } from '../database/read-row'
import type { Row } from '../database/session'
import { readShared, sharedColumns } from './shared-columns'

export const submissionRow = (submission: Submission): NewRow => ({
  ...sharedColumns(submission),
  number: submission.number,
  position: submission.position,
  check_id: submission.check,
  accepted_at: submission.at,
  supersedes: submission.supersedes,
  record: submission.record,
  record_hash: submission.recordHash,
  record_salt: submission.recordSalt,
})

export const readSubmission = (row: Row): Submission => ({
  ...readShared(row),
  entriesRoot: text(row, 'entries_root'),
  number: text(row, 'number'),
  position: integer(row, 'position'),
  check: text(row, 'check_id'),
  at: instant(row, 'accepted_at'),
  supersedes: nullable(row, 'supersedes', text),
  record: text(row, 'record'),
  recordHash: text(row, 'record_hash'),
  recordSalt: text(row, 'record_salt'),
})
