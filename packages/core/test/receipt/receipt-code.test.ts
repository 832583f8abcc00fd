import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/ledger/hash'
import { messages } from '../../src/messages/messages'
import { readReceiptCode, receiptCode } from '../../src/receipt/receipt-code'

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const hashes = fc.string().map(sha256)

const reasonOf = (typed: string): string => {
  const read = readReceiptCode(typed)
  return read.kind === 'refused' ? read.refusal.code : 'read'
}

const sentenceOf = (typed: string): string => {
  const read = readReceiptCode(typed)
  return read.kind === 'refused' ? messages('it').of(read.refusal).message : ''
}

describe('a short code', () => {
  it('is three groups of four characters that are not mistaken for others', () => {
    fc.assert(
      fc.property(hashes, (hash) => {
        expect(receiptCode(hash)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })

  it('stays what it is: it stands on paper', () => {
    expect(receiptCode('0'.repeat(64))).toBe('0000-0000-0000')
    expect(receiptCode('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')).toBe(
      'KY3D-10C8-9HYA',
    )
  })

  it('leads back to its hash, and to none that begins otherwise', () => {
    fc.assert(
      fc.property(hashes, hashes, (hash, other) => {
        const read = readReceiptCode(receiptCode(hash))
        if (read.kind === 'refused') throw new Error(read.refusal.code)
        expect(read.code).toBe(receiptCode(hash))
        expect(read.from <= hash && hash <= read.to).toBe(true)
        const sameStart = hash.slice(0, 13) === other.slice(0, 13)
        if (!sameStart) expect(read.from <= other && other <= read.to).toBe(false)
      }),
    )
  })

  it('is read as people type it', () => {
    const code = receiptCode('0'.repeat(64))
    const read = [
      '0000-0000-0000',
      ' oooo oooo OOOO ',
      '0000–0000—0000',
      'OOOO‑0000‑0000',
      '000000000000',
    ]
    for (const typed of read) expect(readReceiptCode(typed)).toMatchObject({ kind: 'code', code })
    const ones = digits.split('').map((digit) => `1${digit}`)
    expect(ones.length).toBe(32)
    const withOne = receiptCode(`08${'0'.repeat(62)}`)
    expect(withOne).toContain('1')
    for (const letter of ['I', 'l', 'L', 'i']) {
      expect(readReceiptCode(withOne.replaceAll('1', letter))).toMatchObject({ code: withOne })
    }
  })

  it('mistyped by any one character is told apart, wherever it is', () => {
    fc.assert(
      fc.property(hashes, fc.nat(11), fc.constantFrom(...digits), (hash, at, digit) => {
        const letters = [...receiptCode(hash).replaceAll('-', '')]
        fc.pre(letters[at] !== digit)
        letters[at] = digit
        expect(reasonOf(letters.join(''))).toBe('receipt-code.mistyped')
      }),
      { numRuns: 2_000 },
    )
  })

  it('with any two characters that changed places is told apart', () => {
    fc.assert(
      fc.property(hashes, fc.nat(11), fc.nat(11), (hash, one, two) => {
        const letters = [...receiptCode(hash).replaceAll('-', '')]
        const [a = '', b = ''] = [letters[one], letters[two]]
        fc.pre(a !== b)
        letters[one] = b
        letters[two] = a
        expect(reasonOf(letters.join(''))).toBe('receipt-code.mistyped')
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['', 'receipt-code.empty', 'Non è stato scritto nessun codice.'],
    ['– –', 'receipt-code.empty', 'Non è stato scritto nessun codice.'],
    ['KY3D-10C8-9HY', 'receipt-code.length', 'hanno 12 caratteri; qui ne risultano 11'],
    ['KY3D-10C8-9HYAF', 'receipt-code.length', 'hanno 12 caratteri; qui ne risultano 13'],
    ['KU3D-10C8-9HYA', 'receipt-code.character', '«U»'],
    ['KY3D-10C8-9HY🖊', 'receipt-code.character', '«🖊»'],
    ['KY3D-10C8-9HYB', 'receipt-code.mistyped', 'errore di battitura'],
    ['a'.repeat(100_000), 'receipt-code.length', 'risultano 200'],
  ])('%s: %s', (typed, code, words) => {
    expect(reasonOf(typed)).toBe(code)
    expect(sentenceOf(typed)).toContain(words)
  })
})
