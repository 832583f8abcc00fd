import type { Parsed } from '../column'
import type { ReadContext } from '../read-context'
import { BoundedMemo } from './bounded-memo'

type Read = (text: string, context: ReadContext) => Parsed<string>

/** Asks only once for each text of a list: a registry searches long for what resembles a wrong one. */
export function oncePerText(read: Read): Read {
  const lists = new WeakMap<ReadContext, BoundedMemo<Parsed<string>>>()
  return (text, context) => {
    let answers = lists.get(context)
    if (answers === undefined) {
      answers = new BoundedMemo((asked) => read(asked, context))
      lists.set(context, answers)
    }
    return answers.of(text)
  }
}
