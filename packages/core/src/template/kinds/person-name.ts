import { z } from 'zod'
import type { Column } from '../column'
import { foldText } from './cell-text'
import type { ColumnOptions, RequiredOf } from './column-options'
import { textColumn, tooLong } from './text-column'

const max = 100
const foreign = /[^\p{Script=Latin}\p{M} .'’`´-]/gu

/** A surname or a name: Latin letters with any accent, apostrophes, hyphens, blanks, full stops. */
export function personName<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'person-name',
    description: {
      it: 'Come nei documenti, con accenti e apostrofi.',
      en: 'As in the identity documents, with accents and apostrophes.',
    },
    example: 'Rossi',
    codes: ['text.too-long', 'person-name.characters'],
    schema: z.string().min(1).max(max),
    read: (name, cell) => {
      const long = tooLong(name, max)
      if (long) return long
      const characters = [...new Set(name.match(foreign) ?? [])].join(' ')
      return cell.kind === 'text' && characters === '' && /\p{L}/u.test(name)
        ? { ok: true, value: name }
        : {
            ok: false,
            problems: [
              { code: 'person-name.characters', params: { characters: characters || name } },
            ],
          }
    },
    identity: foldText,
    width: 22,
    length: { min: 0, max },
  })
}
