import { timingSafeEqual } from 'node:crypto'
import type { People, Person } from './person'
import { personOf } from './person'

/** What somebody types. `pin` is null where none is asked for. */
export interface Credentials {
  readonly login: string
  readonly password: string
  readonly pin: string | null
}

const same = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Who it is; null for a login that nobody has, and as well for a wrong password or PIN: which of them is
 * wrong is not told.
 */
export function recognise(people: People, { login, password, pin }: Credentials): Person | null {
  const person =
    personOf(people, login) ?? people.find((one) => one.login === login.trim().toUpperCase())
  if (!person || !same(person.password, password)) return null
  return pin === null || same(person.pin, pin) ? person : null
}
