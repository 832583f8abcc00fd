import { describe, expect, it } from 'vitest'
import { startCohesion } from './support/cohesion-server'
import { bareProfile, profileFields, samlNaming } from './support/messages'
import { openPortal, type PortalUser } from './support/portals'
import { Traveller } from './support/traveller'

type Options = Parameters<typeof openPortal>[2]

/** What becomes of somebody whose profile Cohesion sends so. */
async function outcome(
  profile: Readonly<Record<string, string | null>> | Uint8Array | string,
  options: Options = {},
) {
  const cohesion = await startCohesion()
  const raw = typeof profile === 'string' || profile instanceof Uint8Array ? profile : null
  cohesion.person = raw
    ? { credential: (response) => response.end(raw) }
    : { profile: profile as Readonly<Record<string, string | null>> }
  const portal = await openPortal('Koa', cohesion.origin, options)
  const seen = await new Traveller(portal).enter()
  expect(portal.failures).toEqual([])
  return { seen, log: portal.log, profile: portal.entered[0]?.profile }
}

describe('a profile says who somebody is', () => {
  it('in all that Cohesion tells', async () => {
    const { profile } = await outcome({
      spidCode: 'NAMI0002653481',
      digitalAddress: 'mario.rossi@pec.example.it',
      address: 'Via dei matti 28 60100 ANCONA AN',
      companyFiscalNumber: '01234567890',
      ivaCode: 'VATIT-01234567890',
      samlResponseBase64: samlNaming('https://www.spid.gov.it/SpidL2'),
    })
    expect(profile).toMatchObject({
      login: 'RSSMRA80A01A271X',
      fiscalCode: 'RSSMRA80A01A271X',
      name: 'MARIO',
      familyName: 'ROSSI',
      gender: 'M',
      dateOfBirth: '1980-01-01',
      birthPlace: { name: 'ANCONA', code: 'A271', county: 'AN' },
      email: 'mario.rossi@example.it',
      certifiedEmail: 'mario.rossi@pec.example.it',
      address: 'Via dei matti 28 60100 ANCONA AN',
      spidCode: 'NAMI0002653481',
      companyFiscalCode: '01234567890',
      vatNumber: 'VATIT-01234567890',
      authentication: 'PIN',
      level: 2,
    })
    expect(profile?.fields.get('cognome')).toBe('ROSSI')
    expect(profile?.fields.has('samlResponseBase64')).toBe(false)
  })

  it('in the legacy form, which has Italian names alone', async () => {
    const legacy = `<profile><base><nome>MARIO</nome><cognome>ROSSI</cognome><sesso>M</sesso>
      <codice_fiscale>rssmra80a01a271x</codice_fiscale><data_nascita>1/1/1980</data_nascita>
      <provincia_nascita>AN</provincia_nascita><email_certificata>m@pec.it</email_certificata>
      <tipo_autenticazione>PIN</tipo_autenticazione><login>mrossi</login></base></profile>`
    for (const text of [legacy, legacy.replace(/<\/?base>/g, '')]) {
      const { profile } = await outcome(text, { paths: 'legacy' })
      expect(profile).toMatchObject({
        login: 'mrossi',
        fiscalCode: 'RSSMRA80A01A271X',
        name: 'MARIO',
        gender: 'M',
        dateOfBirth: '1980-01-01',
        birthPlace: { county: 'AN' },
        certifiedEmail: 'm@pec.it',
      })
    }
  })

  const accented = bareProfile({
    nome: null,
    name: 'NICCOLÒ',
    cognome: null,
    familyName: 'D’ANGELÒ',
  })
  const encodings: Readonly<Record<string, Uint8Array>> = {
    'UTF-8': Buffer.from(accented),
    'UTF-8 that says it were UTF-16': Buffer.from(
      `<?xml version="1.0" encoding="utf-16"?>${accented}`,
    ),
    'UTF-16': Buffer.from(`\uFEFF${accented}`, 'utf16le'),
    'Windows-1252': Buffer.from(accented.replace('’', '\x92'), 'latin1'),
    references: Buffer.from(accented.replaceAll('Ò', '&#210;').replace('’', '&#x2019;')),
    CDATA: Buffer.from(accented.replace('NICCOLÒ', '<![CDATA[NICCOLÒ]]>')),
  }
  it.each(Object.entries(encodings))('with accents in %s', async (_name, bytes) => {
    const { profile } = await outcome(bytes)
    expect(profile).toMatchObject({ name: 'NICCOLÒ', familyName: 'D’ANGELÒ' })
  })

  it('without what is missing or makes no sense', async () => {
    const { profile } = await outcome({
      dateOfBirth: '1980-02-30',
      data_nascita: 'ieri',
      gender: 'X',
      sesso: null,
      nome: null,
      name: null,
      email: null,
    })
    expect(profile).toMatchObject({ dateOfBirth: null, gender: null, name: null, email: null })
  })
})

