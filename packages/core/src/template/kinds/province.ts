import { z } from 'zod'
import type { Column } from '../column'
import { cellText, foldText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'
import { formerProvinces, provinces } from './italian-provinces'
import { refuse } from './text-column'

export interface ProvinceOptions extends ColumnOptions {
  /** Siglas that are no longer in use, such as PS and FO, as documents still bear them. @default true */
  readonly former?: boolean
}

const siglas = Object.keys(provinces)
const formerSiglas = Object.keys(formerProvinces)

/** Longer than any name of a province: a page of text is not looked through. */
const longest = 100
const unknown = refuse({ code: 'province.unknown', params: {} })

/** Siglas by what people write, folded: `an`, `ancona`. A sigla goes before a name. */
const byForm = new Map(
  [provinces, formerProvinces].flatMap((all) =>
    Object.entries(all).flatMap(([sigla, names]) =>
      [...names, sigla].map((form) => [foldText(form), sigla] as const),
    ),
  ),
)

/** A province of Italy, by its sigla or its name. The value is the sigla. */
export function province<const Options extends ProvinceOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const { former = true } = options
  const admitted = former ? [...siglas, ...formerSiglas] : siglas
  const parts = commonParts(options, {
    description: {
      it: 'Sigla della provincia, per esempio: AN.',
      en: 'Sigla of the province, for instance: AN.',
    },
    example: 'AN',
  })
  return {
    kind: 'province',
    ...parts,
    schema: z.enum(admitted),
    parse: (cell) => {
      const text = cellText(cell)
      if (text.length > longest) return unknown
      const written = foldText(text).replace(/^(?:provincia|citta metropolitana) di /, '')
      const sigla = byForm.get(written)
      if (sigla === undefined) return unknown
      return admitted.includes(sigla)
        ? { ok: true, value: sigla }
        : refuse({ code: 'province.former', params: { sigla } })
    },
    codes: ['province.unknown', ...(former ? [] : ['province.former'])],
    identity: (value) => value,
    show: (value) => value,
    layout: {
      width: 10,
      numberFormat: '@',
      rule: { kind: 'choices', choices: admitted },
      prompt: parts.description.it,
      toCell: (value) => value,
    },
  }
}
