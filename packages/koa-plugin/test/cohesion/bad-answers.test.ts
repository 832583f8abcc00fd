import { describe, expect, it } from 'vitest'
import { base64, startCohesion } from './support/cohesion-server'
import { type AnswerFields, answerXml } from './support/messages'
import { hosts, openPortal, type Portal, returnPath } from './support/portals'
import { type Seen, Traveller } from './support/traveller'

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('')
const billionLaughs = `<?xml version="1.0"?><!DOCTYPE dsAuth [<!ENTITY l0 "lol">${laughs}]><dsAuth><auth><id_sito>CONSEGNA</id_sito><user>&l9;</user></auth></dsAuth>`
const externalEntity =
  '<!DOCTYPE dsAuth SYSTEM "http://127.0.0.1:1/x.dtd"><dsAuth><auth><id_sito>CONSEGNA</id_sito></auth></dsAuth>'

/** Answers that are none, by what is wrong with them. */
const malformed: Readonly<Record<string, readonly [auth: string, code: string]>> = {
  'not base64': ['§ not base64 §', 'answer-not-base64'],
  empty: ['', 'answer-not-base64'],
  'not XML': [base64('Buongiorno'), 'answer-not-xml'],
  'XML that breaks off': [base64('<dsAuth><auth><user>'), 'answer-not-xml'],
  'XML of something else': [base64('<html><body>Errore</body></html>'), 'answer-not-xml'],
  'XML with an entity that nobody has defined': [
    base64('<dsAuth><auth><id_sito>&xxe;</id_sito></auth></dsAuth>'),
    'answer-not-xml',
  ],
  'XML of ten thousand levels': [base64('<a>'.repeat(10_000)), 'answer-not-xml'],
  'a site that says two things': [
    base64(answerXml({}).replace('</id_sito>', '</id_sito><id_sito>ALTRO</id_sito>')),
    'answer-not-xml',
  ],
  'a DTD': [base64(externalEntity), 'answer-doctype'],
  'a billion laughs': [base64(billionLaughs), 'answer-doctype'],
  '10 MB': [base64(`<dsAuth>${'x'.repeat(10_000_000)}</dsAuth>`), 'answer-too-large'],
  'another site': [
    base64(answerXml({ site: 'ALTRO', sso: 'A', aspNet: 'b' })),
    'answer-other-site',
  ],
  'no site': [base64('<dsAuth><auth/></dsAuth>'), 'answer-other-site'],
  'no session': [base64(answerXml({ sso: '', aspNet: '' })), 'answer-incomplete'],
  cancelled: [base64(answerXml({ outcome: 'KO' })), 'cancelled'],
  'no outcome': [base64(answerXml({ outcome: '' })), 'cancelled'],
}

/** Each is told on a page with a remedy, and once in the log, which knows nothing of the person. */
function expectRefused(portal: Portal, seen: Seen, status: number, code: string): void {
  expect(seen.status).toBe(status)
  expect(seen.text).toMatch(/(torna alla|apri la) pagina di accesso/i)
  expect(portal.log).toEqual([`cohesion.${code}`])
  expect(portal.entered).toEqual([])
  expect(portal.failures).toEqual([])
}

const statuses: Readonly<Record<string, number>> = { 'answer-too-large': 413, cancelled: 401 }

