/** Values that stand in a sentence. Texts are shown as they are, numbers in the reader's format. */
export type Params = Readonly<Record<string, string | number>>

/** Something wrong with a value, before it is known where it stands. */
export interface Problem {
  /** Code of a sentence in the message catalogue, such as `fiscal-code.check-letter`. */
  readonly code: string
  readonly params: Params
}

export type Severity = 'error' | 'warning'

/** One finding on a cell, a row or the file. */
export interface Issue extends Problem {
  readonly severity: Severity
  /** Name of the sheet, as on its tab. */
  readonly sheet: string
  /** A1 reference; null when the finding is about the whole file or row. */
  readonly cell: string | null
  /** Null when the finding is about the whole file. */
  readonly row: number | null
  /** Header of the column as the template has it; null when no column is meant. */
  readonly column: string | null
  /** What the cell holds, as a person would read it; null when blank. */
  readonly value: string | null
  /** Whom the row is about ("Rossi Mario"), as far as it could be read. */
  readonly entry: string | null
}

/** Why something was not done: an expected outcome, told to the user with its remedy. */
export interface Refusal extends Problem {}

export interface Refused {
  readonly kind: 'refused'
  readonly refusal: Refusal
  /** The template that the file says or shows to be made from, where that is known. */
  readonly template?: { readonly id: string; readonly version: number }
}

export const refused = (code: string, params: Params = {}): Refused => ({
  kind: 'refused',
  refusal: { code, params },
})

/** The same refusal of a file whose template is known. */
export const ofTemplate = (
  { kind, refusal }: Refused,
  { id, version }: { readonly id: string; readonly version: number },
): Refused => ({ kind, refusal, template: { id, version } })
