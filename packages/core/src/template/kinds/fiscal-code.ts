import { z } from 'zod'
import {
  checkFiscalCode,
  type FiscalCodeOptions,
} from '../../registries/fiscal-code/check-fiscal-code'
import { withoutOmocodia } from '../../registries/fiscal-code/omocodia'
import type { Column } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { textColumn } from './text-column'

export interface FiscalCodeColumnOptions extends ColumnOptions, FiscalCodeOptions {}

const definitive = /^[A-Z]{6}[0-9L-NP-V]{2}[ABCDEHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$/
const definitiveOrProvisional = new RegExp(`${definitive.source}|^[0-9]{11}$`)

/** What is there to find in a code of either length. */
const codes = [
  'fiscal-code.length',
  'fiscal-code.shape',
  'fiscal-code.letter-for-digit',
  'fiscal-code.digit-for-letter',
  'fiscal-code.characters',
  'fiscal-code.cyrillic',
  'fiscal-code.greek',
  'fiscal-code.birth-date',
  'fiscal-code.check-letter',
  'fiscal-code.number',
  'fiscal-code.leading-zeros',
  'fiscal-code.scientific',
  'fiscal-code.provisional-digit',
]

/**
 * Codice fiscale of a person, kept as written in upper case; compared without omocodia. Whether it
 * agrees with name and birth is for the rule `fiscalCodeAgrees` to say.
 */
export function fiscalCode<const Options extends FiscalCodeColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const provisional = options.provisional ?? 'refuse'
  const accepts = provisional === 'accept'
  return textColumn(options, {
    kind: 'fiscal-code',
    description: accepts
      ? {
          it: 'Sedici caratteri, senza spazi; oppure le undici cifre del codice provvisorio.',
          en: 'Sixteen characters, without blanks; or the eleven digits of a provisional code.',
        }
      : { it: 'Sedici caratteri, senza spazi.', en: 'Sixteen characters, without blanks.' },
    example: 'RSSMRA01E17A271V',
    codes: [...codes, accepts ? 'fiscal-code.provisional-accepted' : 'fiscal-code.provisional'],
    schema: z
      .string()
      .regex(accepts ? definitiveOrProvisional : definitive)
      .refine((code) => checkFiscalCode(code, { provisional }).ok),
    read: (written) => {
      const checked = checkFiscalCode(written, { provisional })
      if (!checked.ok) return { ok: false, problems: [checked.problem] }
      return checked.provisional
        ? {
            ok: true,
            value: checked.code,
            warnings: [{ code: 'fiscal-code.provisional-accepted', params: {} }],
          }
        : { ok: true, value: checked.code }
    },
    identity: withoutOmocodia,
    width: 20,
    length: { min: accepts ? 11 : 16, max: 16 },
  })
}