describe.each(hosts)('to a portal of %s somebody brings', (host) => {
  it.each(Object.entries(malformed))(
    'an answer that is refused: %s',
    async (_wrong, [auth, code]) => {
      const cohesion = await startCohesion()
      const portal = await openPortal(host, cohesion.origin)
      const mario = new Traveller(portal)
      const { action } = await mario.signIn(await mario.start())
      const seen = await mario.bring(action, new URLSearchParams({ auth }))
      expectRefused(portal, seen, statuses[code] ?? 400, code)
      expect(cohesion.calls, 'the service was not asked').toEqual([])
    },
  )

  it('no answer at all', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { action } = await mario.signIn(await mario.start())
    expectRefused(portal, await mario.bring(action, 'altro=1'), 400, 'answer-missing')
  })

  it('two answers at once', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    const twice = new URLSearchParams([
      ['auth', auth],
      ['auth', auth],
    ])
    expectRefused(portal, await mario.bring(action, twice), 400, 'answer-missing')
  })

  it('a good answer without a state', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { auth } = await mario.signIn(await mario.start())
    const seen = await mario.bring(returnPath, new URLSearchParams({ auth }))
    expectRefused(portal, seen, 400, 'state-missing')
  })

  it('a state that nobody has given out', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { auth } = await mario.signIn(await mario.start())
    const seen = await mario.bring(`${returnPath}?state=inventato`, new URLSearchParams({ auth }))
    expectRefused(portal, seen, 403, 'state-foreign')
  })

  it('the answer and the state of somebody else, whose login it would become', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const attacker = new Traveller(portal)
    const { action, auth } = await attacker.signIn(await attacker.start())
    const victim = new Traveller(portal)
    await victim.start()
    const seen = await victim.bring(action, new URLSearchParams({ auth }))
    expectRefused(portal, seen, 403, 'state-foreign')
    expect((await victim.get('/')).heading).toBe('Nessuno è entrato')
  })

  it('an answer in a browser that has begun no login', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    const elsewhere = new Traveller(portal)
    const seen = await elsewhere.bring(action, new URLSearchParams({ auth }))
    expectRefused(portal, seen, 403, 'state-unknown')
  })

  it('an answer that has been used: sent again, and its page opened again', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    const form = new URLSearchParams({ auth })
    const received = await mario.postFromElsewhere(action, form)
    expect(await mario.get(received.location ?? '')).toMatchObject({ location: '/' })
    const reopened = await mario.get(received.location ?? '')
    expect(reopened).toMatchObject({ status: 409, title: 'Risposta di Cohesion già usata' })
    const sentAgain = await mario.bring(action, form)
    expect(sentAgain).toMatchObject({ status: 409, title: 'Risposta di Cohesion già usata' })
    expect(portal.log).toEqual(['cohesion.answer-replayed', 'cohesion.answer-replayed'])
    expect(portal.entered).toHaveLength(1)
    expect((await mario.get('/')).heading, 'and stays signed in').toContain('MARIO ROSSI')
  })

  it('an answer twice before it was used, since the portal’s reply was lost', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    const form = new URLSearchParams({ auth })
    await mario.postFromElsewhere(action, form)
    expect(await mario.bring(action, form)).toMatchObject({ status: 303, location: '/' })
  })

  it('a ticket that was made up', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    await mario.start()
    expectRefused(portal, await mario.get(`${returnPath}?ticket=x`), 410, 'answer-expired')
  })

  it('a refusal that was made up: a page, but no line in the log', async () => {
    const portal = await openPortal(host, (await startCohesion()).origin)
    const mario = new Traveller(portal)
    for (const word of ['cancelled', 'toString', '<script>', 'level-too-low']) {
      const seen = await mario.get(`${returnPath}?refused=${encodeURIComponent(word)}`)
      expect(seen.status).toBeGreaterThanOrEqual(400)
      expect(seen.text).not.toContain('<script>')
    }
    expect(portal.log).toEqual([])
  })

  it('too late', async () => {
    let now = Date.now()
    const portal = await openPortal(host, (await startCohesion()).origin, {
      clock: { now: () => new Date(now) },
    })
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    now += 15 * 60 * 1000
    const late = await mario.bring(action, new URLSearchParams({ auth }))
    expect(late).toMatchObject({ status: 410, title: 'Tempo scaduto per l’accesso' })

    const again = await mario.signIn(await mario.start())
    const form = new URLSearchParams({ auth: again.auth })
    const received = await mario.postFromElsewhere(again.action, form)
    now += 2 * 60 * 1000
    const seen = await mario.get(received.location ?? '')
    expect(seen).toMatchObject({ status: 410, title: 'Risposta di Cohesion scaduta' })
    expect(portal.log).toEqual(['cohesion.state-expired', 'cohesion.answer-expired'])
  })
})

it('an answer made to be slow takes no longer than it is long', async () => {
  const portal = await openPortal('Koa', (await startCohesion()).origin, {
    maxAnswerLength: 2 ** 20,
  })
  const mario = new Traveller(portal)
  const { action } = await mario.signIn(await mario.start())
  for (const part of ['<![CDATA[', '&', '<a b="', '<!--', '<?x ', '&#x26;', '<a>', '<a/>', '=']) {
    const many = part.repeat(Math.floor(750_000 / part.length))
    for (const auth of [base64(many), base64(`<dsAuth>${many}`), many]) {
      const seen = await mario.bring(action, new URLSearchParams({ auth }))
      expect(seen.status).toBe(400)
    }
  }
  expect(portal.entered).toEqual([])
})