describe('a profile is refused', () => {
  const wrong: Readonly<
    Record<string, readonly [Readonly<Record<string, string | null>>, number, string]>
  > = {
    'without login': [{ login: null }, 502, 'profile-without-login'],
    'with an empty login': [{ login: '  ' }, 502, 'profile-without-login'],
    'without fiscal code': [
      { codice_fiscale: null, fiscalNumber: null },
      403,
      'profile-without-fiscal-code',
    ],
    'with a fiscal code that is none': [
      { codice_fiscale: 'X', fiscalNumber: null },
      403,
      'profile-without-fiscal-code',
    ],
    'with the number of another country': [
      { codice_fiscale: null, fiscalNumber: 'TINDE-12345678901' },
      403,
      'profile-without-fiscal-code',
    ],
    'with two fiscal codes': [
      { fiscalNumber: 'TINIT-VRDNDR75B02A271Y' },
      502,
      'profile-contradictory',
    ],
    'with a level too low: password': [
      { tipo_autenticazione: 'PW' },
      403,
      'level-too-low (required: 2, found: 1)',
    ],
    'with a level too low: domain': [
      { tipo_autenticazione: 'DRM' },
      403,
      'level-too-low (required: 2, found: 1)',
    ],
    'for eIDAS with level CF': [
      { tipo_autenticazione: 'CF', codice_fiscale: null, fiscalNumber: null, login: 'DE/IT/9' },
      403,
      'level-unproven (required: 2)',
    ],
    'for eIDAS with level CF and an Italian fiscal code': [
      { tipo_autenticazione: 'CF' },
      403,
      'level-unproven (required: 2)',
    ],
    'for eIDAS with level CF and a SAML response that says low': [
      {
        tipo_autenticazione: 'CF',
        samlResponseBase64: samlNaming('http://eidas.europa.eu/LoA/low'),
      },
      403,
      'level-too-low (required: 2, found: 1)',
    ],
    'with a SAML response that says what nobody knows': [
      { tipo_autenticazione: 'CF', samlResponseBase64: samlNaming('urn:altissimo') },
      403,
      'level-unproven (required: 2)',
    ],
    'with a SAML response that is none': [
      { tipo_autenticazione: 'CF', samlResponseBase64: '§§§' },
      403,
      'level-unproven (required: 2)',
    ],
    'with no word of how somebody authenticated': [
      { tipo_autenticazione: null },
      403,
      'level-unproven (required: 2)',
    ],
  }
  it.each(Object.entries(wrong))('%s', async (_what, [profile, status, line]) => {
    const { seen, log } = await outcome(profile)
    expect(seen.status).toBe(status)
    expect(log).toEqual([`cohesion.${line}`])
    expect(log.join()).not.toContain('RSSMRA')
  })

  it('that says two things of the same person', async () => {
    const { log } = await outcome(
      `<profile><base>${profileFields()}<login>VRDNDR75B02A271Y</login></base></profile>`,
    )
    expect(log).toEqual(['cohesion.profile-contradictory'])
    const repeated = `<profile><base>${profileFields()}<login>RSSMRA80A01A271X</login></base></profile>`
    expect((await outcome(repeated)).log, 'the same thing twice is no harm').toEqual([])
  })

  it('with the sentence that names the level', async () => {
    const { seen } = await outcome({ tipo_autenticazione: 'PW' })
    expect(seen.title).toBe('Livello di autenticazione non sufficiente')
    expect(seen.text).toContain('serve il livello significativo (livello 2)')
    expect(seen.text).toContain('il tuo accesso era di livello basso (livello 1)')
  })
})

describe('the required level', () => {
  const card = { tipo_autenticazione: 'CF' }
  const cases: readonly (readonly [
    string,
    Readonly<Record<string, string>>,
    Options,
    number | null,
  ])[] = [
    ['a password for level 1', { tipo_autenticazione: 'PW' }, { requiredLevel: 1 }, 1],
    ['no word at all for level 1', { tipo_autenticazione: '?' }, { requiredLevel: 1 }, 1],
    ['a PIN for level 3', { tipo_autenticazione: 'PIN' }, { requiredLevel: 3 }, null],
    [
      'a CNS that proves it',
      {
        ...card,
        samlResponseBase64: samlNaming('urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI'),
      },
      { requiredLevel: 3 },
      3,
    ],
    [
      'a CIE of level 3',
      { ...card, samlResponseBase64: samlNaming('https://www.spid.gov.it/SpidL3') },
      { requiredLevel: 3 },
      3,
    ],
    [
      'eIDAS of level 2 for level 3',
      { ...card, samlResponseBase64: samlNaming('https://www.spid.gov.it/SpidL2') },
      { requiredLevel: 3 },
      null,
    ],
    [
      'a card without proof where cards are trusted',
      card,
      { requiredLevel: 3, unprovenCards: 'accept' },
      3,
    ],
    ['CF for level 1', card, { requiredLevel: 1 }, 1],
  ]
  it.each(cases)('%s', async (_what, profile, options, level) => {
    const { profile: accepted } = await outcome(profile, options)
    expect(accepted?.level ?? null).toBe(level)
  })

  it('where cards are trusted, is not reached without an Italian fiscal code', async () => {
    const foreigner = { ...card, codice_fiscale: null, fiscalNumber: null }
    const { log } = await outcome(foreigner, { unprovenCards: 'accept', requireFiscalCode: false })
    expect(log).toEqual(['cohesion.level-unproven (required: 2)'])
  })

  it('lets people in without a fiscal code where the portal says so', async () => {
    const { profile } = await outcome(
      { codice_fiscale: null, fiscalNumber: null },
      { requireFiscalCode: false },
    )
    expect(profile).toMatchObject({ fiscalCode: null, login: 'RSSMRA80A01A271X' })
    expect((profile satisfies PortalUser['profile'] | undefined)?.level).toBe(2)
  })
})
