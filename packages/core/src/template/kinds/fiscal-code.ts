import { z } from 'zod'
import { checkFiscalCode, withoutOmocodia } from '../../registries/fiscal-code'
import type { Column } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { textColumn } from './text-column'

/** Codice fiscale of a person, kept as written in upper case; compared without omocodia. */
export function fiscalCode<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'fiscal-code',
    description: {
      it: 'Sedici caratteri, senza spazi.',
      en: 'Sixteen characters, without blanks.',
    },
    example: 'RSSMRA01E17A271U',
    codes: [
      'fiscal-code.length',
      'fiscal-code.shape',
      'fiscal-code.birth-date',
      'fiscal-code.check-letter',
      'fiscal-code.provisional',
    ],
    schema: z.string().refine((code) => checkFiscalCode(code).ok),
    read: (written) => {
      const checked = checkFiscalCode(written)
      return checked.ok
        ? { ok: true, value: checked.code }
        : { ok: false, problems: [checked.problem] }
    },
    identity: withoutOmocodia,
    width: 20,
    length: { min: 16, max: 16 },
  })
}
