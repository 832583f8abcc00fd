import { overseesPersons } from '../../access/authority'
import { type Refused, refused } from '../../errors/problem'
import type { Identity } from '../../ports/identity'
import { checkFiscalCode } from '../../registries/fiscal-code/check-fiscal-code'
import {
  omocodiaLetters,
  omocodiaPositions,
  withoutOmocodia,
} from '../../registries/fiscal-code/omocodia'

/** A person by fiscal code, in all its forms. */
export interface Person {
  readonly kind: 'person'
  /** Without omocodia: as keys of entries are. */
  readonly key: string
  /** The code with `_` in the places where its forms differ. */
  readonly pattern: string
  /** Whether a text holds a form of the code, also written with blanks or in lower case. */
  readonly isIn: (text: string) => boolean
}

export interface PersonRequest {
  readonly identity: Identity
  /** As typed: blanks and lower case are forgiven, every form with omocodia is the same person. */
  readonly code: string
}

const isOpen = (key: string, position: number): boolean =>
  key.length === 16 && (omocodiaPositions.includes(position) || position === 15)

/** What may stand in each place of a form: the digit or its letter; the check letter follows from them. */
function formsOf(key: string): RegExp {
  const source = [...key].map((character, position) => {
    if (!isOpen(key, position)) return character
    return position === 15 ? '[A-Z]' : `[${character}${omocodiaLetters[Number(character)] ?? ''}]`
  })
  return new RegExp(source.join(''))
}

/** @throws nothing: what is no fiscal code is refused with `person.malformed-code` */
export function soughtPerson({ identity, code }: PersonRequest): Person | Refused {
  if (!overseesPersons(identity)) return refused('access.denied')
  const checked = checkFiscalCode(code, { provisional: 'accept' })
  if (!checked.ok) return refused('person.malformed-code')
  const key = withoutOmocodia(checked.code)
  const forms = formsOf(key)
  return {
    kind: 'person',
    key,
    pattern: [...key].map((one, at) => (isOpen(key, at) ? '_' : one)).join(''),
    isIn: (text) => forms.test(text.replace(/\s/g, '').toUpperCase()),
  }
}
