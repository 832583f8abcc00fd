import { editDistance } from './edit-distance'

export interface SimilarText<Item> {
  readonly item: Item
  /** Letters to change; 0 is the text itself. */
  readonly steps: number
}

/** Which letters occur at all, as bits: one changed letter changes at most two of them. */
function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** How many letters of a text may be wrong for another to be suggested. */
export function forgivenSteps(text: string): number {
  if (text.length <= 3) return 1
  return text.length <= 11 ? 2 : 3
}

/**
 * Finds texts that differ in a few letters. Texts of other lengths and of other letters are passed
 * over without comparing, so that a search among 10,000 names costs some tenths of a millisecond.
 */
export function similarTexts<Item>(
  texts: Iterable<readonly [string, Item]>,
): (text: string, most: number) => readonly SimilarText<Item>[] {
  const byLength = new Map<number, { text: string; letters: number; item: Item }[]>()
  for (const [text, item] of texts) {
    const entry = { text, letters: lettersOf(text), item }
    const others = byLength.get(text.length)
    if (others === undefined) byLength.set(text.length, [entry])
    else others.push(entry)
  }
  return (text, most) => {
    const letters = lettersOf(text)
    const found: SimilarText<Item>[] = []
    for (let length = text.length - most; length <= text.length + most; length += 1) {
      for (const entry of byLength.get(length) ?? []) {
        if (countBits(entry.letters ^ letters) > 2 * most) continue
        const steps = editDistance(entry.text, text, most)
        if (steps <= most) found.push({ item: entry.item, steps })
      }
    }
    return found.sort((one, other) => one.steps - other.steps)
  }
}
