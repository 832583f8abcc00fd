import { ownText } from './own-text'

/** Answers that are kept: a list names few places and schools, many times each. */
const kept = 2_000

/** Answers about texts, each found once as long as the texts are few: of many the latest are known. */
export class BoundedMemo<Answer> {
  readonly #find: (text: string) => Answer
  #answers = new Map<string, Answer>()
  /** Those of before: what is asked for again comes back from here. */
  #older = new Map<string, Answer>()

  constructor(find: (text: string) => Answer) {
    this.#find = find
  }

  of(text: string): Answer {
    const known = this.#answers.get(text)
    if (known !== undefined) return known
    const own = ownText(text)
    const answer = this.#older.get(text) ?? this.#find(own)
    if (this.#answers.size >= kept) {
      this.#older = this.#answers
      this.#answers = new Map()
    }
    this.#answers.set(own, answer)
    return answer
  }
}
