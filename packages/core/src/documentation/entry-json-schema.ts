import { z } from 'zod'
import type { Locale, Localised } from '../messages/locale'
import type { AnyColumn } from '../template/column'
import type { Template } from '../template/define-template'
import type { ReadContext } from '../template/read-context'

export interface EntryJsonSchemaOptions {
  /** Language of the descriptions. @default 'it' */
  readonly locale?: Locale
  /** `$id` of the schema. @default `urn:consegna:borse-di-studio:2`, by the template's id and version */
  readonly id?: string
}

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.JSONSchema

const canonical: Localised = {
  it: 'Un nominativo con i valori in forma canonica: importi in centesimi, date come AAAA-MM-GG, null dove un dato facoltativo manca.',
  en: 'An entry with its values in canonical form: amounts in cents, days as YYYY-MM-DD, null where optional data are missing.',
}

/** Nothing to compare an example with. */
const bare: ReadContext = {
  registries: {},
  municipality: null,
  asOf: null,
  today: '2000-01-01',
  dateSystem: '1900',
}

/** A column's example in its canonical form; none when it only reads with registries at hand. */
function canonicalExample({ parse, example }: AnyColumn): readonly unknown[] {
  const parsed = parse({ kind: 'text', text: example }, bare)
  return parsed.ok ? [parsed.value] : []
}

/**
 * The JSON Schema (draft 2020-12) of one entry as it is stored: what `template.schema` accepts, as
 * far as JSON Schema can say it. Check characters, for instance, it can't.
 */
export function entryJsonSchema(
  template: Template,
  options: EntryJsonSchemaOptions = {},
): JsonSchema {
  const { locale = 'it', id = `urn:consegna:${template.id}:${template.version}` } = options
  const { $schema, properties, ...rest } = z.toJSONSchema(template.schema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: id,
    title: template.title,
    description: canonical[locale],
    ...rest,
    properties: Object.fromEntries(
      template.columnList.map(([name, column]) => {
        const examples = canonicalExample(column)
        return [
          name,
          {
            title: column.header,
            description: [column.description[locale], column.stored?.[locale]]
              .filter((sentence) => sentence !== undefined)
              .join(' '),
            ...Object(properties?.[name]),
            ...(examples.length === 0 ? {} : { examples: [...examples] }),
          },
        ]
      }),
    ),
  }
}
