import { sha256 } from '../ledger/hash'
import { readRecord, recordFlaw } from '../ledger/record-flaw'
import type { Sha256, Submission } from '../ports/records'
import type { JsonWebKeySet } from '../ports/signer'
import type { Stores } from '../ports/stores'
import { erasedParts } from './erased-parts'
import { type Findings, finding } from './finding'
import type { KnownChains } from './known-chains'
import { verifyCheck } from './verify-check'
import { verifyEntries } from './verify-entries'
import { verifyFile } from './verify-file'
import { verifyReceiptOf } from './verify-receipt-of'

export interface ChainVerification {
  readonly stores: Pick<Stores, 'examination' | 'submissions' | 'retention'>
  readonly keys: JsonWebKeySet
  readonly chains: KnownChains
  /** Told of each genuine receipt's checkpoint. */
  readonly onCheckpoint: (jws: string, number: string) => Promise<void>
}

/** The submission before in the same chain. */
interface Before {
  readonly submission: Submission
  readonly recordHash: Sha256
}

async function* verifyRecord(submission: Submission): Findings {
  const { number } = submission
  const flaw = recordFlaw(submission)
  if (flaw?.kind === 'hash') yield finding('ledger.record-hash', { number })
  if (flaw?.kind === 'form') yield finding('ledger.record-form', { number })
  if (flaw?.kind === 'differs') {
    yield finding('ledger.record-differs', { number, columns: flaw.members.join(', ') })
  }
}

/** @param before null at the beginning of a chain */
async function* verifyLink(before: Before | null, submission: Submission): Findings {
  const { number, campaign, municipality, position } = submission
  const expected = (before?.submission.position ?? 0) + 1
  if (position > expected) {
    yield finding('ledger.submissions-missing', {
      ...{ campaign, municipality, number },
      ...{ position: expected, last: position - 1 },
    })
    return
  }
  const said = readRecord(submission)
  if (said === null) return
  const supersedes = before && {
    number: before.submission.number,
    record: before.recordHash,
  }
  if (said.supersedes?.number !== supersedes?.number) {
    yield finding('ledger.chain-broken', { number, before: supersedes?.number ?? '–' })
  } else if (said.supersedes?.record !== supersedes?.record) {
    yield finding('ledger.chain-record', { number, before: supersedes?.number ?? '–' })
  }
}

async function* verifyReceipts(
  { stores, keys, onCheckpoint }: ChainVerification,
  submission: Submission,
  recordHash: Sha256,
  missing: string[],
): Findings {
  const { number } = submission
  const verdict = await verifyReceiptOf(stores.submissions, submission, recordHash, keys)
  if (verdict.finding) yield verdict.finding
  if (verdict.missing) missing.push(number)
  if (verdict.checkpoint !== null) await onCheckpoint(verdict.checkpoint, number)
}

/** A receipt that was being made when it was looked for is there by now. */
async function* lookAgain({ stores }: ChainVerification, missing: readonly string[]): Findings {
  for (const number of missing) {
    if ((await stores.submissions.receipt(number)) === null) {
      yield finding('ledger.receipt-missing', { number })
    }
  }
}

/** Every submission with all that belongs to it, chain by chain. */
export async function* verifyChains(verification: ChainVerification): Findings {
  const { stores, chains } = verification
  const { examination } = stores
  const missing: string[] = []
  const erasedOf = erasedParts(stores.retention)
  let before: Before | null = null
  // After one that could not be read nobody knows which one is before the next.
  let unknown = false
  for await (const number of examination.numbers()) {
    const examined = await examination.submission(number)
    if (examined === null) continue
    if (examined.kind === 'damaged') {
      unknown = true
      yield finding('ledger.submission-damaged', { number, columns: examined.columns.join(', ') })
      continue
    }
    const submission = examined.item
    const recordHash = sha256(submission.record)
    chains.add(submission, recordHash)
    yield* verifyRecord(submission)
    const last: Submission | undefined = before?.submission
    const continues =
      last?.campaign === submission.campaign && last.municipality === submission.municipality
    if (!unknown) yield* verifyLink(continues ? before : null, submission)
    unknown = false
    yield* verifyCheck(examination, submission)
    const erased = await erasedOf(submission)
    yield* verifyEntries(examination, submission, erased)
    // While it is being erased, pieces of it may still be there.
    if (!erased.file) yield* verifyFile(examination, submission)
    yield* verifyReceipts(verification, submission, recordHash, missing)
    before = { submission, recordHash }
  }
  yield* lookAgain(verification, missing)
}
