import { z } from 'zod'
import type { Column } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { lookAlikes } from './deceptive-text'
import { refuse, textColumn, tooLong } from './text-column'

/** RFC 5321: what a mail server has to take. */
const max = 254

const schema = z
  .email()
  .max(max)
  .regex(/@[^A-Z]+$/)

/** One e-mail address. The value has its domain in lower case; before the `@` it stays as written. */
export function email<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'email',
    description: {
      it: 'Un solo indirizzo e-mail, per esempio: mario.rossi@example.it.',
      en: 'One e-mail address, for instance: mario.rossi@example.it.',
    },
    example: 'mario.rossi@example.it',
    codes: ['text.too-long', 'text.look-alike', 'email.several', 'email.shape'],
    schema,
    read: (text) => {
      const long = tooLong(text, max)
      if (long) return long
      const alike = lookAlikes(text)
      if (alike) return refuse(alike)
      if (text.split('@').length > 2) return refuse({ code: 'email.several', params: {} })
      const [local = '', domain = ''] = text.replace(/^mailto:\s*/i, '').split('@')
      const address = `${local}@${domain.toLowerCase()}`
      return schema.safeParse(address).success
        ? { ok: true, value: address }
        : refuse({ code: 'email.shape', params: {} })
    },
    identity: (value) => value.toLowerCase(),
    width: 30,
    length: { min: 0, max },
  })
}
