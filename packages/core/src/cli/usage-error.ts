import type { CliTexts } from './texts/cli-texts'

/** The command cannot be carried out as it was given; the sentence says why, and what would do. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
  readonly sentence: (texts: CliTexts) => string

  constructor(sentence: (texts: CliTexts) => string, options?: { cause?: unknown }) {
    super('wrong use', options)
    this.sentence = sentence
  }
}
