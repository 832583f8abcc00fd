import { z } from 'zod'
import type { Column } from '../column'
import { foldText } from './cell-text'
import type { ColumnOptions, RequiredOf } from './column-options'
import { lookAlikes } from './deceptive-text'
import { refuse, textColumn, tooLong } from './text-column'

const max = 150
const letter = /\p{L}/u

/** Street and house number, on one line. */
export function address<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'address',
    description: {
      it: 'Via o piazza e numero civico, per esempio: Via Roma, 12/A.',
      en: 'Street and house number, for instance: Via Roma, 12/A.',
    },
    example: 'Via Roma, 12/A',
    codes: ['text.too-long', 'text.look-alike', 'address.letters'],
    schema: z.string().min(1).max(max).regex(letter),
    read: (text) => {
      const long = tooLong(text, max)
      if (long) return long
      const alike = lookAlikes(text)
      if (alike) return refuse(alike)
      // Excel makes a day of "12/3", and a number of "12": neither is an address.
      return letter.test(text)
        ? { ok: true, value: text }
        : refuse({ code: 'address.letters', params: {} })
    },
    identity: foldText,
    width: 30,
    length: { min: 0, max },
  })
}
