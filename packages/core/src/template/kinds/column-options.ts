import type { Localised } from '../../messages/locale'

/** What every kind of column takes. */
export interface ColumnOptions<Required extends boolean = boolean> {
  /** Title in the header row. */
  readonly header: string
  /** Other titles under which the column is recognised. @default none */
  readonly aliases?: readonly string[]
  /** A blank cell is an error. @default true */
  readonly required?: Required
  /** What to write, for the prompt and the guide; a plain text is Italian and serves both languages. @default what the kind says of itself */
  readonly description?: string | Localised
  /** A value as people would type it. @default the kind's own */
  readonly example?: string
}

/** Whether a column is required, from options where true is the default. */
export type RequiredOf<Options extends ColumnOptions> = Options['required'] extends false
  ? false
  : true

/** What a kind says of a column whose options say nothing. */
export interface KindParts {
  readonly description: Localised
  readonly example: string
}

/** The part of a column that comes from its options, else from its kind. */
export function commonParts<const Options extends ColumnOptions>(
  options: Options,
  kind: KindParts,
): KindParts & {
  readonly header: string
  readonly aliases: readonly string[]
  readonly required: RequiredOf<Options>
} {
  const { description = kind.description } = options
  return {
    header: options.header,
    aliases: options.aliases ?? [],
    // The type says the same as the value: only an explicit false makes a column optional.
    required: (options.required !== false) as RequiredOf<Options>,
    description:
      typeof description === 'string' ? { it: description, en: description } : description,
    example: options.example ?? kind.example,
  }
}
