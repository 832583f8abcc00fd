import {
  type CountryCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import { z } from 'zod'
import type { Column, PlainValue } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { refuse, textColumn } from './text-column'

export interface PhoneOptions extends ColumnOptions {
  /** The country of numbers without a prefix. @default 'IT' */
  readonly country?: CountryCode
}

/** Longer than any number, with blanks and prefix. */
const max = 40

/** As people of the country dial it, else with its prefix: `071 222 2222`, `+40 712 345 678`. */
function show(value: string, country: CountryCode): string {
  const number = parsePhoneNumberFromString(value)
  if (!number) return value
  return number.country === country ? number.formatNational() : number.formatInternational()
}

/** What may have been meant: Excel eats the zero and the plus at the beginning of a number. */
const spellings = (text: string, cell: PlainValue): readonly string[] =>
  cell.kind === 'number' ? [text, `0${text}`, `+${text}`] : [text]

/**
 * A telephone number, with or without prefix, blanks and punctuation. The value is in the form E.164:
 * `+390712222222`.
 */
export function phone<const Options extends PhoneOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const { country = 'IT' } = options
  const read = (text: string): PhoneNumber | undefined =>
    parsePhoneNumberFromString(text, { defaultCountry: country, extract: false })
  return textColumn(options, {
    kind: 'phone',
    description: {
      it: 'Un solo numero di telefono; per i numeri esteri con il prefisso, per esempio: +40 712 345 678.',
      en: 'One telephone number; those of other countries with their prefix, for instance: +40 712 345 678.',
    },
    example: '+39 333 123 4567',
    codes: ['phone.unreadable', 'phone.extension', 'phone.invalid'],
    schema: z.e164().refine((value) => parsePhoneNumberFromString(value)?.isValid() === true),
    read: (text, cell) => {
      if (cell.kind === 'boolean' || cell.kind === 'date' || text.length > max) {
        return refuse({ code: 'phone.unreadable', params: {} })
      }
      const found = spellings(text, cell).flatMap((spelling) => read(spelling) ?? [])
      if (found.length === 0) return refuse({ code: 'phone.unreadable', params: {} })
      const number = found.find((one) => one.isValid())
      if (!number) return refuse({ code: 'phone.invalid', params: {} })
      return number.ext
        ? refuse({ code: 'phone.extension', params: {} })
        : { ok: true, value: number.number }
    },
    identity: (value) => value,
    show: (value) => show(value, country),
    toCell: (value) => show(value, country),
    width: 18,
    length: { min: 0, max },
  })
}
