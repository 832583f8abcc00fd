import { z } from 'zod'
import type { Column } from '../column'
import { cellText, foldText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

const maxLength = 120

/** "Ancona (AN)" and "ANCONA" are the same comune. */
export function foldMunicipality(name: string): string {
  return foldText(name.replace(/\s*\(\p{L}{2}\)\s*$/u, ''))
}

/** The name of an Italian comune, or of a foreign state. Compared without case, accents and province. */
export function municipalityName<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const parts = commonParts(options, 'Denominazione del comune, per esempio: Ancona.')
  return {
    kind: 'municipality-name',
    ...parts,
    schema: z.string().min(1).max(maxLength),
    parse: (value) => {
      const name = cellText(value)
      if (name.length > maxLength) {
        const params = { length: name.length, maximum: maxLength }
        return { ok: false, problems: [{ code: 'text.too-long', params }] }
      }
      return /\p{L}/u.test(name)
        ? { ok: true, value: name }
        : { ok: false, problems: [{ code: 'municipality-name.characters', params: {} }] }
    },
    identity: foldMunicipality,
    show: (value) => value,
    layout: {
      width: 24,
      numberFormat: '@',
      rule: { kind: 'length', min: 0, max: maxLength },
      prompt: parts.description,
      toCell: (value) => value,
    },
  }
}
