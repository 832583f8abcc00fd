/** What every kind of column takes. */
export interface ColumnOptions<Required extends boolean = boolean> {
  /** Title in the header row. */
  readonly header: string
  /** Other titles under which the column is recognised. @default none */
  readonly aliases?: readonly string[]
  /** A blank cell is an error. @default true */
  readonly required?: Required
  /** Italian sentence for the prompt and the guide. @default what the kind says of itself */
  readonly description?: string
}

/** Whether a column is required, from options where true is the default. */
export type RequiredOf<Options extends ColumnOptions> = Options['required'] extends false
  ? false
  : true

/** The part of a column that comes from its options. */
export function commonParts<const Options extends ColumnOptions>(
  options: Options,
  description: string,
): {
  header: string
  aliases: readonly string[]
  required: RequiredOf<Options>
  description: string
} {
  return {
    header: options.header,
    aliases: options.aliases ?? [],
    // The type says the same as the value: only an explicit false makes a column optional.
    required: (options.required !== false) as RequiredOf<Options>,
    description: options.description ?? description,
  }
}
