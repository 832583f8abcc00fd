import { formatDay } from '../../messages/formats'
import type { Localised } from '../../messages/locale'
import type { Day } from '../../ports/records'
import { nameLetters, surnameLetters } from '../../registries/fiscal-code/compose-fiscal-code'
import {
  type DecodedFiscalCode,
  decodeFiscalCode,
} from '../../registries/fiscal-code/decode-fiscal-code'
import { twoDigitsAt } from '../../registries/two-digits'
import type { AnyRow, Rule, RuleFinding } from '../rule'
import { comparePlaces } from './fiscal-code-place'

/** Names of the columns to compare; what is left out is not compared. */
export interface FiscalCodeColumns {
  /** Of kind `fiscalCode`. */
  readonly code: string
  readonly surname?: string
  readonly name?: string
  /** Of kind `sex`: `M` or `F`. */
  readonly sex?: string
  /** Of kind `date`: `YYYY-MM-DD`. */
  readonly birthDate?: string
  /** Of kind `municipality`: the name of a comune or of a foreign state. */
  readonly birthPlace?: string
}

/** A row that has the columns named; all hold texts. */
export type RowWith<Names extends FiscalCodeColumns> = {
  readonly [Column in Extract<Names[keyof Names], string>]: string | null
}

const finding = (
  column: string,
  code: string,
  params: RuleFinding<AnyRow>['params'] = {},
): RuleFinding<AnyRow> => ({ code, params, column })

/** The values of a row to compare: a blank cell, or one that could not be read, is null. */
type Told = Readonly<Record<keyof FiscalCodeColumns, string | null>>

function compareNames(
  { surname, name }: Told,
  decoded: DecodedFiscalCode,
  columns: FiscalCodeColumns,
): readonly RuleFinding<AnyRow>[] {
  const wrongSurname = surname !== null && surnameLetters(surname) !== decoded.surname
  const wrongName = name !== null && nameLetters(name) !== decoded.name
  if (!wrongSurname && !wrongName) return []
  const swapped =
    surname !== null &&
    name !== null &&
    surnameLetters(name) === decoded.surname &&
    nameLetters(surname) === decoded.name
  if (swapped) return [finding(columns.surname ?? columns.code, 'fiscal-code.swapped')]
  const found: RuleFinding<AnyRow>[] = []
  if (wrongSurname) {
    const params = { written: surnameLetters(surname), inCode: decoded.surname }
    found.push(finding(columns.surname ?? columns.code, 'fiscal-code.surname', params))
  }
  if (wrongName) {
    const params = { written: nameLetters(name), inCode: decoded.name }
    found.push(finding(columns.name ?? columns.code, 'fiscal-code.name', params))
  }
  return found
}

/** Whether a day `YYYY-MM-DD` is the one in the code. */
const agrees = (birthDate: string, { year, month, day }: DecodedFiscalCode): boolean =>
  birthDate.length === 10 &&
  birthDate.startsWith(year, 2) &&
  twoDigitsAt(birthDate, 5) === month &&
  twoDigitsAt(birthDate, 8) === day

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** A year within so many of the one that was written is the one that is meant. */
const near = 30

/**
 * The day in a code, whose year has two digits, as days of the century that suits what was written in the
 * row; of both centuries where neither does.
 */
function daysInCode(
  { year, month, day }: DecodedFiscalCode,
  written: string,
  today: Day,
): { readonly inCode: string; readonly or?: string } {
  const dayOf = (century: string) => `${century}${year}-${twoDigits(month)}-${twoDigits(day)}`
  const gap = (one: string) => Math.abs(Number(one.slice(0, 4)) - Number(written.slice(0, 4)))
  const [nearest = dayOf('19'), other] = ['20', '19']
    .map(dayOf)
    .filter((one) => one <= today)
    .sort((a, b) => gap(a) - gap(b))
  return other === undefined || gap(nearest) <= near
    ? { inCode: formatDay(nearest) }
    : { inCode: formatDay(nearest), or: formatDay(other) }
}

