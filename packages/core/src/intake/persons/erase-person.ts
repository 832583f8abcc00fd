import { type Refused, refused } from '../../errors/problem'
import type { Context } from '../context'
import {
  isKnown,
  lookForPerson,
  notePerson,
  notePersonRefused,
  type PersonView,
} from './find-person'
import type { PersonPlace } from './person-places'
import { type Person, type PersonRequest, soughtPerson } from './sought-person'

/** What an erasure did. Counts only: nothing says who it was. */
export interface PersonErased {
  readonly kind: 'erased'
  /** Accepted lists that lost entries of the person, or only the file that held them. */
  readonly lists: number
  /** Checks that waited to be confirmed and were withdrawn: their comuni have to send again. */
  readonly withdrawn: number
  /** Attempts that lost what was read of them. */
  readonly attempts: number
  /** Titles of campaigns under dispute, in which the person still stands. */
  readonly held: readonly string[]
  /** False when copies may still stand in the database's journal until the next round of the housekeeping. */
  readonly settled: boolean
}

type Counts = Pick<PersonErased, 'lists' | 'withdrawn' | 'attempts'>

/** Lists that are handed in meanwhile are looked at again, but not for ever. */
const rounds = 10

async function erasePlace(
  { stores, clock }: Context,
  { check, standing, rows, quoted }: PersonPlace,
): Promise<Counts> {
  const gone = { lists: 0, withdrawn: 0, attempts: 0 }
  if (rows.length > 0 && (standing === 'valid' || standing === 'superseded')) {
    const positions = rows.flatMap(({ position }) => position ?? [])
    const now = clock.now().toISOString()
    if (await stores.persons.eraseFromList(check.id, positions, now)) gone.lists = 1
  } else if (rows.length > 0 && (await stores.persons.withdraw(check.id))) {
    // Who was confirmed meanwhile is found as a list in the next round.
    if (standing === 'waiting') gone.withdrawn = 1
    else gone.attempts = 1
  }
  if (quoted) await stores.persons.eraseWords(check.id)
  return gone
}

const isHeld = ({ campaign }: PersonPlace): boolean => campaign.retention.hold !== null

/** Erases what may be erased of what was found. */
async function eraseFound(
  context: Context,
  person: Person,
  { places, restrictions }: PersonView,
): Promise<Counts> {
  const counts = { lists: 0, withdrawn: 0, attempts: 0 }
  const heldIds = new Set(places.filter(isHeld).map(({ campaign }) => campaign.id))
  for (const place of places) {
    if (isHeld(place)) continue
    const gone = await erasePlace(context, place)
    counts.lists += gone.lists
    counts.withdrawn += gone.withdrawn
    counts.attempts += gone.attempts
  }
  for (const { campaign } of restrictions) {
    if (!heldIds.has(campaign)) await context.stores.persons.lift(campaign, person.key)
  }
  return counts
}

/** Whether something is left that this erasure may take. */
const hasMore = ({ places, restrictions }: PersonView): boolean => {
  const heldIds = new Set(places.filter(isHeld).map(({ campaign }) => campaign.id))
  return (
    places.some((place) => !isHeld(place)) ||
    restrictions.some(({ campaign }) => !heldIds.has(campaign))
  )
}

/**
 * Erases a person wherever they stand, but in campaigns under dispute. Each list at once: its entry, its file and its
 * findings. A check that waits is withdrawn. The records stay, and the chains verify. What a process that died had
 * begun is ended by the next round of `purge`; what it had not begun is found by doing it again.
 * @param request.typed the code once more, as typed
 */
export async function erasePerson(
  context: Context,
  request: PersonRequest & { readonly typed: string },
): Promise<PersonErased | Refused> {
  const type = 'person-erasure'
  const person = soughtPerson(request)
  if (person.kind === 'refused') return notePersonRefused(context, type, request, person)
  const typed = soughtPerson({ ...request, code: request.typed })
  if (typed.kind === 'refused' || typed.key !== person.key) {
    return notePersonRefused(context, type, request, refused('person.not-confirmed'))
  }
  // What has had its hours, but was not swept yet, holds people too.
  await context.stores.checks.expire(context.clock.now().toISOString())
  let view = await lookForPerson(context, person)
  if (!isKnown(view)) {
    return notePersonRefused(context, type, request, refused('person.nothing-to-erase'))
  }
  if (!hasMore(view)) {
    const held = titlesHeld(view).join(', ')
    return notePersonRefused(context, type, request, refused('person.held', { held }))
  }
  await notePerson(context, type, request, view.places.length)
  const counts = { lists: 0, withdrawn: 0, attempts: 0 }
  for (let round = 0; round < rounds && hasMore(view); round += 1) {
    const gone = await eraseFound(context, person, view)
    counts.lists += gone.lists
    counts.withdrawn += gone.withdrawn
    counts.attempts += gone.attempts
    view = await lookForPerson(context, person)
  }
  if (hasMore(view)) return refused('person.still-there')
  const settled = await context.stores.retention.settle()
  return { kind: 'erased', ...counts, held: titlesHeld(view), settled }
}

const titlesHeld = ({ places }: PersonView): readonly string[] => [
  ...new Set(places.filter(isHeld).map(({ campaign }) => campaign.title)),
]
