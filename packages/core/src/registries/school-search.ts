import type { SchoolMatch } from '../ports/registries'
import { indexWords, isCommonplace, kindWords, splitWords } from './school-words'
import { type AddWord, type Found, wordIndex } from './word-index'

/** What a word is worth by where it stands. */
const worth = { code: 12, name: 10, municipality: 8, institute: 6, kind: 4, province: 3 } as const

/** Nobody types more, and longer texts are not worth the time. */
const mostLetters = 120
const mostWords = 8

/**
 * Search by words of name, comune and kind. Words may come in any order, cut short at their end or
 * abbreviated; "istituto" and its like need not be there. When nothing fits, one mistyped or needless
 * word is forgiven.
 */
export function searchSchools(
  matches: readonly SchoolMatch[],
): (text: string, limit: number) => readonly SchoolMatch[] {
  const wordsOf = { text: remembering(indexWords), kind: remembering(kindWords) }
  const index = wordIndex(matches.length, (document, add) => {
    const match = matches[document]
    if (match !== undefined) describeMatch(match, wordsOf, add)
  })

  const fitting = (words: readonly string[]): readonly Found[] => [
    ...index.find(words),
    ...initialled(words).flatMap((variant) => index.find(variant)),
  ]

  function forgiving(words: readonly string[]): readonly Found[] {
    const mended = words.map((word) => (index.has(word) ? [word] : index.nearest(word).slice(0, 3)))
    const found = combinations(mended).flatMap(fitting)
    if (found.length > 0 || words.length < 2) return found
    const known = words.filter((word) => index.has(word))
    // Of two words that are never together, neither is needless.
    if (known.length < words.length) return known.length > 0 ? fitting(known) : []
    if (words.length < 3) return []
    return words.flatMap((_, needless) => fitting(words.filter((_word, at) => at !== needless)))
  }

  return (text, limit) => {
    if (text.length > mostLetters) return []
    const all = [...new Set(splitWords(text))]
    const telling = all.filter((word) => !isCommonplace(word))
    const words = (telling.length > 0 ? telling : all).slice(0, mostWords)
    if (words.length === 0) return []
    const found = fitting(words)
    return best(found.length > 0 ? found : forgiving(words), matches, limit)
  }
}

/** Names of comuni, provinces and kinds recur in thousands of schools. */
function remembering(make: (text: string) => ReadonlySet<string>) {
  const made = new Map<string, ReadonlySet<string>>()
  return (text: string): ReadonlySet<string> => {
    const known = made.get(text)
    if (known !== undefined) return known
    const words = make(text)
    made.set(text, words)
    return words
  }
}

function describeMatch(
  { code, kind, name, schools }: SchoolMatch,
  wordsOf: Readonly<Record<'text' | 'kind', (text: string) => ReadonlySet<string>>>,
  addWord: AddWord,
): void {
  const add = (words: Iterable<string>, weight: number): void => {
    for (const word of words) addWord(word, weight)
  }
  add([code.toLowerCase()], worth.code)
  add(indexWords(name), worth.name)
  add(initials(name), worth.institute)
  for (const school of schools) {
    add(wordsOf.text(school.municipality), worth.municipality)
    add(wordsOf.text(school.province), worth.province)
    add(wordsOf.kind(school.kind), worth.kind)
    // An institute is found by its schools' names, and they by its name.
    if (school.name !== name) add(indexWords(school.name), worth.institute)
    if (school.instituteName !== null && school.instituteName !== name) {
      add(wordsOf.text(school.instituteName), worth.institute)
    }
  }
  if (kind === 'institute') add(wordsOf.kind('istituto istruzione superiore'), worth.kind)
}

/** `g.galilei` for `G. GALILEI`. */
function initials(name: string): readonly string[] {
  if (!/\b\p{L}\b/u.test(name)) return []
  const words = splitWords(name)
  return words.flatMap((word, at) => {
    const surname = words.slice(at + 1).find((next) => next.length > 1)
    return word.length === 1 && surname !== undefined ? [`${word}.${surname}`] : []
  })
}

/** The same words with one or two first names as initials: `Galileo Galilei` as `G. Galilei`. */
function initialled(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((surname, at) =>
    [1, 2].flatMap((count) => {
      const names = words.slice(at - count, at)
      if (at < count || names.some((name) => name.length < 2)) return []
      const short = names.map((name) => `${name.charAt(0)}.${surname}`)
      return [[...words.slice(0, at - count), ...short, ...words.slice(at)]]
    }),
  )
}

/** Every way to take one of each; a mistyped query has few. */
function combinations(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let chosen: (readonly string[])[] = [[]]
  for (const choice of choices) {
    chosen = chosen.flatMap((before) => choice.map((one) => [...before, one])).slice(0, 27)
  }
  return chosen
}

interface Scored {
  readonly match: SchoolMatch
  readonly score: number
}

const bestFirst = (one: Scored, other: Scored): number =>
  other.score - one.score ||
  Number(other.match.kind === 'institute') - Number(one.match.kind === 'institute') ||
  one.match.name.length - other.match.name.length ||
  (one.match.code < other.match.code ? -1 : 1)

/** The first few, each once, without putting tens of thousands in order. */
function best(
  found: readonly Found[],
  matches: readonly SchoolMatch[],
  limit: number,
): readonly SchoolMatch[] {
  const scores = new Map<number, number>()
  for (const { document, score } of found) {
    if (score > (scores.get(document) ?? 0)) scores.set(document, score)
  }
  const first: Scored[] = []
  for (const [document, score] of scores) {
    const match = matches[document]
    const last = first[limit - 1]
    if (match === undefined || (last && bestFirst(last, { match, score }) < 0)) continue
    const at = first.findIndex((other) => bestFirst({ match, score }, other) < 0)
    first.splice(at < 0 ? first.length : at, 0, { match, score })
    if (first.length > limit) first.length = limit
  }
  return first.map(({ match }) => match)
}
