import type { Parsed } from '../column'
import type { ReadContext } from '../read-context'

/** Texts whose answer is kept: a list names few places and schools, many times each. */
const kept = 2_000

type Read = (text: string, context: ReadContext) => Parsed<string>

/** Asks only once for each text of a list: a registry searches long for what resembles a wrong one. */
export function oncePerText(read: Read): Read {
  const lists = new WeakMap<ReadContext, Map<string, Parsed<string>>>()
  return (text, context) => {
    const answers = lists.get(context) ?? new Map<string, Parsed<string>>()
    lists.set(context, answers)
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = read(text, context)
    if (answers.size >= kept) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
