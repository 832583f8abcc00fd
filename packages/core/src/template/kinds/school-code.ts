import { z } from 'zod'
import type { Column } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { textColumn } from './text-column'

const shape = /^[A-Z]{2}[A-Z0-9]{8}$/

/** Codice meccanografico: ten characters, kept in upper case. Without a registry only its shape is checked. */
export function schoolCode<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'school-code',
    description: {
      it: 'Codice meccanografico di dieci caratteri, del plesso o dell’istituto principale, per esempio: ANIS014007.',
      en: 'School code of ten characters, of the site or of the main institute, for instance: ANIS014007.',
    },
    example: 'ANIS014007',
    codes: ['school-code.length', 'school-code.shape'],
    schema: z.string().regex(shape),
    read: (written) => {
      const code = written.replaceAll(' ', '').toUpperCase()
      if (code.length !== 10) {
        const params = { length: code.length }
        return { ok: false, problems: [{ code: 'school-code.length', params }] }
      }
      return shape.test(code)
        ? { ok: true, value: code }
        : { ok: false, problems: [{ code: 'school-code.shape', params: {} }] }
    },
    identity: (value) => value,
    width: 16,
    length: { min: 10, max: 10 },
  })
}
