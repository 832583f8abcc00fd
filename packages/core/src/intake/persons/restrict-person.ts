import { type Refused, refused } from '../../errors/problem'
import type { Context } from '../context'
import { isKnown, lookForPerson, notePerson, notePersonRefused } from './find-person'
import { readPersonReason } from './person-reason'
import { type PersonRequest, soughtPerson } from './sought-person'

interface InCampaign extends PersonRequest {
  /** The campaign's id. */
  readonly campaign: string
}

const type = 'person-restriction'

/** Keeps a person's data in a campaign from being used: it stays, and is left out. */
export async function restrictPerson(
  context: Context,
  request: InCampaign & { readonly reason: string },
): Promise<{ readonly kind: 'restricted' } | Refused> {
  const { identity, campaign } = request
  const person = soughtPerson(request)
  if (person.kind === 'refused') return notePersonRefused(context, type, request, person)
  const reason = readPersonReason(request.reason)
  if (reason.kind === 'refused') return notePersonRefused(context, type, request, reason)
  if ((await context.stores.campaigns.find(campaign)) === null) return refused('campaign.unknown')
  const view = await lookForPerson(context, person)
  if (!isKnown(view)) {
    return notePersonRefused(context, type, request, refused('person.not-found'))
  }
  await notePerson(context, type, request, view.places.length)
  const { subject, name, role } = identity
  const at = context.clock.now().toISOString()
  await context.stores.persons.restrict({
    ...{ campaign, key: person.key, reason: reason.text, at },
    by: { subject, name, role },
  })
  return { kind: 'restricted' }
}

/** The data is used again. */
export async function liftRestriction(
  context: Context,
  request: InCampaign,
): Promise<{ readonly kind: 'lifted' } | Refused> {
  const person = soughtPerson(request)
  if (person.kind === 'refused') return notePersonRefused(context, type, request, person)
  await notePerson(context, type, request, 0)
  return (await context.stores.persons.lift(request.campaign, person.key))
    ? { kind: 'lifted' }
    : refused('person.not-restricted')
}
