import type { CheckRecord, Submission } from '@consegna/core'
import type { NewRow } from '../database/insert'
import { integer, nullable, oneOf, text } from '../database/read-row'
import type { Row } from '../database/session'

/** What a check and the submission that it becomes have in common, except for the times. */
type Shared = Pick<
  CheckRecord & Submission,
  'campaign' | 'municipality' | 'kind' | 'by' | 'counts'
> &
  Pick<CheckRecord, 'file' | 'template' | 'entriesRoot'>

export const sharedColumns = (record: Shared): NewRow => ({
  campaign: record.campaign,
  municipality: record.municipality,
  kind: record.kind,
  actor_subject: record.by.subject,
  actor_name: record.by.name,
  actor_role: record.by.role,
  file_size: record.file?.size ?? null,
  file_sha256: record.file?.sha256 ?? null,
  template_id: record.template?.id ?? null,
  template_version: record.template?.version ?? null,
  entry_count: record.counts.entries,
  invalid_count: record.counts.invalidEntries,
  error_count: record.counts.errors,
  warning_count: record.counts.warnings,
  entries_root: record.entriesRoot,
})

export const readShared = (row: Row): Shared => ({
  campaign: text(row, 'campaign'),
  municipality: text(row, 'municipality'),
  kind: oneOf(row, 'kind', ['list', 'nil']),
  by: {
    subject: text(row, 'actor_subject'),
    name: text(row, 'actor_name'),
    role: oneOf(row, 'actor_role', ['citizen', 'operator', 'officer']),
  },
  file: nullable(row, 'file_sha256', () => ({
    size: integer(row, 'file_size'),
    sha256: text(row, 'file_sha256'),
  })),
  template: nullable(row, 'template_id', () => ({
    id: text(row, 'template_id'),
    version: integer(row, 'template_version'),
  })),
  counts: {
    entries: integer(row, 'entry_count'),
    invalidEntries: integer(row, 'invalid_count'),
    errors: integer(row, 'error_count'),
    warnings: integer(row, 'warning_count'),
  },
  entriesRoot: nullable(row, 'entries_root', text),
})
