import type { Problem } from '../errors/problem'
import type { Locale } from '../template/column'

/** A sentence that says what is wrong, and one that says how to mend it. */
export interface Message {
  readonly message: string
  readonly remedy: string
}

/** Sentences of one language, by code. */
export interface Messages {
  readonly locale: Locale
  /** The sentence for an issue or a refusal. A code without sentence is a defect that tests catch. */
  readonly of: (problem: Problem) => Message
}
