import type { JsonSchema } from '../../src/index'

type Keyword = (value: unknown, wanted: never) => boolean

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}

const length = (value: unknown): number => [...String(value)].length

/** What each keyword asks, as draft 2020-12 defines it; patterns are read as Unicode. */
const keywords: Readonly<Record<string, Keyword>> = {
  type: (value, wanted: string) => types[wanted]?.(value) ?? false,
  enum: (value, wanted: unknown[]) => wanted.includes(value),
  minLength: (value, wanted: number) => length(value) >= wanted,
  maxLength: (value, wanted: number) => length(value) <= wanted,
  pattern: (value, wanted: string) => new RegExp(wanted, 'u').test(String(value)),
  format: (value, wanted: string) =>
    wanted !== 'date' || !Number.isNaN(Date.parse(`${value}T00:00:00Z`)),
  minimum: (value, wanted: number) => Number(value) >= wanted,
  maximum: (value, wanted: number) => Number(value) <= wanted,
  multipleOf: (value, wanted: number) => Number.isInteger(Number(value) / wanted),
  anyOf: (value, wanted: JsonSchema[]) => wanted.some((each) => accepts(each, value)),
  allOf: (value, wanted: JsonSchema[]) => wanted.every((each) => accepts(each, value)),
}

const annotations = ['$schema', '$id', 'title', 'description', 'examples']
const objectKeywords = ['properties', 'required', 'additionalProperties']

/** Whether a JSON Schema takes a value. A keyword that is not known here is an error, never passed over. */
export function accepts(schema: JsonSchema, value: unknown): boolean {
  for (const keyword of Object.keys(schema)) {
    if (![...Object.keys(keywords), ...annotations, ...objectKeywords].includes(keyword)) {
      throw new Error(`the judge does not know ${keyword}`)
    }
  }
  // The type first: the others are about values of that type.
  const asked = ['type', ...Object.keys(schema).filter((keyword) => keyword !== 'type')]
  const right = asked.every((keyword) => {
    const wanted = schema[keyword]
    return wanted === undefined || (keywords[keyword]?.(value, wanted as never) ?? true)
  })
  return right && (schema.properties === undefined || acceptsObject(schema, Object(value)))
}

function acceptsObject(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  value: Readonly<Record<string, unknown>>,
): boolean {
  if (required.some((name) => !Object.hasOwn(value, name))) return false
  return Object.entries(value).every(([name, each]) => {
    const schema = properties[name]
    return typeof schema === 'object' ? accepts(schema, each) : additionalProperties !== false
  })
}
