import fc, { type Arbitrary } from 'fast-check'
import type { AnyColumn, EntryValue, InputRule, Registries } from '../../src/index'
import { schoolCodes } from '../definitions/registries'
import { emails, ibans, phones } from './contacts'
import { fiscalCodes, provisionalCodes } from './people'
import { placeNames } from './place-names'
import { addresses, latinNames, texts } from './texts'

/** Values of a column as they are stored: what a right list may hold, by the column's kind and limits. */
export function valuesOf(
  column: AnyColumn,
  registries: Partial<Registries>,
): Arbitrary<EntryValue> {
  const { rule } = column.layout
  switch (column.kind) {
    case 'text':
    case 'note':
      return texts(lengthOf(rule))
    case 'address':
      return addresses(lengthOf(rule))
    case 'person-name':
      return latinNames(lengthOf(rule))
    case 'fiscal-code':
      return column.codes.includes('fiscal-code.provisional-accepted')
        ? fc.oneof({ weight: 5, arbitrary: fiscalCodes }, provisionalCodes)
        : fiscalCodes
    case 'date':
      return days(rule)
    case 'euro': {
      const { min, max = 100_000_000 } = rule as Extract<InputRule, { kind: 'decimal' }>
      return fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) })
    }
    case 'percentage':
      // One decimal: hundredths of a percent, in tens.
      return fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths * 10)
    case 'integer': {
      const { min = 0, max = 1_000_000 } = rule as Extract<InputRule, { kind: 'integer' }>
      return fc.integer({ min, max })
    }
    case 'yes-no':
      return fc.boolean()
    case 'choice':
    case 'sex':
    case 'province':
      return fc.constantFrom(...(rule as Extract<InputRule, { kind: 'choices' }>).choices)
    case 'municipality':
      return placeNames(column, registries)
    case 'postal-code':
      return fc.integer({ min: 10, max: 99_999 }).map((code) => String(code).padStart(5, '0'))
    case 'school-code':
      return registries.schools
        ? fc.constantFrom(...schoolCodes)
        : fc.stringMatching(/^(AN|AP|MC|PS)(IS|PS|TD|TF|RI|RH)[0-9A-Z]{5}[A-Z0-9]$/)
    case 'email':
      return emails
    case 'phone':
      return phones
    case 'iban':
      return ibans
    default:
      throw new Error(`no values are known of kind ${column.kind}`)
  }
}

const lengthOf = (rule: InputRule): number => (rule.kind === 'length' ? rule.max : 200)

function days(rule: InputRule): Arbitrary<string> {
  const { min = '1900-03-01', max = '9999-12-31' } = rule.kind === 'date' ? rule : {}
  return fc
    .date({ min: new Date(min), max: new Date(`${max}T00:00:00Z`), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10))
}
