import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorCodes, formatBytes, formatInstant, messageCodes, messages } from '../../src/index'
import { toRomeTime } from '../../src/messages/formats'

const source = join(import.meta.dirname, '../../src')

/** Every code that the sources of core name. */
function codesInSource(): Set<string> {
  const areas = [...new Set(messageCodes.map((code) => code.split('.')[0]))].join('|')
  const pattern = new RegExp(`'((?:${areas})\\.[a-z0-9-]+)'`, 'g')
  const found = new Set<string>()
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.name.endsWith('.ts') || path.includes('/messages/') || path.includes('/errors/'))
      continue
    for (const [, code] of readFileSync(path, 'utf8').matchAll(pattern)) if (code) found.add(code)
  }
  return found
}

describe('messages', () => {
  it('every code that core can give has its sentences', () => {
    const known = new Set<string>(messageCodes)
    const thrown = new Set<string>(errorCodes)
    const codes = [...codesInSource()].filter((code) => !thrown.has(code))
    expect(codes.length).toBeGreaterThan(30)
    expect(codes.filter((code) => !known.has(code))).toEqual([])
  })

  it.each(messageCodes)('%s says what is wrong and how to mend it, in both languages', (code) => {
    const params = new Proxy(
      {},
      { get: (_, name) => (String(name).endsWith('At') ? '2018-04-03T08:15:00.000Z' : 7) },
    )
    for (const locale of ['it', 'en'] as const) {
      const { message, remedy } = messages(locale).of({ code, params })
      for (const sentence of [message, remedy]) {
        expect(sentence).toMatch(/^\p{Lu}/u)
        expect(sentence.length).toBeGreaterThan(10)
        expect(sentence).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{/)
      }
      expect(remedy).toMatch(/[.!]$/)
    }
    const sentence = (locale: 'it' | 'en') => messages(locale).of({ code, params }).message
    expect(sentence('it')).not.toBe(sentence('en'))
  })

  it('shows times as in Italy, counts and sizes as Italians write them', () => {
    const it = messages('it')
    expect(
      it.of({ code: 'campaign.closed', params: { closesAt: '2018-06-30T12:00:00.000Z' } }).message,
    ).toBe('Il termine per gli invii è scaduto: chiusura 30 giugno 2018, ore 14:00.')
    expect(
      it.of({ code: 'list.too-many-entries', params: { maximum: 100_000 } }).message,
    ).toContain('100.000')
    expect(
      it.of({ code: 'file.too-large', params: { maximumBytes: 10 * 1024 * 1024 } }).message,
    ).toContain('10 MB')
    expect(formatBytes(1536, 'it')).toBe('1,5 KB')
    expect(formatInstant('2018-01-03T23:30:00.000Z', 'en')).toBe('4 January 2018, 00:30')
  })

  it('knows the offset of summer and winter', () => {
    expect(toRomeTime('2018-04-03T08:15:00.000Z')).toBe('2018-04-03T10:15:00+02:00')
    expect(toRomeTime('2018-01-03T23:15:00.000Z')).toBe('2018-01-04T00:15:00+01:00')
  })

  it('a code from outside may bring its own sentences', () => {
    const extra = {
      'voucher.unknown': () => ['Il buono non esiste.', 'Controllare il numero.'] as const,
    }
    expect(messages('it', extra).of({ code: 'voucher.unknown', params: {} }).message).toBe(
      'Il buono non esiste.',
    )
  })
})

it('what a text file is called is not told: it may be called anything', () => {
  for (const code of ['workbook.csv', 'workbook.text']) {
    expect(messages('it').of({ code, params: {} }).message).toMatch(
      /^Il file è un testo .+, non una cartella di lavoro Excel \(\.xlsx\)\.$/,
    )
    expect(messages('en').of({ code, params: {} }).message).not.toContain('name')
  }
})
