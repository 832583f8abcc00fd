import { z } from 'zod'
import { foldMunicipality } from '../../registries/place-names'
import type { Column } from '../column'
import type { ColumnOptions, RequiredOf } from './column-options'
import { textColumn, tooLong } from './text-column'

const max = 120

/** The name of an Italian comune, or of a foreign state. Compared without case, accents and province. */
export function municipalityName<const Options extends ColumnOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  return textColumn(options, {
    kind: 'municipality-name',
    description: {
      it: 'Denominazione del comune, per esempio: Ancona.',
      en: 'Name of the comune, for instance: Ancona.',
    },
    example: 'Ancona',
    codes: ['text.too-long', 'municipality-name.characters'],
    schema: z.string().min(1).max(max),
    read: (name) =>
      tooLong(name, max) ??
      (/\p{L}/u.test(name)
        ? { ok: true, value: name }
        : { ok: false, problems: [{ code: 'municipality-name.characters', params: {} }] }),
    identity: foldMunicipality,
    width: 24,
    length: { min: 0, max },
  })
}
