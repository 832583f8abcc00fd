import {
  borseDiStudio,
  type ListDefinition,
  type ListRequest,
  type PresetMessages,
  type ReadContext,
  type Template,
} from '../../src/index'
import { allRegistries, ancona, asOf, noRegistries } from './registries'
import { textbooks, textbooksMessages } from './textbooks'

/** A definition that has to stand the same tests as every other. */
export interface TestedDefinition {
  readonly name: string
  readonly template: Template
  readonly rules: ListDefinition['rules']
  readonly messages: PresetMessages
  /** What its lists are compared with. */
  readonly registries: NonNullable<ListRequest['registries']>
  /** Columns that say who somebody is; the others say nothing of it. */
  readonly person: {
    readonly surname: string
    readonly name: string
    readonly fiscalCode: string
    readonly birthDate: string
    readonly birthPlace: string
    readonly sex?: string
  }
  /** Greatest values that rules admit, by column, where they are stricter than the column. */
  readonly greatest: Readonly<Record<string, number>>
  /** Warnings that an entry deserves although everything in it is right. */
  readonly deserved: (values: Readonly<Record<string, unknown>>) => readonly string[]
}

const allColumns = { extraColumns: ['address', 'postalCode', 'note'] }
const preset = borseDiStudio.define(allColumns)

const scholarships = (version: 1 | 2): Omit<TestedDefinition, 'name' | 'registries'> => {
  const template = preset.templates.find((each) => each.version === version)
  if (!template) throw new Error(`the preset has no version ${version}`)
  return {
    template,
    rules: preset.rules,
    messages: borseDiStudio.messages,
    person: {
      surname: 'surname',
      name: 'name',
      fiscalCode: 'fiscalCode',
      birthDate: 'birthDate',
      birthPlace: 'birthPlace',
      sex: 'sex',
    },
    greatest: { isee: 1_063_294 },
    deserved: ({ isee }) => (version === 1 && isee === 0 ? ['isee.zero-in-version-1'] : []),
  }
}

const books: Omit<TestedDefinition, 'name' | 'registries'> = {
  template: textbooks,
  rules: [],
  messages: textbooksMessages,
  person: {
    surname: 'surname',
    name: 'name',
    fiscalCode: 'fiscalCode',
    birthDate: 'birthDate',
    birthPlace: 'birthPlace',
  },
  greatest: {},
  deserved: ({ covered, spent }) => (covered !== null && spent === null ? ['covered.of-what'] : []),
}

/** Every definition, with and without the registries that it can be compared with. */
export const definitions: readonly TestedDefinition[] = [
  { name: 'scholarships, version 1', registries: noRegistries, ...scholarships(1) },
  {
    name: 'scholarships, version 2, with registries',
    registries: allRegistries,
    ...scholarships(2),
  },
  { name: 'textbooks', registries: noRegistries, ...books },
  { name: 'textbooks, with registries', registries: allRegistries, ...books },
]

/** How a list of a definition is asked to be read: sent by Ancona in April 2018. */
export function requestOf(definition: TestedDefinition): ListRequest {
  const { template, rules, registries } = definition
  return {
    templates: [{ template, policy: 'accepted' }],
    rules,
    maxEntries: 10_000,
    today: '2018-04-03',
    asOf,
    registries,
    municipality: ancona,
  }
}

/** What single cells of such a list are read against. */
export const contextOf = ({ registries }: TestedDefinition): ReadContext => ({
  registries,
  municipality: ancona,
  asOf,
  today: '2018-04-03',
  dateSystem: '1900',
})
