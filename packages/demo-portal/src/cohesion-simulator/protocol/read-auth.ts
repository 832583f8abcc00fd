import { type Sites, siteAccepts } from '../sites'
import type { AuthReading } from './auth-request'
import { decodeAuth } from './decode-auth'
import { readFields } from './read-fields'
import { readWishes } from './read-wishes'

/**
 * Reads what a site asks for, and whether it may: the site must be known, and the answer must go to it.
 * @param value of the parameter `auth`
 */
export function readAuth(value: string | undefined, sites: Sites): AuthReading {
  if (value === undefined || value === '') return { ok: false, refusal: 'no-request' }
  const decoded = decodeAuth(value)
  if (!decoded.ok) return decoded
  const read = readFields(decoded.xml)
  if (!read.ok) return read
  const field = (name: string): string => read.fields.get(name) ?? ''
  const [siteId, validateUrl, styleSheet] = [
    field('id_sito'),
    field('url_validate'),
    field('stilesheet'),
  ]
  if (siteId === '' || validateUrl === '') return { ok: false, refusal: 'incomplete' }
  const wishes = readWishes(styleSheet, read.fields.get('AuthRestriction'))
  if (wishes.restrictions.size === 0 && wishes.eidas === null) {
    return { ok: false, refusal: 'no-method' }
  }
  const site = sites.find(({ id }) => id === siteId)
  if (site === undefined) return { ok: false, refusal: 'unknown-site' }
  if (!siteAccepts(site, validateUrl)) return { ok: false, refusal: 'foreign-address' }
  const requestUrl = field('url_richiesta')
  return { ok: true, request: { siteId, validateUrl, requestUrl, styleSheet, wishes } }
}
