import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkFiscalCode,
  composeFiscalCode,
  decodeFiscalCode,
  fiscalCodeAgrees,
  withoutOmocodia,
} from '../../../src/check'
import { emptyContext } from '../../support/reading'
import { comuni, everyPlace } from '../../template/rules/places'
import { omocodiaForm, withCheckLetter } from './codes'

const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzàèéìòùçñüđłøßæ -’'")
const name = fc.array(letter, { minLength: 1, maxLength: 14 }).map((letters) => letters.join(''))
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2010-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Anybody, with one of the 128 forms of their code and the row that agrees with it. */
const person = fc
  .record({
    surname: name,
    name,
    sex: fc.constantFrom('M' as const, 'F' as const),
    birthDate: day,
    birthPlace: fc.constantFrom(...comuni.map(({ belfiore }) => belfiore), 'Z129', 'Z100'),
    subset: fc.nat(127),
  })
  .map(({ subset, ...parts }) => {
    const code = omocodiaForm(composeFiscalCode(parts), subset)
    const { birthPlace } = parts
    const { municipalities, states } = everyPlace
    const place =
      municipalities?.withBelfiore(birthPlace)[0]?.name ?? states?.withCode(birthPlace)?.name ?? ''
    return { parts, code, row: { ...parts, code, birthPlace: place } }
  })

const columns = ['code', 'surname', 'name', 'sex', 'birthDate', 'birthPlace'] as const
const rule = fiscalCodeAgrees({
  code: columns[0],
  surname: columns[1],
  name: columns[2],
  sex: columns[3],
  birthDate: columns[4],
  birthPlace: columns[5],
})
type Row = Parameters<typeof rule.check>[0]

/** What the rule finds, but for comuni that are younger or older than the person: codes of that sort exist. */
const disagreements = (row: Row): readonly string[] =>
  rule
    .check(row, { ...emptyContext, registries: everyPlace })
    .map(({ code }) => code)
    .filter((code) => code !== 'fiscal-code.place-period')

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']

function* changesOf(code: string, places: number): Generator<string> {
  for (let index = 0; index < places; index += 1) {
    for (const character of alphabet) {
      if (character !== code[index]) yield code.slice(0, index) + character + code.slice(index + 1)
    }
  }
}

describe('every generated code', () => {
  it('is accepted in whatever case and with whatever blanks, and agrees with its row', () => {
    fc.assert(
      fc.property(person, fc.nat(15), fc.nat(65_535), ({ code, row }, blankAt, upper) => {
        const mixed = [...code]
          .map((character, at) => ((upper >> at) & 1 ? character : character.toLowerCase()))
          .join('')
        const written = ` ${mixed.slice(0, blankAt)} ${mixed.slice(blankAt)}\u00a0`
        expect(checkFiscalCode(written)).toEqual({ ok: true, code, provisional: false })
        expect(disagreements(row)).toEqual([])
      }),
      { numRuns: 2000, seed: 3 },
    )
  })

  it('tells day, sex and place again', () => {
    fc.assert(
      fc.property(person, ({ code, parts }) => {
        const [year = '', month, ofMonth] = parts.birthDate.split('-')
        expect(decodeFiscalCode(code)).toMatchObject({
          year: year.slice(2),
          month: Number(month),
          day: Number(ofMonth),
          sex: parts.sex,
          place: parts.birthPlace,
        })
      }),
      { numRuns: 1000, seed: 3 },
    )
  })

  // The check letter sees every single change: the values of what may stand in one place all differ,
  // omocodia's letters and the digits that they stand for included.
  it('is refused when any one of its characters is changed', () => {
    fc.assert(
      fc.property(person, ({ code }) => {
        const passing = [...changesOf(code, 16)].filter((changed) => checkFiscalCode(changed).ok)
        expect(passing).toEqual([])
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  it('with one character changed and a check letter that fits is refused, or disagrees with its row, or is the same code', () => {
    const told = { refused: 0, disagrees: 0, same: 0 }
    const missed: string[] = []
    fc.assert(
      fc.property(person, ({ code, row }) => {
        for (const body of changesOf(code.slice(0, 15), 15)) {
          const changed = withCheckLetter(body)
          if (!checkFiscalCode(changed).ok) told.refused += 1
          else if (withoutOmocodia(changed) === withoutOmocodia(code)) told.same += 1
          else if (disagreements({ ...row, code: changed }).length > 0) told.disagrees += 1
          else missed.push(`${code} → ${changed}`)
        }
      }),
      { numRuns: 150, seed: 3 },
    )
    expect(missed).toEqual([])
    // A digit and its letter are the same code: one such change at each of the seven places.
    expect(told.same).toBe(150 * 7)
    expect(told.disagrees).toBeGreaterThan(told.same)
  })
})
