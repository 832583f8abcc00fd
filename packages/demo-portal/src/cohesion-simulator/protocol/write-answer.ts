import type { Ticket } from '../state/single-sign-on'
import type { AuthRequest } from './auth-request'
import { element } from './write-xml'

/** What became of a login. What the real service writes when it failed is not known: anything but `OK`. */
export type Outcome =
  | { readonly ok: true; readonly user: string; readonly ticket: Ticket }
  | { readonly ok: false }

/** The answer to a request, ready for `auth`: the request's own XML, filled in, in base64. */
export function writeAnswer(request: AuthRequest, outcome: Outcome): string {
  const ticket = outcome.ok ? outcome.ticket : null
  const fields: readonly (readonly [string, string])[] = [
    ['user', outcome.ok ? outcome.user : ''],
    ['id_sa', ''],
    ['id_sito', request.siteId],
    ['esito_auth_sa', outcome.ok ? 'OK' : 'KO'],
    ['id_sessione_sa', ''],
    ['id_sessione_aspnet_sa', ''],
    ['url_validate', request.validateUrl],
    ['url_richiesta', request.requestUrl],
    ['esito_auth_sso', outcome.ok ? 'OK' : 'KO'],
    ['id_sessione_sso', ticket?.sessionId ?? ''],
    ['id_sessione_aspnet_sso', ticket?.serverSessionId ?? ''],
    ['stilesheet', request.styleSheet],
  ]
  const xml = [
    '<dsAuth xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/Auth.xsd"><auth>',
    ...fields.map(([name, text]) => element(name, text)),
    '</auth></dsAuth>',
  ].join('')
  return Buffer.from(xml).toString('base64')
}

/** The site's address with the answer in it; what the site wrote there stays as it is. */
export function addressWithAnswer(validateUrl: string, auth: string): string {
  const [address = '', ...fragment] = validateUrl.split('#')
  const separator = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?'
  const hash = fragment.length === 0 ? '' : `#${fragment.join('#')}`
  return `${address}${separator}auth=${encodeURIComponent(auth)}${hash}`
}
