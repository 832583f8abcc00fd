import { isRestriction, type Restriction, restrictions } from '../methods/method'
import type { Wishes } from './auth-request'

const setOf = (list: string): ReadonlySet<Restriction> =>
  new Set(
    list
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map(Number)
      .filter(isRestriction),
  )

/** `AuthRestricion` is what one of the public clients writes. */
const restrictionNames: ReadonlySet<string> = new Set(['authrestriction', 'authrestricion'])

function eidasLevel(value: string | undefined): Wishes['eidas'] {
  if (value === '1') return 1
  if (value === '2') return 2
  return value === '3' ? 3 : null
}

/**
 * Reads the items of `stilesheet`, one after each `;`. Blanks and line breaks around them do not count,
 * and items that are not known say nothing.
 * @param beside the value of an `AuthRestriction` element of its own, for clients that write one
 */
export function readWishes(styleSheet: string, beside: string | undefined): Wishes {
  const items = styleSheet.split(';').map((item) => item.trim())
  const afterLogout = items.find((item) => /^https?:\/\//i.test(item)) ?? null
  const named = new Map<string, string>()
  for (const item of items) {
    const divided = item.indexOf('=')
    if (divided < 0 || item === afterLogout) continue
    const name = item.slice(0, divided).trim().toLowerCase()
    const value = item.slice(divided + 1).trim()
    named.set(restrictionNames.has(name) ? 'authrestriction' : name, value)
  }
  const restricted = named.get('authrestriction') ?? beside ?? ''
  return {
    restrictions: restricted === '' ? new Set(restrictions) : setOf(restricted),
    afterLogout,
    citizensOnly: named.get('utype')?.toLowerCase() === 'c',
    eidas: eidasLevel(named.get('eidas')),
    singleSignOn: named.get('sso') !== '0',
  }
}