describe('a login begins', () => {
  const unasked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'by a link of another site': { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    'by a picture': { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'image' },
    'by a prefetch': { 'sec-fetch-site': 'same-origin', 'sec-purpose': 'prefetch;prerender' },
  }

  it.each(Object.entries(unasked))('not %s', async (_how, headers) => {
    const portal = await openPortal('Koa', (await startCohesion()).origin)
    const seen = await new Traveller(portal).get('/accedi/cohesion', headers)
    expect(seen).toMatchObject({ location: null, title: 'Accesso non avviato', cookies: [] })
    expectRefused(portal, seen, 403, 'start-not-asked')
  })

  it('in two tabs at once, and either can be finished first', async () => {
    const portal = await openPortal('Koa', (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const first = await mario.signIn(await mario.start())
    const second = await mario.signIn(await mario.start())
    for (const { action, auth } of [second, first]) {
      const seen = await mario.bring(action, new URLSearchParams({ auth }))
      expect(seen).toMatchObject({ status: 303, location: '/' })
    }
  })
})

const odd = (change: (xml: string) => string | Uint8Array) => (fields: AnswerFields) =>
  change(answerXml(fields))

/** Answers that are odd, and right. */
const tolerated: Readonly<Record<string, (fields: AnswerFields) => string | Uint8Array>> = {
  'addresses and ids in CDATA': odd((xml) =>
    xml.replace(
      /<(url_validate|url_richiesta|id_sessione_\w*sso)>([^<]+)</g,
      (_found, name: string, text: string) =>
        `<${name}><![CDATA[${text.replaceAll('&amp;', '&')}]]><`,
    ),
  ),
  'ampersands that are not escaped': odd((xml) => xml.replaceAll('&amp;', '&')),
  'a declaration of UTF-16 over UTF-8': odd((xml) =>
    xml.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-16"?>'),
  ),
  'UTF-16 in truth': odd((xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le')),
  'UTF-16 without a mark': odd((xml) => Buffer.from(xml, 'utf16le')),
  'a byte order mark': odd((xml) => `\uFEFF${xml}`),
  'Windows-1252': odd((xml) =>
    Buffer.from(xml.replace('<id_sa/>', '<id_sa>NICCOLÒ</id_sa>'), 'latin1'),
  ),
  'blanks and line breaks around everything': odd((xml) =>
    `\r\n  ${xml}  \r\n`.replace(/<(id_sito|esito_auth_sso)>([^<]*)</g, '<$1>\n  $2\n  <'),
  ),
  'a prefix': odd((xml) =>
    xml
      .replace(/<(\/?)(?=[a-z])/gi, '<$1a:')
      .replace(' xmlns="http://tempuri.org/Auth.xsd"', ' xmlns:a="http://tempuri.org/Auth.xsd"'),
  ),
  'elements in another order': odd((xml) =>
    xml.replace(/<auth>([\s\S]*)<\/auth>/, (_found, inner: string) => {
      const elements = inner.match(/<(\w+)[^>]*\/>|<(\w+)[^>]*>[\s\S]*?<\/\2>/g) ?? []
      return `<auth>${elements.reverse().join('')}</auth>`
    }),
  ),
}

describe('an answer is understood with', () => {
  it.each(Object.entries(tolerated))('%s', async (_oddity, answer) => {
    const cohesion = await startCohesion()
    cohesion.person = { answer }
    const portal = await openPortal('Koa', cohesion.origin)
    expect(await new Traveller(portal).enter()).toMatchObject({ status: 303, location: '/' })
    expect(portal.log).toEqual([])
  })

  it('pluses that nobody escaped, and lines that are broken', async () => {
    const portal = await openPortal('Koa', (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    let xml = Buffer.from(auth, 'base64').toString()
    // What ends with `>` after a multiple of three bytes has a plus as its last character.
    while (Buffer.byteLength(xml) % 3 !== 0) xml = xml.replace('<id_sa/>', ' <id_sa/>')
    const lines = base64(xml).replace(/.{76}/g, '$&%0D%0A')
    expect(lines).toMatch(/\+$/)
    expect(await mario.bring(action, `auth=${lines}`)).toMatchObject({ status: 303, location: '/' })
    expect(portal.log).toEqual([])
  })

  it('its name in capitals, appended to an address that has a query already', async () => {
    const portal = await openPortal('Koa', (await startCohesion()).origin)
    const mario = new Traveller(portal)
    const { action, auth } = await mario.signIn(await mario.start())
    const received = await mario.get(`${action}?AUTH=${encodeURIComponent(auth)}`)
    expect(await mario.get(received.location ?? '')).toMatchObject({ status: 303, location: '/' })
  })
})
