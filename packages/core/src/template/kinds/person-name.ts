import { z } from 'zod'
import type { Column } from '../column'
import { cellText, foldText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

const maxLength = 100
const foreign = /[^\p{Script=Latin}\p{M} .'’`´-]/gu

/** A surname or a name: Latin letters with any accent, apostrophes, hyphens, blanks, full stops. */
export function personName<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const parts = commonParts(options, 'Come nei documenti, con accenti e apostrofi.')
  return {
    kind: 'person-name',
    ...parts,
    schema: z.string().min(1).max(maxLength),
    parse: (value) => {
      const name = cellText(value)
      if (name.length > maxLength) {
        const params = { length: name.length, maximum: maxLength }
        return { ok: false, problems: [{ code: 'text.too-long', params }] }
      }
      const characters = [...new Set(name.match(foreign) ?? [])].join(' ')
      if (value.kind !== 'text' || characters !== '' || !/\p{L}/u.test(name)) {
        const params = { characters: characters || name }
        return { ok: false, problems: [{ code: 'person-name.characters', params }] }
      }
      return { ok: true, value: name }
    },
    identity: foldText,
    show: (value) => value,
    layout: {
      width: 22,
      numberFormat: '@',
      rule: { kind: 'length', min: 0, max: maxLength },
      prompt: parts.description,
      toCell: (value) => value,
    },
  }
}
