import { type Answer, formOf, type HttpClient } from '../../support/http-client'

/** A site as `url_validate` and its state name it: nothing listens there, the answer is read on its way. */
export const callback = 'https://portale.example.it/cohesion/callback?state=a%2Fb+c&tab=1'

export interface Wanted {
  readonly siteId?: string
  readonly validateUrl?: string
  readonly styleSheet?: string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A request as the protocol's description writes it. */
export function requestXml(wanted: Wanted = {}): string {
  const {
    siteId = 'PORTALE',
    validateUrl = callback,
    styleSheet = 'AuthRestriction=0,1,2,3;https://portale.example.it/uscita;UType=cd',
  } = wanted
  return `<dsAuth xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/Auth.xsd"><auth>
<user/><id_sa/><id_sito>${siteId}</id_sito><esito_auth_sa/><id_sessione_sa/><id_sessione_aspnet_sa/>
<url_validate>${escaped(validateUrl)}</url_validate><url_richiesta>https://portale.example.it/page</url_richiesta>
<esito_auth_sso/><id_sessione_sso/><id_sessione_aspnet_sso/>
<stilesheet>${escaped(styleSheet)}</stilesheet></auth></dsAuth>`
}

export const base64 = (xml: string): string => Buffer.from(xml).toString('base64')

export const startPath = (xml: string, path = '/SPManager/WAYF.aspx'): string =>
  `${path}?auth=${encodeURIComponent(base64(xml))}`

/** What came back in `auth`. */
export interface Returned {
  /** Where it was sent. */
  readonly address: string
  readonly method: 'GET' | 'POST'
  readonly xml: string
  readonly field: (name: string) => string
}

const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

export const fieldOf = (xml: string, name: string): string =>
  decoded(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '')

function returned(address: string, method: Returned['method'], auth: string): Returned {
  const xml = Buffer.from(auth, 'base64').toString()
  return { address, method, xml, field: (name) => fieldOf(xml, name) }
}

/** Goes where answers lead within the simulator, until one leads back to the site. */
export async function backAtSite(browser: HttpClient, answer: Answer): Promise<Returned> {
  let current = answer
  for (let steps = 0; steps < 10; steps += 1) {
    const { location } = current
    if (location === null) {
      const form = /<form id="ritorno" method="post" action="([^"]*)"/.exec(current.html)
      if (!form) throw new Error(`does not lead back to the site: ${current.text}`)
      const action = (form[1] ?? '').replaceAll('&amp;', '&')
      return returned(action, 'POST', formOf(current, action).fields.auth ?? '')
    }
    if (!location.startsWith('/') && !location.startsWith(browser.origin)) {
      const auth = new URL(location).searchParams.get('auth') ?? ''
      return returned(location, 'GET', auth)
    }
    current = await browser.send(location)
  }
  throw new Error('redirected without end')
}

export interface Typed {
  readonly fiscalCode: string
  readonly password: string
  readonly pin: string
}

export const anna: Typed = {
  fiscalCode: 'PRVNNA80A55A271J',
  password: 'anna-prova-2017',
  pin: '20170001',
}

export const aldo: Typed = {
  fiscalCode: 'PRVLDA75C20A271M',
  password: 'aldo-prova-2017',
  pin: '20170002',
}

/** The fields of a form for credentials. */
export const typed = ({ fiscalCode, password, pin }: Typed): Record<string, string> => ({
  'codice-fiscale': fiscalCode,
  password,
  pin,
})

/** From the site's request to the page with the tabs; the address of that page. */
export async function entrance(
  browser: HttpClient,
  wanted: Wanted = {},
  path?: string,
): Promise<string> {
  const answer = await browser.send(startPath(requestXml(wanted), path))
  if (!answer.location?.startsWith('/accesso/') || answer.location.endsWith('/risposta')) {
    throw new Error(`${answer.status} ${answer.location} ${answer.text}`)
  }
  return answer.location
}

/** Signs in with password and PIN, as somebody does who starts at the site. */
export async function signInWithPin(
  browser: HttpClient,
  wanted: Wanted = {},
  path?: string,
  who: Typed = anna,
): Promise<Returned> {
  const page = await browser.open(`${await entrance(browser, wanted, path)}/cohesion/pin`)
  return backAtSite(browser, await browser.post(formOf(page, '/pin'), typed(who)))
}

/** What the site's server asks with what came back; escaped as it should be. */
export function backChannel(
  origin: string,
  operation: string,
  answer: Returned,
  path = '/SPManager/webCheckSessionSSO.aspx',
): Promise<string> {
  const body = new URLSearchParams({
    Operation: operation,
    IdSessioneSSO: answer.field('id_sessione_sso'),
    IdSessioneASPNET: answer.field('id_sessione_aspnet_sso'),
  })
  return fetch(origin + path, { method: 'POST', body }).then((response) => response.text())
}

export const profileOf = (origin: string, answer: Returned): Promise<string> =>
  backChannel(origin, 'GetCredential', answer)
