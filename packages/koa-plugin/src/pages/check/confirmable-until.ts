import type { Campaign, CheckRecord } from '@consegna/core'

/** The last instant at which a waiting check can be confirmed: its own time, or the campaign's end before it. */
export function confirmableUntil(check: CheckRecord, campaign: Campaign): string {
  const { closesAt } = campaign.window
  return closesAt < check.expiresAt ? closesAt : check.expiresAt
}
