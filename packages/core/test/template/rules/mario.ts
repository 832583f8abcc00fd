import { composeFiscalCode, fiscalCodeAgrees, messages, type Registries } from '../../../src/index'
import { mario } from '../../registries/fiscal-code/codes'
import { emptyContext } from '../../support/reading'
import { everyPlace } from './places'

export const rule = fiscalCodeAgrees({
  code: 'code',
  surname: 'surname',
  name: 'name',
  sex: 'sex',
  birthDate: 'born',
  birthPlace: 'birthPlace',
})

const row = {
  code: mario,
  surname: 'Rossi',
  name: 'Mario',
  sex: 'M',
  born: '2001-05-17',
  birthPlace: 'Ancona (AN)',
} as const

type Row = { readonly [Column in keyof typeof row]: string | null }

const findings = (changes: Partial<Row>, registries: Partial<Registries> = everyPlace) =>
  rule.check({ ...row, ...changes }, { ...emptyContext, registries })

/** `column: code` of everything that is found. */
export const found = (changes: Partial<Row>, registries?: Partial<Registries>): string[] =>
  findings(changes, registries).map(({ column, code }) => `${column}: ${code}`)

/** What a clerk reads of the first finding. */
export function told(changes: Partial<Row>): string {
  const [first] = findings(changes)
  if (!first) return ''
  const { message, remedy } = messages('it').of(first)
  return `${message} ${remedy}`
}

export const codeOf = (parts: Partial<Parameters<typeof composeFiscalCode>[0]>): string =>
  composeFiscalCode({
    surname: 'Rossi',
    name: 'Mario',
    sex: 'M',
    birthDate: '2001-05-17',
    birthPlace: 'A271',
    ...parts,
  })
