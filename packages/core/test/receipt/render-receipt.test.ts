import { SaxesParser } from 'saxes'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pdfPages } from '#test-support/pdf'
import { ConsegnaError } from '../../src/errors/consegna-error'
import type { ReceiptContent } from '../../src/receipt/receipt-content'
import { renderReceipt as render } from '../../src/receipt/render-receipt'
import { lookAt } from './look-at-pdf'
import { ancona, nilReturn, page } from './receipts'

/** The page, with what it carries left nearly empty. */
const renderReceipt = (content: ReceiptContent) => render(content, { record: '{}', room: 8 })

/** Lines as a reader sees them; those that are wrapped are one. */
const textOf = async (content: ReceiptContent): Promise<string> =>
  (await pdfPages(await renderReceipt(content))).join('\n').replace(/\s+/g, ' ')

const withSender = (name: string): ReceiptContent => ({
  ...ancona,
  sender: { ...ancona.sender, name },
})

describe('what a receipt says', () => {
  it('who handed in what, when, and what became of it', async () => {
    const text = await textOf(ancona)
    for (const words of [
      'Borse di Studio A.S. 2017/2018',
      'Ricevuta di consegna',
      'BORSE-2017-042002-0003',
      'Ancona (AN), codice ISTAT 042002',
      'Maria Bianchi, operatore comunale',
      '3 aprile 2018, ore 10:15:00 (UTC+2)',
      'Nominativi accettati 1.128',
      'Invio sostituito BORSE-2017-042002-0002',
      'borse-di-studio, versione 2',
      '12,3 KB (12.595 byte)',
      'L’elenco è valido fino a quando il comune non invia un nuovo elenco',
      '800 155 085 · comarche@regione.marche.it · dal lunedì al venerdì, 9:00–13:00 e 14:00–17:30',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('its hashes can be copied as one word, though they are shown in groups', async () => {
    const text = await textOf(ancona)
    expect(text).toContain(`SHA-256 del file ${ancona.file?.sha256}`)
    expect(text).toContain(`Impronta dei dati ${ancona.entriesRoot}`)
  })

  it('the offset that Italy had then: an hour in winter, two in summer', async () => {
    const winter = { ...ancona, at: '2017-12-31T23:59:59+01:00' }
    expect(await textOf(winter)).toContain('31 dicembre 2017, ore 23:59:59 (UTC+1)')
  })

  it('how many rows were left out and how many warnings there were, only if there were any', async () => {
    expect(await textOf(ancona)).not.toMatch(/Righe escluse|Avvisi/)
    const text = await textOf({ ...ancona, leftOut: 3, warnings: 1204 })
    expect(text).toContain('Righe escluse 3 con errori')
    expect(text).toContain('Avvisi 1.204')
  })

  it('that it is the first, when nothing was replaced', async () => {
    const text = await textOf({ ...ancona, position: 1, supersedes: null })
    expect(text).toContain('è il primo invio del comune per questo bando')
  })

  it('that nobody is entitled, without a word about a file', async () => {
    const text = await textOf(nilReturn)
    expect(text).toContain('Il comune di Ancona ha dichiarato che non ci sono aventi diritto')
    expect(text).toContain('Nominativi accettati Nessun avente diritto')
    expect(text).not.toMatch(/SHA-256|byte|Modello|\bfile\b/i)
  })

  it('that an officer sent it, when one did', async () => {
    const officer = { ...ancona, sender: { name: 'Anna Neri', role: 'officer' as const } }
    expect(await textOf(officer)).toContain('Anna Neri, funzionario regionale')
  })

  it('that it restores an earlier list, when it does', async () => {
    expect(await textOf(ancona)).not.toContain('ripristinato')
    const text = await textOf({ ...ancona, restores: 'BORSE-2017-042002-0001' })
    expect(text).toContain('Invio ripristinato BORSE-2017-042002-0001')
  })

  it('how to verify it: the code, and the page', async () => {
    const text = await textOf(ancona)
    expect(text).toContain(`Codice di verifica ${ancona.verification.code}`)
    expect(text.replace(/ /g, '')).toContain(page)
    expect(text).toContain('firmato')
  })

  it('only the code, when the portal named no page', async () => {
    const text = await textOf({ ...ancona, verification: { ...ancona.verification, page: null } })
    expect(text).toContain(ancona.verification.code)
    expect(text).not.toMatch(/https?:|QR/)
  })
})

describe('personal data', () => {
  it('are not in it: no name of a file, no fiscal code, not even in what is not drawn', async () => {
    // Whatever else comes in with the content is nobody's business.
    const content = {
      ...ancona,
      file: { ...ancona.file, name: 'Rossi Mario.xlsx' },
      sender: { ...ancona.sender, subject: 'BNCMRA80A41A271W' },
    } as unknown as ReceiptContent
    const bytes = await renderReceipt(content)
    const seen = (await pdfPages(bytes)).join('\n')
    const unseen = Buffer.from(bytes).toString('latin1')
    for (const where of [seen, unseen]) {
      expect(where).not.toMatch(/Rossi|\.xlsx|BNCMRA/)
      expect(where).not.toMatch(/\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b/)
    }
    expect(seen).toContain('La ricevuta non contiene dati personali degli studenti')
  })
})

describe('names', () => {
  it.each([
    'Łukasz Đorđe',
    'Nicolò D’Àvalos',
    "Nicolò D'Àvalos",
    'Zoë Müller-Özdemir',
    'Ștefan Țurcanu',
    'Jiří Dvořák',
    'Åse Ødegård',
  ])('%s comes out right', async (name) => {
    expect(await textOf(withSender(name))).toContain(`${name}, operatore comunale`)
  })

  it('come out right when their accents are letters of their own, or blanks are odd', async () => {
    const name = ` ${'Nicolò'.normalize('NFD')}\u00a0\u200bBianchi\n`
    expect(await textOf(withSender(name))).toContain('Inviato da Nicolò Bianchi, operatore')
  })

  it.each([
    ['Cyrillic', 'Наталья Иванова', 'U+041D'],
    ['Greek', 'Γιώργος', 'U+0393'],
    ['a symbol beyond 16 bits', 'Maria 𝔅ianchi', 'U+1D505'],
  ])('with %s are refused, rather than drawn as empty boxes', async (_, name, character) => {
    const refusal = await renderReceipt(withSender(name)).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ConsegnaError)
    expect(refusal).toMatchObject({ code: 'receipt.missing-glyph', params: { character } })
  })
})

describe('the page', () => {
  const expectWithin = async (content: ReceiptContent) => {
    const look = await lookAt(await renderReceipt(content))
    expect(look.pages).toBe(1)
    expect(look.placed.length).toBeGreaterThan(20)
    for (const { text, left, right, bottom, top } of look.placed) {
      expect(left, text).toBeGreaterThan(50)
      expect(right, text).toBeLessThan(look.width - 50)
      expect(bottom, text).toBeGreaterThan(36)
      expect(top, text).toBeLessThan(look.height - 36)
    }
    return look
  }

  it('is one of A4', async () => {
    const { width, height } = await expectWithin(ancona)
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    await expectWithin(nilReturn)
  })

  it.each([
    ['words', 'Contributi regionali per il diritto allo studio '.repeat(5).slice(0, 200)],
    ['one word', 'W'.repeat(200)],
  ])('holds a campaign title of 200 characters: %s', async (_, title) => {
    await expectWithin({ ...ancona, campaign: { id: 'lunga', title } })
    expect(
      (await textOf({ ...ancona, campaign: { id: 'lunga', title } })).replace(/ /g, ''),
    ).toContain(title.replace(/ /g, ''))
  })

  it('holds long names of everything at once', async () => {
    await expectWithin({
      ...ancona,
      number: 'BORSE-DI-STUDIO-REGIONALI-2017-042002-0003',
      campaign: {
        id: 'lunga',
        title: 'Borse di Studio della Regione Marche '.repeat(6).slice(0, 200),
      },
      municipality: {
        ...ancona.municipality,
        name: 'San Valentino in Abruzzo Citeriore '.repeat(3),
      },
      sender: {
        name: 'Maria Giovanna Battista D’Àvalos della Rovere '.repeat(5),
        role: 'operator',
      },
      leftOut: 1234,
      warnings: 5678,
      helpDesk: {
        ...ancona.helpDesk,
        hours: `${ancona.helpDesk.hours}, esclusi i festivi `.repeat(3),
      },
    })
  })

  it('goes on to a second one rather than losing a word, when no size is small enough', async () => {
    const name = 'Maria Giovanna Battista '.repeat(300).trim()
    const pages = await pdfPages(await renderReceipt(withSender(name)))
    expect(pages.length).toBeGreaterThan(1)
    const text = pages.join(' ').replace(/\s+/g, ' ')
    expect(text).toContain(`${name}, operatore comunale`)
    expect(text).toContain('comarche@regione.marche.it')
  })

  it('tells a screen reader its language, its title, and what is heading, table and list', async () => {
    const { language, title, roles } = await lookAt(await renderReceipt(ancona))
    expect(language).toBe('it-IT')
    expect(title).toBe('Ricevuta di consegna BORSE-2017-042002-0003')
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles.filter((role) => role === 'H2')).toHaveLength(5)
    expect(roles.filter((role) => role === 'Table')).toHaveLength(2)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(10)
    expect(roles.filter((role) => role === 'TD')).toHaveLength(10)
    expect(roles.filter((role) => role === 'LBody')).toHaveLength(6)
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(1)
    expect(roles.indexOf('P')).toBeLessThan(roles.indexOf('H1'))
  })
})

describe('the file', () => {
  afterEach(() => vi.useRealTimers())

  it('is the same, byte by byte, whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2018, 3, 3, 8, 15) })
    const bytes = await renderReceipt(ancona)
    vi.setSystemTime(Date.UTC(2031, 10, 20, 21, 41, 36))
    expect(Buffer.from(await renderReceipt(ancona)).equals(Buffer.from(bytes))).toBe(true)
    expect(Buffer.from(await renderReceipt(nilReturn)).equals(Buffer.from(bytes))).toBe(false)
  })

  it('carries the time of the submission as its own', async () => {
    expect((await lookAt(await renderReceipt(ancona))).created).toBe('D:20180403081500Z')
  })

  it('has metadata that can be read, whatever the campaign is called', async () => {
    const campaign = { id: 'strana', title: 'Scuola & Lavoro <2018> “così”' }
    const raw = Buffer.from(await renderReceipt({ ...ancona, campaign })).toString('utf8')
    const packet = /<\?xpacket begin[^>]*\?>(.*?)<\?xpacket end/s.exec(raw)?.[1] ?? ''
    const parser = new SaxesParser()
    const texts: string[] = []
    parser.on('text', (text) => texts.push(text.trim()))
    parser.write(packet).close()
    expect(texts).toContain('Ricevuta di consegna BORSE-2017-042002-0003')
    expect(await textOf({ ...ancona, campaign })).toContain('Scuola & Lavoro <2018> “così”')
  })

  it('is made for keeping: PDF/A-3a, every font inside', async () => {
    const raw = Buffer.from(await renderReceipt(ancona)).toString('latin1')
    expect(raw).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    const names = [...raw.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name)
    expect(new Set(names.map((name) => name?.replace(/^[A-Z]{6}\+/, '')))).toEqual(
      new Set(['TitilliumWeb-Regular', 'TitilliumWeb-SemiBold', 'TitilliumWeb-Bold']),
    )
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(3)
  })
})
