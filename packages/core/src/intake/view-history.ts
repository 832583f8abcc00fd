import type { Refused } from '../errors/problem'
import type { Restoration } from '../ports/records'
import { columnsGone } from './carry-over'
import { type Context, openPlace, templateOf } from './context'
import { restorationOf } from './restored-list'
import type { History, Place } from './views'

/** Everything that was handed in for a comune, and what was tried; the first submission is the valid list. */
export async function viewHistory(context: Context, request: Place): Promise<History | Refused> {
  const place = await openPlace(context, request)
  if (place.kind === 'refused') return place
  const { campaign, municipality } = place
  const { checks, submissions } = context.stores
  const accepted = await submissions.list(campaign.id, municipality.istat)
  const valid = accepted[0] ?? null
  const now = context.clock.now().toISOString()
  const restorations = new Map<string, Restoration>()
  for (const submission of accepted) {
    const restoration = await restorationOf(context, submission)
    if (restoration) restorations.set(submission.number, restoration)
  }
  const erased = await context.stores.retention.erasures(campaign.id, municipality.istat)
  const others = await checks.list(campaign.id, municipality.istat)
  return {
    kind: 'history',
    campaign,
    municipality,
    submissions: accepted,
    checks: others.map((check) =>
      check.status === 'waiting' && check.expiresAt <= now
        ? { ...check, status: 'expired' }
        : check,
    ),
    valid,
    restorations,
    erasures: new Map(
      accepted.flatMap(({ number, check }) => {
        const erasure = erased.find((one) => one.check === check)
        return erasure ? [[number, erasure] as const] : []
      }),
    ),
    columnsGone: valid?.template
      ? columnsGone(templateOf(place, valid.template), place.current)
      : [],
  }
}
