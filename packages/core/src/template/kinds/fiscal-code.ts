import { z } from 'zod'
import { checkFiscalCode, withoutOmocodia } from '../../registries/fiscal-code'
import type { Column } from '../column'
import { cellText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

/** Codice fiscale of a person, kept as written in upper case; compared without omocodia. */
export function fiscalCode<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const parts = commonParts(options, 'Sedici caratteri, senza spazi.')
  return {
    kind: 'fiscal-code',
    ...parts,
    schema: z.string().refine((code) => checkFiscalCode(code).ok),
    parse: (value) => {
      const checked = checkFiscalCode(cellText(value))
      return checked.ok
        ? { ok: true, value: checked.code }
        : { ok: false, problems: [checked.problem] }
    },
    identity: withoutOmocodia,
    show: (value) => value,
    layout: {
      width: 20,
      numberFormat: '@',
      rule: { kind: 'length', min: 16, max: 16 },
      prompt: parts.description,
      toCell: (value) => value,
    },
  }
}
