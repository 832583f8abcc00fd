import { sendsLists } from '../access/authority'
import type { Campaign } from '../campaign/campaign'
import { type Refused, refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { CheckRecord } from '../ports/records'
import { windowRefusal } from './context'

type Restoring = Pick<CheckRecord, 'restores'>

/** Who sends lists ends any check of theirs; an officer only one that makes an earlier list valid again. */
export const mayEndCheck = (identity: Identity, { restores }: Restoring): boolean =>
  sendsLists(identity) || (identity.role === 'officer' && restores !== null)

/**
 * Why nobody of this role can hand in what waits, at an instant; null when it can be. What an operator sends, new or
 * earlier, comes within the window; an officer puts an earlier list back at any time, that of the ranking included.
 */
export function closedRefusal(
  identity: Identity,
  { restores }: Restoring,
  campaign: Campaign,
  now: string,
): Refused | null {
  if (restores !== null && identity.role === 'officer') return null
  return windowRefusal(campaign, now)
}

/** What stands between somebody and asking for an earlier list; null when nothing does. */
export function restoringRefusal(
  identity: Identity,
  campaign: Campaign,
  now: string,
): Refused | null {
  if (identity.role === 'officer') return null
  return sendsLists(identity) ? windowRefusal(campaign, now) : refused('access.denied')
}
