import type { Campaign } from '../campaign/campaign'
import { toRomeTime } from '../messages/formats'
import type { Submission } from '../ports/records'
import type { Municipality } from '../ports/registries'
import type { ReceiptContent } from './receipt-content'

/** What the receipt of a submission says: depends on nothing but what was recorded. */
export function makeReceiptContent(
  submission: Submission,
  campaign: Campaign,
  municipality: Municipality,
): ReceiptContent {
  const { number, by, at, kind, file, template, counts, entriesRoot, position, supersedes } =
    submission
  return {
    number,
    campaign: { id: campaign.id, title: campaign.title },
    municipality: {
      istat: municipality.istat,
      name: municipality.name,
      province: municipality.province,
    },
    sender: { name: by.name, role: by.role },
    at: toRomeTime(at),
    kind,
    file: file && { size: file.size, sha256: file.sha256 },
    template: template && { id: template.id, version: template.version },
    entries: counts.entries,
    leftOut: counts.invalidEntries,
    warnings: counts.warnings,
    entriesRoot,
    position,
    supersedes,
    helpDesk: campaign.helpDesk,
  }
}
