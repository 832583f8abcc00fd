import type { Campaign, CheckRecord, Role } from '@consegna/core'

/**
 * The last instant at which somebody of this role can confirm a waiting check: its own time, or the campaign's end
 * before it, which does not bind an officer who makes an earlier list valid again.
 */
export function confirmableUntil(check: CheckRecord, campaign: Campaign, role: Role): string {
  const { closesAt } = campaign.window
  if (check.restores !== null && role === 'officer') return check.expiresAt
  return closesAt < check.expiresAt ? closesAt : check.expiresAt
}
