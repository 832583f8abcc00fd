import { forgivenSteps, similarTexts } from './similar-texts'

export interface Found {
  readonly document: number
  readonly score: number
}

interface Posting {
  readonly documents: number[]
  readonly weights: number[]
}

const beginningIsWorth = 0.6

/** Documents, by number, in which words occur: whole, as beginnings, or nearly. */
export interface WordIndex {
  /**
   * Documents in which every word occurs. Among several words that are asked for, each may be a whole
   * word or the beginning of one.
   */
  find(words: readonly string[]): readonly Found[]
  /** The known words nearest to one that occurs nowhere. */
  nearest(word: string): readonly string[]
  has(word: string): boolean
}

/** Tells where a word stands, and what finding it there is worth. */
export type AddWord = (word: string, weight: number) => void

/**
 * @param describe called once for each document with its number; of a word that it tells twice, the
 * greater weight counts
 */
export function wordIndex(
  documents: number,
  describe: (document: number, add: AddWord) => void,
): WordIndex {
  const postings = new Map<string, Posting>()
  for (let document = 0; document < documents; document += 1) {
    describe(document, (word, weight) => {
      const posting = postings.get(word)
      if (posting === undefined) {
        postings.set(word, { documents: [document], weights: [weight] })
        return
      }
      const last = posting.documents.length - 1
      if (posting.documents[last] !== document) {
        posting.documents.push(document)
        posting.weights.push(weight)
      } else if ((posting.weights[last] ?? 0) < weight) posting.weights[last] = weight
    })
  }
  const sorted = [...postings.keys()].sort()
  const scores = new Float32Array(documents)
  const best = new Float32Array(documents)
  const counts = new Uint8Array(documents)
  let findSimilar: ((text: string, most: number) => readonly { item: string }[]) | undefined

  function* beginningWith(start: string): Iterable<readonly [Posting, number]> {
    for (let at = lowerBound(sorted, start); at < sorted.length; at += 1) {
      const word = sorted[at]
      if (word === undefined || !word.startsWith(start)) return
      const posting = postings.get(word)
      if (posting) yield [posting, word === start ? 1 : beginningIsWorth]
    }
  }

  /** Adds one word's worth to the documents that have had all words before it. */
  function addWord(word: string, before: number): number[] {
    const touched: number[] = []
    for (const [posting, worth] of beginningWith(word)) {
      for (let at = 0; at < posting.documents.length; at += 1) {
        const document = posting.documents[at] ?? 0
        if (counts[document] !== before) continue
        const score = (posting.weights[at] ?? 0) * worth
        const known = best[document] ?? 0
        if (known === 0) touched.push(document)
        if (score > known) best[document] = score
      }
    }
    for (const document of touched) {
      scores[document] = (scores[document] ?? 0) + (best[document] ?? 0)
      best[document] = 0
      counts[document] = before + 1
    }
    return touched
  }

  return {
    find(words) {
      const visited: number[][] = []
      for (const [before, word] of words.entries()) visited.push(addWord(word, before))
      const found = (visited.at(-1) ?? []).map((document) => ({
        document,
        score: scores[document] ?? 0,
      }))
      for (const document of visited.flat()) {
        scores[document] = 0
        counts[document] = 0
      }
      return found
    },
    nearest(word) {
      if (word.length < 4) return []
      findSimilar ??= similarTexts(sorted.map((known) => [known, known] as const))
      const most = Math.min(forgivenSteps(word), 2)
      return findSimilar(word, most).map(({ item }) => item)
    },
    has(word) {
      const at = lowerBound(sorted, word)
      return sorted[at]?.startsWith(word) ?? false
    },
  }
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
