import { z } from 'zod'
import type { Column } from '../column'
import { cellText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

const shape = /^[A-Z]{2}[A-Z0-9]{8}$/

/** Codice meccanografico: ten characters, kept in upper case. Without a registry only its shape is checked. */
export function schoolCode<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const parts = commonParts(
    options,
    'Codice meccanografico di dieci caratteri, del plesso o dell’istituto principale, per esempio: ANIS014007.',
  )
  return {
    kind: 'school-code',
    ...parts,
    schema: z.string().regex(shape),
    parse: (value) => {
      const code = cellText(value).replaceAll(' ', '').toUpperCase()
      if (code.length !== 10) {
        const params = { length: code.length }
        return { ok: false, problems: [{ code: 'school-code.length', params }] }
      }
      return shape.test(code)
        ? { ok: true, value: code }
        : { ok: false, problems: [{ code: 'school-code.shape', params: {} }] }
    },
    identity: (value) => value,
    show: (value) => value,
    layout: {
      width: 16,
      numberFormat: '@',
      rule: { kind: 'length', min: 10, max: 10 },
      prompt: parts.description,
      toCell: (value) => value,
    },
  }
}
