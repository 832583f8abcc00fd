import fc, { type Arbitrary } from 'fast-check'
import type { AnyColumn, Entry } from '../../src/index'
import type { TestedDefinition } from '../definitions/definitions'
import { people } from './people'
import { valuesOf } from './values'

type Values = Entry['values']

function columnOf({ template }: TestedDefinition, name: string): AnyColumn {
  const column = template.columns[name]
  if (!column) throw new Error(`there is no column ${name}`)
  return column
}

/** Entries of which each column is right by itself. */
function loose(definition: TestedDefinition): Arbitrary<Values> {
  const columns = definition.template.columnList.map(([name, column]) => {
    const all = valuesOf(column, definition.registries)
    const greatest = definition.greatest[name]
    const admitted = greatest === undefined ? all : fc.integer({ min: 0, max: greatest })
    return [name, column.required ? admitted : fc.option(admitted)] as const
  })
  return fc.record(Object.fromEntries(columns), { noNullPrototype: true })
}

/** Entries of people whose fiscal code agrees with what else is told of them. */
function agreeing(definition: TestedDefinition): Arbitrary<Values> {
  const { person } = definition
  const { rule } = columnOf(definition, person.birthDate).layout
  const { min = '1930-01-01', max = '2010-12-31' } = rule.kind === 'date' ? rule : {}
  return fc.tuple(loose(definition), people(min, max)).map(([values, someone]) => {
    const told = { ...values }
    for (const [part, column] of Object.entries(person)) {
      // What was left blank stays blank.
      if (told[column] !== null) told[column] = someone[part as keyof typeof person]
    }
    return told
  })
}

/** A list that nothing is wrong with: no person stands twice in it. */
const listOf = (definition: TestedDefinition, entries: Arbitrary<Values>): Arbitrary<Values[]> => {
  const { key } = definition.template
  const { identity } = columnOf(definition, key)
  return fc.uniqueArray(entries, {
    minLength: 1,
    maxLength: 8,
    selector: (values) => identity(values[key]),
  })
}

export const looseLists = (definition: TestedDefinition): Arbitrary<Values[]> =>
  listOf(definition, loose(definition))

export const agreeingLists = (definition: TestedDefinition): Arbitrary<Values[]> =>
  listOf(definition, agreeing(definition))

/** The entries that a right list gives: row 2 holds the first. */
export function entriesOf(definition: TestedDefinition, list: readonly Values[]): Entry[] {
  const { key } = definition.template
  const { identity } = columnOf(definition, key)
  return list.map((values, at) => ({ key: identity(values[key]), row: at + 2, values }))
}
