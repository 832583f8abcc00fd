import { describe, expect, it } from 'vitest'
import { ConsegnaError, email, iban, messages, phone } from '../../../src/index'
import { emptyContext } from '../../support/reading'
import { read, type Written } from './reading'

describe('e-mail', () => {
  const column = email({ header: 'E-mail' })

  it('keeps what stands before the @, and writes the domain in small letters', () => {
    expect(read(column, ' Mario.Rossi@Comune.Ancona.IT ')).toBe('Mario.Rossi@comune.ancona.it')
    expect(read(column, 'mailto:protocollo@pec.example.it')).toBe('protocollo@pec.example.it')
    expect(column.identity('Mario@example.it')).toBe(column.identity('mario@example.it'))
  })

  it.each<[string, string]>([
    ['a@b.it; c@d.it', 'email.several'],
    ['mario.rossi', 'email.shape'],
    ['mario rossi@example.it', 'email.shape'],
    ['Mario <mario@example.it>', 'email.shape'],
    ['mario@example', 'email.shape'],
    ['mario..rossi@example.it', 'email.shape'],
    ['niccolò@example.it', 'email.shape'],
    [`${'a'.repeat(250)}@example.it`, 'text.too-long'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(column, written)).toBe(code)
  })
})

describe('telephone', () => {
  const column = phone({ header: 'Telefono' })

  it.each<[Written, string]>([
    ['333 123 4567', '+393331234567'],
    ['333-1234567', '+393331234567'],
    ['+39 333.123.4567', '+393331234567'],
    ['0039 333 1234567', '+393331234567'],
    ['(071) 222 2222', '+390712222222'],
    ['\u202A+39 071 222 2222\u202C', '+390712222222'],
    [3_331_234_567, '+393331234567'],
    [712_222_222, '+390712222222'],
    [393_331_234_567, '+393331234567'],
    ['+40 712 345 678', '+40712345678'],
    [40_712_345_678, '+40712345678'],
    ['800 155 085', '+39800155085'],
  ])('reads %s as %s', (written, number) => {
    expect(read(column, written)).toBe(number)
  })

  it.each<[Written, string]>([
    ['333 1234567 / 071 123456', 'phone.unreadable'],
    ['333 1234567 Mario', 'phone.unreadable'],
    ['non ce l’ha', 'phone.unreadable'],
    ['112', 'phone.invalid'],
    ['333 12', 'phone.invalid'],
    ['712222222', 'phone.invalid'],
    ['071 222222 int. 5', 'phone.extension'],
    [true, 'phone.unreadable'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(column, written)).toBe(code)
  })

  it('is shown as people dial it, in Italy without prefix', () => {
    expect(column.show('+390712222222', 'it')).toBe('071 222 2222')
    expect(column.show('+40712345678', 'it')).toBe('+40 712 345 678')
    expect(column.layout.toCell('+390712222222')).toBe('071 222 2222')
  })

  it('without a prefix may be of another country', () => {
    const romanian = phone({ header: 'Telefon', country: 'RO' })
    expect(read(romanian, '0712 345 678')).toBe('+40712345678')
  })
})

describe('IBAN', () => {
  const column = iban({ header: 'IBAN' })

  it.each([
    'IT60 X054 2811 1010 0000 0123 456',
    'it60x0542811101000000123456',
    'IBAN: IT60X0542811101000000123456',
    'IBAN IT60-X-05428-11101-000000123456',
    ' IT60\u00A0X0542811101000000123456 ',
  ])('reads %s, and shows it in groups of four', (written) => {
    expect(read(column, written)).toBe('IT60X0542811101000000123456')
    expect(column.show('IT60X0542811101000000123456', 'it')).toBe(
      'IT60 X054 2811 1010 0000 0123 456',
    )
  })

  it.each([
    ['IT60X0542811101000000123465', 'iban.check-digits'],
    ['IT6OX0542811101000000123456', 'iban.check-digits'],
    ['IT60X054281110100000012345', 'iban.length'],
    ['X0542811101000000123456', 'iban.country'],
    ['__proto__', 'iban.characters'],
    ['IT60X0542811101000000123456 / DE89370400440532013000', 'text.too-long'],
    ['TR330006100519786457841326', 'iban.not-sepa'],
  ])('refuses %s: %s', (written, code) => {
    expect(read(column, written)).toBe(code)
  })

  it('says how many characters it should have had', () => {
    const parsed = column.parse({ kind: 'text', text: 'IT60X054281110100000012345' }, emptyContext)
    const [problem] = parsed.ok ? [] : parsed.problems
    if (!problem) throw new Error('it was taken')
    expect(messages('it').of(problem).message).toBe('L’IBAN ha 26 caratteri invece di 27.')
  })

  it('may be of some countries only, or of any', () => {
    const italian = iban({ header: 'IBAN', countries: ['IT', 'SM'] })
    expect(read(italian, 'SM86U0322509800000000270100')).toBe('SM86U0322509800000000270100')
    expect(read(italian, 'DE89370400440532013000')).toBe('iban.other-country')
    const any = iban({ header: 'IBAN', countries: 'any' })
    expect(read(any, 'TR330006100519786457841326')).toBe('TR330006100519786457841326')
    expect(() => iban({ header: 'IBAN', countries: ['DE'] })).toThrow(ConsegnaError)
  })
})
