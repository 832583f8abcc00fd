import type { Campaign } from '../campaign/campaign'
import type { SubmissionRecord } from '../ledger/submission-record'
import { toRomeTime } from '../messages/formats'
import type { Sha256 } from '../ports/records'
import { receiptCode } from './receipt-code'
import type { ReceiptContent } from './receipt-content'

/** What stands on a receipt beside what was recorded. */
export interface ReceiptSurroundings {
  readonly helpDesk: Campaign['helpDesk']
  /** Address of the page that verifies receipts. */
  readonly page: string | null
}

/** What the receipt of a submission says: what was recorded, in the words of the record. */
export function makeReceiptContent(
  record: SubmissionRecord,
  recordHash: Sha256,
  { helpDesk, page }: ReceiptSurroundings,
): ReceiptContent {
  const { number, campaign, municipality, sender, kind, file, template, counts } = record
  const { entriesRoot, position, supersedes, restores } = record
  return {
    number,
    campaign,
    municipality,
    sender: { name: sender.name, role: sender.role },
    at: toRomeTime(record.at),
    kind,
    file,
    template,
    entries: counts.entries,
    leftOut: counts.invalidEntries,
    warnings: counts.warnings,
    entriesRoot,
    recordHash,
    position,
    supersedes: supersedes?.number ?? null,
    restores: restores?.number ?? null,
    helpDesk,
    verification: { code: receiptCode(recordHash), page },
  }
}
