import { overseesPersons } from '../access/authority'
import type { Campaign } from '../campaign/campaign'
import { type Refused, refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import type { Context } from './context'
import { asker } from './note-act'
import { readPersonReason } from './persons/person-reason'

/**
 * Keeps a campaign from forgetting while it is under dispute, or lets it forget again. A campaign that is held already
 * keeps the day since when it is, and gets the new reason.
 * @param request.reason null to let go
 */
export async function holdCampaign(
  context: Context,
  request: {
    readonly identity: Identity
    readonly campaign: string
    readonly reason: string | null
  },
): Promise<{ readonly kind: 'campaign'; readonly campaign: Campaign } | Refused> {
  const { identity } = request
  const { stores, clock, audit } = context
  if (!overseesPersons(identity)) return refused('access.denied')
  const campaign = await stores.campaigns.find(request.campaign)
  if (campaign === null) return refused('campaign.unknown')
  const reason = request.reason === null ? null : readPersonReason(request.reason)
  if (reason?.kind === 'refused') return reason
  const since = campaign.retention.hold?.since ?? clock.now().toISOString()
  const hold = reason && { since, reason: reason.text }
  const changed = { ...campaign, retention: { ...campaign.retention, hold } }
  await audit.require({
    ...{ type: 'hold', details: { held: hold !== null }, ...asker(identity) },
    on: { campaign: campaign.id },
  })
  await stores.campaigns.save(changed)
  return { kind: 'campaign', campaign: changed }
}
