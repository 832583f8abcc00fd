import { z } from 'zod'

/** What the canonical record of a submission says of itself. A record of another format is another format's. */
export const recordFormat = 'consegna-record-1'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/**
 * The record of a submission: what its receipt proves, and what the next record of the comune points to. It holds
 * nothing of students, and nothing that must be erased later.
 */
export const submissionRecordSchema = z.strictObject({
  format: z.literal(recordFormat),
  number: z.string(),
  campaign: z.strictObject({ id: z.string(), title: z.string() }),
  municipality: z.strictObject({ istat: z.string(), name: z.string(), province: z.string() }),
  position: z.int().positive(),
  /** Id of the check that it was confirmed from. */
  check: z.string(),
  kind: z.enum(['list', 'nil']),
  /** ISO 8601 in UTC, to the millisecond. */
  at: z.string(),
  sender: z.strictObject({
    name: z.string(),
    role: z.enum(['citizen', 'operator', 'officer']),
    /** Digest of the host's subject, with the record's salt: see `saltedDigest`. */
    subject: sha256,
  }),
  file: z.strictObject({ size: count, sha256 }).nullable(),
  template: z.strictObject({ id: z.string(), version: z.int() }).nullable(),
  counts: z.strictObject({
    entries: count,
    invalidEntries: count,
    errors: count,
    warnings: count,
  }),
  /** One digest for the digests of all entries, in their order. */
  entriesRoot: sha256,
  /** The valid list that it replaced, and the SHA-256 of that one's record. Null for a first list. */
  supersedes: z.strictObject({ number: z.string(), record: sha256 }).nullable(),
  /** The earlier list that it makes valid again, and a digest of the reason given, with the record's salt. */
  restores: z.strictObject({ number: z.string(), reason: sha256 }).nullable(),
})

export type SubmissionRecord = z.infer<typeof submissionRecordSchema>