function compareBirth(
  { sex, birthDate }: Told,
  decoded: DecodedFiscalCode,
  columns: FiscalCodeColumns,
  today: Day,
): readonly RuleFinding<AnyRow>[] {
  const found: RuleFinding<AnyRow>[] = []
  if ((sex === 'M' || sex === 'F') && sex !== decoded.sex) {
    const params = { written: sex, inCode: decoded.sex }
    found.push(finding(columns.sex ?? columns.code, 'fiscal-code.sex', params))
  }
  if (birthDate === null || agrees(birthDate, decoded)) return found
  const [, year, month, day] = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(birthDate) ?? []
  if (year === undefined) return found
  const inCode = { month: twoDigits(decoded.month), day: twoDigits(decoded.day) }
  const sameYear = year === decoded.year
  if (sameYear && month === inCode.month && day === inCode.day) return found
  const swapped = sameYear && month === inCode.day && day === inCode.month
  found.push(
    finding(
      columns.birthDate ?? columns.code,
      swapped ? 'fiscal-code.birth-day-swapped' : 'fiscal-code.birth-day',
      { written: formatDay(birthDate), ...daysInCode(decoded, birthDate, today) },
    ),
  )
  return found
}

/** What the rule asks for, naming only what it compares. */
function describe(columns: FiscalCodeColumns): Localised {
  const parts = [
    [columns.surname, 'cognome', 'surname'],
    [columns.name, 'nome', 'name'],
    [columns.sex, 'sesso', 'sex'],
    [columns.birthDate, 'data di nascita', 'date of birth'],
    [columns.birthPlace, 'luogo di nascita', 'place of birth'],
  ].filter(([column]) => column !== undefined)
  const list = (language: 1 | 2, and: string): string => {
    const words = parts.map((part) => part[language])
    const last = words.pop() ?? ''
    return words.length > 0 ? `${words.join(', ')} ${and} ${last}` : last
  }
  return {
    it: `Corrispondono al codice fiscale: ${list(1, 'e')}.`,
    en: `They agree with the fiscal code: ${list(2, 'and')}.`,
  }
}

/**
 * Compares a fiscal code with the other columns of its row. Everything that it finds is a warning,
 * whatever a campaign asks: rightful codes disagree too (a name that was changed, a comune that was
 * created after the birth). Marked is the column that disagrees. Blank cells and cells that could not
 * be read are left out, so is a row with a provisional code; places are compared where the context has
 * registries of them.
 *
 * `fiscalCodeAgrees({ code: 'fiscalCode', surname: 'surname', birthDate: 'born' })`
 */
export function fiscalCodeAgrees<const Names extends FiscalCodeColumns>(
  columns: Names,
): Rule<RowWith<Names>> {
  const rule: Rule<AnyRow> = {
    id: 'fiscal-code-agrees',
    description: describe(columns),
    severity: 'warning',
    onlyWarns: true,
    // The others may be missing: each is compared on its own.
    reads: [columns.code],
    codes: [
      'fiscal-code.surname',
      'fiscal-code.name',
      'fiscal-code.swapped',
      'fiscal-code.sex',
      'fiscal-code.birth-day',
      'fiscal-code.birth-day-swapped',
      'fiscal-code.place',
      'fiscal-code.place-period',
      'fiscal-code.unknown-place',
    ],
    check: (row, context) => {
      const textOf = (column: string | undefined): string | null => {
        const value = column === undefined ? null : row[column]
        return typeof value === 'string' ? value : null
      }
      const told: Told = {
        code: textOf(columns.code),
        surname: textOf(columns.surname),
        name: textOf(columns.name),
        sex: textOf(columns.sex),
        birthDate: textOf(columns.birthDate),
        birthPlace: textOf(columns.birthPlace),
      }
      const decoded = told.code === null ? null : decodeFiscalCode(told.code)
      if (!decoded) return []
      const ofNames = compareNames(told, decoded, columns)
      const ofBirth = compareBirth(told, decoded, columns, context.today)
      const dayAgrees = !ofBirth.some(({ column }) => column === columns.birthDate)
      const born = {
        place: told.birthPlace,
        // A day that is in doubt says nothing about the place.
        day: dayAgrees ? told.birthDate : null,
      }
      const ofPlace = comparePlaces(born, decoded.place, columns, context.registries)
      if (ofNames.length + ofBirth.length === 0) return ofPlace
      return [...ofNames, ...ofBirth, ...ofPlace]
    },
  }
  // Its row is made of the columns named, and no others are looked at.
  return rule as unknown as Rule<RowWith<Names>>
}
