import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SignedXml } from 'xml-crypto'
import { startSimulator } from './support/running-simulator'
import {
  anna,
  backAtSite,
  backChannel,
  base64,
  callback,
  entrance,
  fieldOf,
  profileOf,
  requestXml,
  signInWithPin,
  startPath,
} from './support/site'

describe('a site that sends somebody to be signed in', () => {
  it.each([
    ['/SPManager/WAYF.aspx', 'POST'],
    ['/spmanager/wayf.ASPX', 'POST'],
    ['/SSO/Check.aspx', 'GET'],
    ['/SA/AccediCohesion.aspx', 'GET'],
    ['/sa/accedicohesion.aspx', 'GET'],
  ])(
    'at %s gets the answer at its own address, by %s, with its request filled in',
    async (path, method) => {
      const { newBrowser, places } = await startSimulator()
      const answer = await signInWithPin(newBrowser(), {}, path)
      expect(answer.method).toBe(method)
      if (method === 'POST') expect(answer.address).toBe(callback)
      else expect(answer.address.startsWith(`${callback}&auth=`)).toBe(true)
      expect(answer.field('esito_auth_sso')).toBe('OK')
      expect(answer.field('user')).toBe(anna.fiscalCode)
      expect(answer.field('id_sito')).toBe('PORTALE')
      expect(answer.field('url_validate')).toBe(callback)
      expect(answer.field('url_richiesta')).toBe('https://portale.example.it/page')
      expect(answer.field('stilesheet')).toContain('AuthRestriction=0,1,2,3')
      expect(answer.field('id_sessione_sso')).toMatch(/^[0-9a-f]{64}$/)
      const parts = answer.field('id_sessione_aspnet_sso')
      expect(parts.split(';').length).toBeGreaterThan(1)
      expect(parts).not.toMatch(/[+\s]/)
      expect(await profileOf(places.simulator, answer)).toContain(
        `<login>${anna.fiscalCode}</login>`,
      )
    },
  )

  it('gets the answer also where its address ends in a question mark or has a fragment', async () => {
    const { newBrowser } = await startSimulator()
    const at = async (validateUrl: string) =>
      (await signInWithPin(newBrowser(), { validateUrl }, '/SSO/Check.aspx')).address
    expect(await at('http://localhost:1/a')).toMatch(/^http:\/\/localhost:1\/a\?auth=[^#]+$/)
    expect(await at('http://localhost:1/a?')).toMatch(/^http:\/\/localhost:1\/a\?auth=[^#]+$/)
    expect(await at('http://localhost:1/a?b#c')).toMatch(
      /^http:\/\/localhost:1\/a\?b&auth=[^#]+#c$/,
    )
  })

  const plain = requestXml()
  const withCdata = requestXml().replace(
    /<url_validate>.*?<\/url_validate>/,
    `<url_validate><![CDATA[${callback}]]></url_validate>`,
  )
  const odd: readonly (readonly [string, string])[] = [
    ['URLs in CDATA', base64(withCdata)],
    [
      'an AuthRestriction element of its own',
      base64(
        requestXml({ styleSheet: '' }).replace(
          '</auth>',
          '<AuthRestriction xmlns="">0,1,2,3</AuthRestriction></auth>',
        ),
      ),
    ],
    ['a declaration of utf-16 on UTF-8', base64(`<?xml version="1.0" encoding="utf-16"?>${plain}`)],
    ['a byte order mark', base64(`\uFEFF<?xml version="1.0" encoding="utf-8"?>\n${plain}`)],
    [
      'real UTF-16',
      Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-16"?>${plain}`, 'utf16le').toString(
        'base64',
      ),
    ],
    [
      'UTF-16 without its mark, the other way round',
      Buffer.from(plain, 'utf16le').swap16().toString('base64'),
    ],
    [
      'an accent of an old Windows',
      Buffer.from(plain.replace('/page<', '/qualità<'), 'latin1').toString('base64'),
    ],
    ['blank lines before the XML', base64(`\r\n  ${plain}`)],
    ['comments', base64(plain.replace('<auth>', '<auth><!-- PORTALE -->'))],
    ['a prefix', base64(plain.replaceAll(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x='))],
  ]
  it.each(odd)('may write %s', async (_, auth) => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    const answer = await browser.send(`/SPManager/WAYF.aspx?auth=${encodeURIComponent(auth)}`)
    expect(answer.location).toMatch(/^\/accesso\//)
    expect((await browser.open(answer.location ?? '')).text).toContain('PORTALE')
  })

  // Text whose base64 has a plus, a slash and padding.
  const rich = base64(requestXml({ styleSheet: 'AuthRestriction=1;~~~>>>???ÿÿ;ì;;' }))
  const ways: readonly (readonly [string, (auth: string) => string])[] = [
    ['escaped', encodeURIComponent],
    ['not escaped at all', (auth) => auth],
    ['with blanks for its plus signs', (auth) => auth.replaceAll('+', '%20')],
    ['escaped twice', (auth) => encodeURIComponent(encodeURIComponent(auth))],
    ['with line breaks', (auth) => encodeURIComponent(auth.replace(/.{76}/g, '$&\r\n'))],
    ['in the alphabet for addresses', (auth) => auth.replaceAll('+', '-').replaceAll('/', '_')],
    ['without its padding', (auth) => encodeURIComponent(auth.replace(/=+$/, ''))],
  ]
  it.each(ways)('may send its base64 %s', async (_, write) => {
    expect(rich).toMatch(/\+.*\/.*=$|\/.*\+.*=$/s)
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    const answer = await browser.send(`/SSO/Check.aspx?lang=it&AUTH=${write(rich)}`)
    expect(answer.location).toMatch(/^\/accesso\//)
    expect((await browser.open(`${answer.location}/cohesion`)).text).toContain('Pin Cohesion')
  })
})

describe('what a site asks for in its style sheet', () => {
  const methodsFor = async (styleSheet: string): Promise<string> => {
    const { newBrowser } = await startSimulator()
    const browser = newBrowser()
    return (await browser.open(`${await entrance(browser, { styleSheet })}/cohesion`)).text
  }

  it.each([
    ['AuthRestriction=1,2', ['Pin', 'Otp', 'Smart Card'], ['Password Cohesion', 'Dominio']],
    ['AuthRestriction=0', ['Password Cohesion'], ['Pin', 'Otp', 'Smart Card', 'Dominio']],
    ['AuthRestriction=3;UType=d', ['Dominio'], ['Pin', 'Smart Card']],
    ['AuthRestriction=2,3;UType=c', ['Smart Card'], ['Dominio', 'Pin']],
    [' \n AuthRestricion = 2 ;\r\n UType=d; colour=blue; ;', ['Smart Card'], ['Pin', 'Dominio']],
    ['authrestriction=1', ['Pin'], ['Smart Card']],
    ['', ['Password Cohesion', 'Pin', 'Otp', 'Smart Card', 'Dominio'], []],
    ['purpose=PF|LP;aggregato=1;SpidMode=OIDC;CieMode=OIDC;IPA=r_marche', ['Pin'], []],
  ])('%j leaves what it admits', async (styleSheet, there, notThere) => {
    const text = await methodsFor(styleSheet)
    for (const method of there) expect(text).toContain(method)
    for (const method of notThere) expect(text).not.toContain(method)
  })

  it('offers eIDAS only to sites that ask for it', async () => {
    const { newBrowser } = await startSimulator()
    const page = async (styleSheet: string) => {
      const browser = newBrowser()
      return (await browser.open(await entrance(browser, { styleSheet }))).text
    }
    expect(await page('AuthRestriction=1')).not.toContain('eIDAS')
    expect(await page('AuthRestriction=1;eidas=2')).toContain('Autenticazione eIDAS')
  })
})

describe('the profile', () => {
  it('comes by GET as well as by POST, with ids that are not escaped, under both paths', async () => {
    const { newBrowser, places } = await startSimulator()
    const ask = async (path: string, method: 'GET' | 'POST') => {
      const answer = await signInWithPin(newBrowser())
      const query = `Operation=GetCredential&IdSessioneSSO=${answer.field('id_sessione_sso')}&IdSessioneASPNET=${answer.field('id_sessione_aspnet_sso')}`
      const response =
        method === 'GET'
          ? await fetch(`${places.simulator}${path}?${query}`)
          : await fetch(places.simulator + path, {
              method,
              body: query,
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
            })
      expect(response.headers.get('content-type')).toContain('text/xml')
      return response.text()
    }
    for (const path of [
      '/SPManager/webCheckSessionSSO.aspx',
      '/SSO/webCheckSessionSSO.aspx',
      '/spmanager/WEBCHECKSESSIONSSO.aspx',
    ]) {
      for (const method of ['GET', 'POST'] as const) {
        expect(await ask(path, method)).toContain('<codice_fiscale>PRVNNA80A55A271J')
      }
    }
  })

  it('is signed so that a site can check it with the one certificate that it trusts', async () => {
    const { newBrowser, places, keys } = await startSimulator()
    const xml = await profileOf(places.simulator, await signInWithPin(newBrowser()))
    expect(xml).toMatch(/^<Signature xmlns="http:\/\/www.w3.org\/2000\/09\/xmldsig#">/)
    expect(xml).toContain('xmldsig#rsa-sha1')
    const publicCert = await readFile(join(keys.folder, 'profilo.pem'), 'utf8')
    const check = (text: string): boolean => {
      const signature = new SignedXml({ publicCert, getCertFromKeyInfo: () => null })
      signature.loadSignature(text)
      try {
        return signature.checkSignature(text)
      } catch {
        return false
      }
    }
    expect(check(xml)).toBe(true)
    expect(check(xml.replace('<cognome>Prova', '<cognome>Altra'))).toBe(false)
    expect(check(xml.replace(/timestamp="[^"]*"/, 'timestamp="2018-01-01"'))).toBe(false)
  })

  it('is bare under the older path', async () => {
    const { newBrowser, places } = await startSimulator()
    const answer = await signInWithPin(newBrowser())
    const path = '/SSO/webCheckSessionSSO.aspx'
    const xml = await backChannel(places.simulator, 'GetCredential', answer, path)
    expect(xml).toMatch(/^<profile timestamp="[^"]+"><base>.*<\/base><\/profile>$/)
  })

  it('says who it is in the forms of the protocol', async () => {
    const { newBrowser, places } = await startSimulator()
    const xml = await profileOf(places.simulator, await signInWithPin(newBrowser()))
    const facts = {
      login: anna.fiscalCode,
      nome: 'Anna',
      cognome: 'Prova',
      sesso: 'F',
      codice_fiscale: anna.fiscalCode,
      data_nascita: '15/01/1980',
      localita_nascita: 'Ancona',
      provincia_nascita: 'AN',
      email: 'anna.prova@example.it',
      tipo_autenticazione: 'PIN',
    }
    for (const [name, value] of Object.entries(facts)) expect(fieldOf(xml, name)).toBe(value)
  })

  it('is given once for an answer: whoever comes second is refused', async () => {
    const { newBrowser, places } = await startSimulator()
    const answer = await signInWithPin(newBrowser())
    expect(await profileOf(places.simulator, answer)).toContain('<profile')
    expect(await profileOf(places.simulator, answer)).toContain('<AUTH>NO</AUTH>')
    expect(await profileOf(places.simulator, answer)).not.toContain(anna.fiscalCode)
  })

  it('is given for ids that belong together, within the hour, for a known operation', async () => {
    const { newBrowser, places, clock } = await startSimulator()
    const [one, other] = [await signInWithPin(newBrowser()), await signInWithPin(newBrowser())]
    const mixed = {
      ...one,
      field: (name: string) =>
        name === 'id_sessione_aspnet_sso' ? other.field(name) : one.field(name),
    }
    expect(await profileOf(places.simulator, mixed)).toBe('<AUTH>NO</AUTH>')
    const nothing = { ...one, field: () => '' }
    expect(await profileOf(places.simulator, nothing)).toBe('<AUTH>NO</AUTH>')
    expect(await backChannel(places.simulator, 'GetEverything', one)).toBe('<AUTH>NO</AUTH>')
    expect(await profileOf(places.simulator, one)).toContain(anna.fiscalCode)
    clock.pass(60 * 60)
    expect(await profileOf(places.simulator, other)).toBe('<AUTH>NO</AUTH>')
  })

  it('is not looked for in a body of any length', async () => {
    const { places } = await startSimulator()
    const address = `${places.simulator}/SPManager/webCheckSessionSSO.aspx`
    const response = await fetch(address, { method: 'POST', body: 'x'.repeat(100_000) })
    expect(response.status).toBe(413)
    expect(await response.text()).toBe('<AUTH>NO</AUTH>')
  })
})

describe('a request that is not accepted', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at} "${`&lol${at || ''};`.repeat(10)}">`).join('')}]>`
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['nothing', '/SPManager/WAYF.aspx', 400, 'no-request'],
    ['no base64', '/SPManager/WAYF.aspx?auth=%3Ca%3E', 400, 'not-base64'],
    ['no XML', startPath('ciao'), 400, 'not-xml'],
    ['XML that breaks off', startPath(requestXml().slice(0, -10)), 400, 'not-xml'],
    [
      'a billion laughs',
      startPath(laughs + requestXml().replace('PORTALE', '&lol9;')),
      400,
      'has-dtd',
    ],
    [
      'a DTD alone',
      startPath(`<!DOCTYPE dsAuth SYSTEM "http://127.0.0.1:1/x">${requestXml()}`),
      400,
      'has-dtd',
    ],
    [
      'an entity without DTD',
      startPath(requestXml({ siteId: 'x' }).replace('>x<', '>&secret;<')),
      400,
      'not-xml',
    ],
    ['no site', startPath(requestXml({ siteId: '' })), 400, 'incomplete'],
    ['no address', startPath(requestXml({ validateUrl: '' })), 400, 'incomplete'],
    ['another site', startPath(requestXml({ siteId: 'SCONOSCIUTO' })), 403, 'unknown-site'],
    [
      'restrictions that nobody knows',
      startPath(requestXml({ styleSheet: 'AuthRestriction=7,x' })),
      400,
      'no-method',
    ],
    ...[
      'https://elsewhere.example/callback',
      'https://portale.example.it.elsewhere.example/',
      'https://portale.example.it@elsewhere.example/',
      'http://portale.example.it/callback',
      'https://portale.example.it:8443/',
      '//elsewhere.example/',
      '/callback',
      'javascript:alert(1)',
      'http://127.0.0.1.elsewhere.example/',
    ].map(
      (validateUrl) =>
        [
          `an answer to ${validateUrl}`,
          startPath(requestXml({ validateUrl })),
          403,
          'foreign-address',
        ] as const,
    ),
  ]
  it.each(cases)(
    '%s: says what is wrong, sends nobody anywhere, and logs no more than that',
    async (_, path, status, reason) => {
      const { newBrowser, refusals, events } = await startSimulator()
      const answer = await newBrowser().send(path)
      expect(answer.status).toBe(status)
      expect(answer.location).toBeNull()
      expect(answer.text).toContain('Simulatore dimostrativo')
      expect(answer.text).toMatch(/Chi gestisce il sito|Tornare al sito/)
      expect(refusals()).toEqual([reason])
      expect(JSON.stringify(events)).not.toContain('elsewhere')
    },
  )

  it('of the longest that a browser can send is refused too', async () => {
    const { newBrowser, refusals } = await startSimulator()
    const long = requestXml({ styleSheet: 'x'.repeat(9_000) })
    expect((await newBrowser().send(startPath(long))).status).toBe(302)
    const tooLong = await newBrowser().send(startPath('x'.repeat(100_000)))
    expect(tooLong.status).toBe(431)
    expect(refusals()).toEqual([])
  })
})

it('a login is good for a quarter of an hour, and once', async () => {
  const { newBrowser, clock, refusals } = await startSimulator()
  const browser = newBrowser()
  const address = await entrance(browser)
  clock.pass(15 * 60 - 1)
  expect((await browser.open(address)).status).toBe(200)
  clock.pass(1)
  const late = await browser.open(address)
  expect(late.status).toBe(410)
  expect(late.text).toContain('Questa richiesta di accesso è scaduta o già conclusa')
  expect(late.text).toContain('Tornare al sito da cui si è partiti')

  const again = newBrowser()
  const second = await entrance(again)
  const done = await again.post({ action: `${second}/annulla`, fields: {} })
  expect((await backAtSite(again, done)).field('esito_auth_sso')).not.toBe('OK')
  expect((await again.send(`${second}/risposta`)).status).toBe(410)
  expect((await again.post({ action: `${second}/annulla`, fields: {} })).status).toBe(410)
  expect(refusals()).toEqual(['login-over', 'login-over', 'login-over'])
})
