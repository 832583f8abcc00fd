import { describe, expect, it } from 'vitest'
import { borseDiStudio, entryJsonSchema, type JsonSchema, type Template } from '../../src/index'
import { listOf, lucaMarche, marioRossi } from '../support/lists'
import { read } from '../support/reading'
import { accepts } from './judge'

const { templates } = borseDiStudio.define({})
const current = templates.at(-1) ?? expect.fail('no template')
const schema = entryJsonSchema(current)

const property = (name: string): JsonSchema => {
  const found = schema.properties?.[name]
  return typeof found === 'object' ? found : expect.fail(`no property ${name}`)
}

/** An entry as the check stores it. */
async function storedEntry(): Promise<Record<string, unknown>> {
  const reading = await read(await listOf(marioRossi, lucaMarche))
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  const [entry] = reading.entries
  return { ...entry?.values }
}

describe('the JSON Schema of an entry', () => {
  it('is a draft 2020-12 schema with an identifier of template and version', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.$id).toBe('urn:consegna:borse-di-studio:2')
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
    expect(entryJsonSchema(current, { id: 'https://example.it/e.json' }).$id).toBe(
      'https://example.it/e.json',
    )
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })

  it('names each column by its title, and says what to write', () => {
    for (const [name, column] of current.columnList) {
      expect(property(name).title).toBe(column.header)
      expect(property(name).description).toContain(column.description.it)
    }
    const english = entryJsonSchema(current, { locale: 'en' }).properties?.surname
    expect(english).toMatchObject({ description: current.columns.surname?.description.en })
  })

  it('money is a whole number of cents, days are dates, what is optional may be null', () => {
    expect(property('isee')).toMatchObject({ type: 'integer', minimum: 0 })
    expect(property('isee').description).toMatch(/centesimi/)
    const [cents] = property('isee').examples as number[]
    expect(current.columns.isee?.show(cents, 'it')).toBe(current.columns.isee?.example)
    expect(property('birthDate')).toMatchObject({ type: 'string', format: 'date' })
    expect(property('schoolName').anyOf).toContainEqual({ type: 'null' })
    expect(schema.required).toEqual(current.columnList.map(([name]) => name))
  })

  it('every example is one that the column’s own schema takes', () => {
    for (const template of templates) {
      const made = entryJsonSchema(template)
      for (const [name, column] of template.columnList as Template['columnList']) {
        const shape = made.properties?.[name]
        const [example] = (typeof shape === 'object' && shape.examples) || []
        expect(column.schema.safeParse(example).success, name).toBe(true)
      }
    }
  })

  it('takes what a check stores, and refuses what it would not', async () => {
    const entry = await storedEntry()
    expect(accepts(schema, entry)).toBe(true)
    expect(accepts(schema, { ...entry, schoolName: null })).toBe(true)
    expect(accepts(schema, { ...entry, isee: '8.500,50' })).toBe(false)
    expect(accepts(schema, { ...entry, isee: 8500.5 })).toBe(false)
    expect(accepts(schema, { ...entry, birthDate: '17/05/2001' })).toBe(false)
    expect(accepts(schema, { ...entry, surname: null })).toBe(false)
    expect(accepts(schema, { ...entry, phone: '071 123' })).toBe(false)
    const { surname: _, ...without } = entry
    expect(accepts(schema, without)).toBe(false)
  })
})
