import { z } from 'zod'
import type { Problem } from '../../errors/problem'
import { formatDay } from '../../messages/formats'
import type { ForeignState, Municipality, StateRegistry } from '../../ports/registries'
import { foldMunicipality } from '../../registries/place-names'
import type { Column, Parsed } from '../column'
import type { ReadContext } from '../read-context'
import type { ColumnOptions, RequiredOf } from './column-options'
import { lookAlikes } from './deceptive-text'
import { findMunicipality } from './municipality/find-municipality'
import { oncePerText } from './once-per-text'
import { refuse, textColumn, tooLong } from './text-column'

export interface MunicipalityOptions extends ColumnOptions {
  /**
   * `campaign`: a comune that exists on the campaign's day, as for a residence. `any`: one that exists
   * or existed, as for a birthplace. @default 'campaign'
   */
  readonly period?: 'campaign' | 'any'
  /** The name of a foreign state does as well. @default false */
  readonly foreignStates?: boolean
  /**
   * What it is when the registry has no such comune, or not on that day, or several: an error, or a
   * warning that leaves the name in the list. @default 'error'
   */
  readonly unknown?: 'error' | 'warning'
}

const max = 120
const letter = /\p{L}/u
/** Likely names that are offered for one that is unknown. */
const offered = 3

/** `Ancona (AN)`: the canonical value. */
const official = ({ name, province }: Municipality): string => `${name} (${province})`

/**
 * A comune by its name ("Ancona", "Ancona (AN)"), its ISTAT code or its cadastral code. The value is its
 * official name with the sigla of its province: `Ancona (AN)`; a foreign state by its name: `Romania`.
 * Where the registry can't tell, the name as it was written.
 */
export function municipality<const Options extends MunicipalityOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const read = oncePerText((text, context) => readPlace(text, context, options))
  return textColumn(options, {
    kind: 'municipality',
    ...(options.foreignStates
      ? {
          description: {
            it: 'Denominazione del comune, per esempio: Ancona; per chi viene dall’estero lo Stato, per esempio: Romania.',
            en: 'Name of the comune, for instance: Ancona; for people from abroad the state, in Italian, for instance: Romania.',
          },
        }
      : {
          description: {
            it: 'Denominazione del comune, per esempio: Ancona. Se più comuni hanno lo stesso nome, con la sigla della provincia: Castro (BG).',
            en: 'Name of the comune, for instance: Ancona. Where several have the same name, with the sigla of the province: Castro (BG).',
          },
        }),
    example: 'Ancona',
    codes: [
      'text.too-long',
      'text.look-alike',
      'municipality.characters',
      'municipality.unknown-code',
      options.foreignStates ? 'municipality.unknown-place' : 'municipality.unknown',
      'municipality.other-province',
      ...(options.period === 'any'
        ? []
        : ['municipality.ambiguous', 'municipality.abolished', 'municipality.later']),
    ],
    schema: z.string().min(1).max(max).regex(letter),
    read: (text, cell, context) => {
      const long = tooLong(text, max)
      if (long) return long
      const alike = lookAlikes(text)
      if (alike) return refuse(alike)
      const isName = cell.kind === 'text' || cell.kind === 'number'
      return isName ? read(text, context) : refuse(noName)
    },
    identity: foldMunicipality,
    width: 24,
    length: { min: 0, max },
  })
}

const noName: Problem = { code: 'municipality.characters', params: {} }

function readPlace(
  text: string,
  { registries, municipality: home, asOf }: ReadContext,
  options: MunicipalityOptions,
): Parsed<string> {
  const { municipalities: registry } = registries
  const states = options.foreignStates ? registries.states : undefined
  // Names have no digits: what has is a code, or no place.
  const isName = letter.test(text) && !/\d/.test(text)
  const doubt = (value: string, problem: Problem): Parsed<string> =>
    options.unknown === 'warning' ? { ok: true, value, warnings: [problem] } : refuse(problem)

  const day = options.period === 'any' ? null : asOf
  const found = registry
    ? findMunicipality(text, { registry, asOf: day, home })
    : { kind: 'none' as const }
  if (found.kind === 'one') {
    const value = official(found.period)
    if (!found.otherProvince) return { ok: true, value }
    const params = { written: text, name: value }
    return { ok: true, value, warnings: [{ code: 'municipality.other-province', params }] }
  }
  if (found.kind === 'several') {
    const names = found.periods.map(official)
    const [example = ''] = names
    // Born in one of them: which one, the fiscal code tells.
    if (options.period === 'any') return { ok: true, value: commonName(text, found.periods) }
    const params = { name: text, candidates: [...new Set(names)].join(', '), example }
    return doubt(text, { code: 'municipality.ambiguous', params })
  }
  if (found.kind === 'not-then') {
    const { period } = found
    const value = official(period)
    return period.to !== null && day !== null && period.to < day
      ? doubt(value, {
          code: 'municipality.abolished',
          params: { name: value, day: formatDay(period.to) },
        })
      : doubt(value, {
          code: 'municipality.later',
          params: { name: value, day: formatDay(period.from) },
        })
  }
  const state = states ? findState(text, states) : null
  if (state) return { ok: true, value: state.name }
  if (!isName) {
    const isCode = registry !== undefined && /^(\d{4,6}|[A-Z]\d{3})$/i.test(text)
    return refuse(isCode ? { code: 'municipality.unknown-code', params: { code: text } } : noName)
  }
  // Only who knows all places can say that there is none of this name.
  if (!registry?.complete || (options.foreignStates && !states)) return { ok: true, value: text }
  const similar = [
    ...registry
      .similar(text, { limit: offered, ...(day === null ? {} : { asOf: day }) })
      .map(official),
    ...(states?.similar(text, { limit: offered }).map(({ name }) => name) ?? []),
  ]
  return doubt(text, {
    code: options.foreignStates ? 'municipality.unknown-place' : 'municipality.unknown',
    params: { name: text, similar: [...new Set(similar)].slice(0, offered).join(', ') },
  })
}

/** The name that several comuni share, with the sigla when they share that too; else the one that was written. */
function commonName(written: string, periods: readonly Municipality[]): string {
  const [inFull = '', ...othersInFull] = new Set(periods.map(official))
  if (othersInFull.length === 0) return inFull
  const [name = '', ...others] = new Set(periods.map((period) => period.name))
  return others.length === 0 ? name : written
}

/** A state by its code (`Z129`) or its name, also with a town before it: "Bucarest (Romania)". */
function findState(text: string, states: StateRegistry): ForeignState | null {
  if (/^Z\d{3}$/i.test(text)) return states.withCode(text.toUpperCase())
  const [, inside] = /\(([^()]+)\)$/.exec(text) ?? []
  return states.named(text) ?? (inside ? states.named(inside) : null)
}
