import type { Submission } from '../ports/records'
import { canonicalJson } from './canonical-json'
import { sha256 } from './hash'
import { saltedDigest } from './salted-digest'
import { recordFormat, type SubmissionRecord } from './submission-record'

/** A submission whose record has not been made. */
export type UnrecordedSubmission = Omit<Submission, 'record' | 'recordHash' | 'recordSalt'>

/** What the record says beyond the submission itself. */
export interface RecordContext {
  readonly campaign: { readonly title: string }
  readonly municipality: { readonly name: string; readonly province: string }
  /** The list that it replaces: its record's hash makes the chain. */
  readonly newest: Pick<Submission, 'number' | 'recordHash'> | null
  /** As `Ids.salt` gives it. */
  readonly salt: string
  /** @default null: it restores nothing */
  readonly restores?: { readonly number: string; readonly reason: string } | null
}

type Said = Pick<SubmissionRecord, 'supersedes' | 'restores'> & {
  readonly title: string
  readonly name: string
  readonly province: string
  readonly salt: string
}

/** The record that belongs to these columns. @param said what stands in no column, or in another submission's */
export function recordOf(submission: UnrecordedSubmission, said: Said): SubmissionRecord {
  const { number, campaign, municipality, position, check, kind, at, by, counts } = submission
  const { file, template, entriesRoot } = submission
  return {
    format: recordFormat,
    number,
    campaign: { id: campaign, title: said.title },
    municipality: { istat: municipality, name: said.name, province: said.province },
    position,
    check,
    kind,
    at,
    sender: {
      name: by.name,
      role: by.role,
      subject: saltedDigest('subject', said.salt, by.subject),
    },
    file: file && { size: file.size, sha256: file.sha256 },
    template: template && { id: template.id, version: template.version },
    counts: {
      entries: counts.entries,
      invalidEntries: counts.invalidEntries,
      errors: counts.errors,
      warnings: counts.warnings,
    },
    entriesRoot,
    supersedes: said.supersedes,
    restores: said.restores,
  }
}

/** Gives a submission its canonical record. Pure: call it inside the decision that accepts the submission. */
export function recordSubmission(
  submission: UnrecordedSubmission,
  { campaign, municipality, newest, salt, restores = null }: RecordContext,
): Submission {
  const record = canonicalJson(
    recordOf(submission, {
      title: campaign.title,
      name: municipality.name,
      province: municipality.province,
      salt,
      supersedes: newest && { number: newest.number, record: newest.recordHash },
      restores: restores && {
        number: restores.number,
        reason: saltedDigest('reason', salt, restores.reason),
      },
    }),
  )
  return { ...submission, record, recordHash: sha256(record), recordSalt: salt }
}
