import type { Campaign } from '../../campaign/campaign'
import { type Refused, refused } from '../../errors/problem'
import type { AuditType } from '../../ports/audit'
import type { Restriction } from '../../ports/persons'
import type { Context } from '../context'
import { asker } from '../note-act'
import { type PersonPlace, personPlaces } from './person-places'
import { type Person, type PersonRequest, soughtPerson } from './sought-person'

/** Where a person stands. */
export interface PersonView {
  readonly kind: 'person'
  /** The fiscal code without omocodia. */
  readonly code: string
  /** By campaign and comune; of one comune the newest first. */
  readonly places: readonly PersonPlace[]
  /** Campaigns in which the person's data is not to be used. */
  readonly restrictions: readonly (Restriction & { readonly title: string })[]
}

type PersonEvent = Extract<AuditType, `person-${string}`>

/** Written down before anything is done or shown. @throws ConsegnaError `audit.unavailable` */
export const notePerson = (
  { audit }: Context,
  type: PersonEvent,
  { identity }: PersonRequest,
  lists: number,
): Promise<void> => audit.require({ type, details: { lists }, ...asker(identity) })

/** Writes down that it was refused. @returns the refusal */
export async function notePersonRefused(
  { audit }: Context,
  type: PersonEvent,
  { identity }: PersonRequest,
  refusal: Refused,
): Promise<Refused> {
  const { code } = refusal.refusal
  await audit.tell({ type, details: { lists: 0 }, ...asker(identity), code })
  return refusal
}

const order = ({ campaign, municipality, check }: PersonPlace): string =>
  [campaign.title, municipality, check.campaign, check.municipality].join('\n')

const inOrder = (a: PersonPlace, b: PersonPlace): number => {
  const [first, second] = [order(a), order(b)]
  if (first !== second) return first < second ? -1 : 1
  return a.check.at < b.check.at ? 1 : -1
}

async function restrictionsOf(
  { stores }: Context,
  { key }: Person,
  campaigns: readonly Campaign[],
) {
  const found: (Restriction & { readonly title: string })[] = []
  for (const { id, title } of campaigns) {
    const all = await stores.persons.restrictions(id)
    found.push(...all.filter((one) => one.key === key).map((one) => ({ ...one, title })))
  }
  return found
}

/** Where a person stands; nothing is written down. */
export async function lookForPerson(context: Context, person: Person): Promise<PersonView> {
  const places: PersonPlace[] = []
  for await (const place of personPlaces(context, person)) places.push(place)
  return {
    kind: 'person',
    code: person.key,
    places: places.sort(inOrder),
    restrictions: await restrictionsOf(context, person, await context.stores.campaigns.list()),
  }
}

/** Whether anything is kept of the person. */
export const isKnown = ({ places, restrictions }: PersonView): boolean =>
  places.length + restrictions.length > 0

/** Where a person stands, for the officer who was asked. */
export async function findPerson(
  context: Context,
  request: PersonRequest,
): Promise<PersonView | Refused> {
  const type = 'person-search'
  const person = soughtPerson(request)
  if (person.kind === 'refused') return notePersonRefused(context, type, request, person)
  const view = await lookForPerson(context, person)
  if (!isKnown(view)) {
    return notePersonRefused(context, type, request, refused('person.not-found'))
  }
  await notePerson(context, type, request, view.places.length)
  return view
}
