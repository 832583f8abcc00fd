import { friendlyFormatIBAN, getCountrySpecifications, isSEPACountry, isValidIBAN } from 'ibantools'
import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Problem } from '../../errors/problem'
import type { Column } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { lookAlikes } from './deceptive-text'
import { refuse, textColumn, tooLong } from './text-column'

export interface IbanOptions extends ColumnOptions {
  /** Where the account may be: in the countries of SEPA, in these (`['IT', 'SM']`), or anywhere. @default 'sepa' */
  readonly countries?: 'sepa' | 'any' | readonly string[]
}

/** Thirty-four characters in groups of four, and the word itself before them. */
const max = 50
/** How many characters an IBAN has, by country. */
const lengths = new Map(
  Object.entries(getCountrySpecifications()).map(([country, { chars }]) => [country, chars]),
)
const usual = 'IT60 X054 2811 1010 0000 0123 456'
const shape = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/

/** Without blanks, points and hyphens, and without the word `IBAN` before it. */
const electronic = (text: string): string =>
  text
    .toUpperCase()
    .replace(/^IBAN\b:?/, '')
    .replace(/[ .-]/g, '')

/**
 * An IBAN, with or without blanks. The value is in upper case without them.
 * @throws ConsegnaError `column.invalid` when the example is of a country that is not admitted
 */
export function iban<const Options extends IbanOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const { countries = 'sepa' } = options
  const admits = (country: string): boolean =>
    countries === 'any' ||
    (countries === 'sepa' ? isSEPACountry(country) : countries.includes(country))
  const wrong = (code: string): Problem | null => {
    const length = lengths.get(code.slice(0, 2)) ?? null
    if (!/^[A-Z0-9]+$/.test(code)) return { code: 'iban.characters', params: {} }
    if (length === null) return { code: 'iban.country', params: { country: code.slice(0, 2) } }
    if (code.length !== length) {
      return { code: 'iban.length', params: { length: code.length, expected: length } }
    }
    if (!isValidIBAN(code)) return { code: 'iban.check-digits', params: {} }
    if (admits(code.slice(0, 2))) return null
    return countries === 'sepa'
      ? { code: 'iban.not-sepa', params: { country: code.slice(0, 2) } }
      : {
          code: 'iban.other-country',
          params: { country: code.slice(0, 2), admitted: [...countries].join(', ') },
        }
  }
  const { example = usual } = options
  if (wrong(electronic(example)) !== null) {
    throw new ConsegnaError('column.invalid', { kind: 'iban', reason: `the example "${example}"` })
  }
  return textColumn(options, {
    kind: 'iban',
    description: {
      it: `IBAN del conto, per esempio: ${example}.`,
      en: `IBAN of the account, for instance: ${example}.`,
    },
    example,
    codes: [
      'text.too-long',
      'text.look-alike',
      'iban.characters',
      'iban.country',
      'iban.length',
      'iban.check-digits',
      ...(countries === 'any'
        ? []
        : [countries === 'sepa' ? 'iban.not-sepa' : 'iban.other-country']),
    ],
    schema: z
      .string()
      .regex(shape)
      .refine((code) => wrong(code) === null),
    read: (text) => {
      const long = tooLong(text, max)
      if (long) return long
      const alike = lookAlikes(text)
      if (alike) return refuse(alike)
      const code = electronic(text)
      const problem = wrong(code)
      return problem ? refuse(problem) : { ok: true, value: code }
    },
    identity: (value) => value,
    show: (value) => friendlyFormatIBAN(value) ?? value,
    width: 32,
    length: { min: 15, max },
  })
}
