import type { CohesionMethod, CohesionRequestOptions } from '../options'
import { escapeText } from '../xml/escape-text'

export interface AuthRequest {
  readonly siteId: string
  /** Where the answer goes, state included. */
  readonly validateUrl: string
  readonly pageUrl: string
  readonly afterLogoutUrl: string
  readonly methods: readonly CohesionMethod[]
  readonly request: CohesionRequestOptions
}

const restrictions: Readonly<Record<CohesionMethod, number>> = {
  password: 0,
  pin: 1,
  card: 2,
  domain: 3,
}

const userTypes = { citizens: 'c', staff: 'd', both: 'cd' } as const

/** The items of `stilesheet`, which has nothing to do with style. */
function stilesheet({ methods, afterLogoutUrl, request }: AuthRequest): string {
  const { users, purposes = [], eidas, aggregate, ipa, spidProtocol, cieProtocol } = request
  const numbers = methods.map((method) => restrictions[method]).sort()
  const items = [
    `AuthRestriction=${numbers.join(',')}`,
    afterLogoutUrl,
    users && `UType=${userTypes[users]}`,
    purposes.length > 0 && `purpose=${purposes.join('|')}`,
    aggregate && 'aggregato=1',
    eidas && `eidas=${eidas}`,
    spidProtocol === 'OIDC' && 'SpidMode=OIDC',
    cieProtocol === 'OIDC' && 'CieMode=OIDC',
    ipa && `IPA=${ipa}`,
    request.singleSignOn !== undefined && `SSO=${request.singleSignOn ? 1 : 0}`,
  ]
  return items.filter(Boolean).join(';')
}

/** The request as XML, in the order of elements that Cohesion documents. */
function authRequestXml(request: AuthRequest): string {
  const { siteId, validateUrl, pageUrl } = request
  const fields = [
    '<user/><id_sa/>',
    `<id_sito>${escapeText(siteId)}</id_sito>`,
    '<esito_auth_sa/><id_sessione_sa/><id_sessione_aspnet_sa/>',
    `<url_validate>${escapeText(validateUrl)}</url_validate>`,
    `<url_richiesta>${escapeText(pageUrl)}</url_richiesta>`,
    '<esito_auth_sso/><id_sessione_sso/><id_sessione_aspnet_sso/>',
    `<stilesheet>${escapeText(stilesheet(request))}</stilesheet>`,
  ]
  return `<dsAuth xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/Auth.xsd"><auth>${fields.join('')}</auth></dsAuth>`
}

/** The value of `auth`, escaped for an address. */
export const encodeAuthRequest = (request: AuthRequest): string =>
  encodeURIComponent(Buffer.from(authRequestXml(request), 'utf8').toString('base64'))
