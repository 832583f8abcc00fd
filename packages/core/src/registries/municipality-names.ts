import type { Municipality } from '../ports/registries'
import { readAbbreviations, type WrittenWord } from './abbreviated-words'
import { accentedKey, placeKey, placeWords, plainPlace, splitSigla } from './place-names'
import { forgivenSteps, type SimilarText, similarTexts } from './similar-texts'

/** One name, with every period of every comune that bears it; the newest first. */
class Name {
  readonly text: string
  readonly periods: Municipality[]
  #words: readonly string[] | undefined

  constructor(text: string, first: Municipality) {
    this.text = text
    this.periods = [first]
  }

  /** Of most names nobody asks for them. */
  get words(): readonly string[] {
    this.#words ??= placeWords(this.text)
    return this.#words
  }
}

export interface MunicipalityNames {
  named(written: string): readonly Municipality[]
  similar(written: string): readonly SimilarText<readonly Municipality[]>[]
}

/** Longer texts are no names, and not worth the comparing. */
const longest = 120
/** Lists repeat their names: the last answers are kept. */
const kept = 20_000

const particles = new Set(
  'a ad ai al alla alle allo all con d da dai dal dalla dall de dei del della delle dello dell di e ed il in l la le li lo ne nei nel nella nell nelle su sul sulla sull sullo'.split(
    ' ',
  ),
)
const withoutParticles = (words: readonly string[]): string =>
  words.filter((word) => !particles.has(word)).join('')

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const none: readonly string[] = []

/** Every name of a period: whole, in each of its languages, and the others. */
function namesOf({ name, otherNames = none }: Municipality): readonly string[] {
  if (otherNames === none && !name.includes('/')) return [name]
  const whole = [name, ...otherNames]
  return [...whole, ...whole.flatMap((text) => (text.includes('/') ? text.split('/') : []))]
}

/** Keys of a name; `Mühlbach` is also written `Muehlbach`. */
function keysOf(text: string): readonly string[] {
  const key = placeKey(text)
  if (!/[äöü]/i.test(text)) return [key]
  const spelt = placeKey(text.toLowerCase().replace(/([äöü])/g, (letter) => `${letter}e`))
  return [key, spelt]
}

const sameComune = (one: Municipality, other: Municipality): boolean =>
  one.belfiore === '' ? one.istat === other.istat : one.belfiore === other.belfiore

/** Periods of comuni that were ever in the province, as far as they bore the name then. */
function inProvince(periods: readonly Municipality[], sigla: string): readonly Municipality[] {
  const there = periods.filter(({ province }) => province === sigla)
  return periods.filter((period) => there.some((other) => sameComune(period, other)))
}

const oneName = (names: readonly Name[]): boolean =>
  new Set(names.map(({ words }) => words.join(''))).size === 1

/**
 * Finds comuni by name. Every index is made when it is first needed, over distinct names: 19,000
 * periods have 10,900.
 * @param periods the newest first
 */
export function municipalityNames(periods: readonly Municipality[]): MunicipalityNames {
  const names = lazily(() => {
    const byText = new Map<string, Name>()
    for (const period of periods) {
      for (const text of namesOf(period)) {
        const name = byText.get(text)
        if (name === undefined) byText.set(text, new Name(text, period))
        else if (name.periods.at(-1) !== period) name.periods.push(period)
      }
    }
    return [...byText.values()]
  })
  const byKey = lazily(() => {
    const index = new Map<string, Name[]>()
    for (const name of names()) for (const key of keysOf(name.text)) add(index, key, name)
    return index
  })
  const byLooseKey = lazily(() => {
    const index = new Map<string, Name[]>()
    for (const name of names()) add(index, withoutParticles(name.words), name)
    return index
  })
  const byWord = lazily(() => {
    const index = new Map<string, Name[]>()
    for (const name of names()) for (const word of new Set(name.words)) add(index, word, name)
    return index
  })
  const siglas = lazily(() => new Set(periods.map(({ province }) => province)))
  const findSimilar = lazily(() =>
    similarTexts(names().map((name) => [name.words.join(''), name.periods] as const)),
  )

  /** Names written with other accents, or other breaks between words, only count when none fits. */
  function exactly(text: string): readonly Name[] {
    const found = byKey().get(placeKey(text)) ?? []
    if (found.length < 2) return found
    const broken = placeWords(text).join(' ')
    const alike = found.filter(({ words }) => words.join(' ') === broken)
    const candidates = alike.length > 0 ? alike : found
    const accents = accentedKey(text)
    const accented = candidates.filter((name) => accentedKey(name.text) === accents)
    return accents.includes('~') && accented.length > 0 ? accented : candidates
  }

  function abbreviated(text: string, sigla: string | undefined): readonly Name[] {
    for (const words of readAbbreviations(plainPlace(text))) {
      const found = rarest(words).filter(
        (name) =>
          name.words.length === words.length &&
          words.every(({ means }, at) => means(name.words[at] ?? '')) &&
          (sigla === undefined || inProvince(name.periods, sigla).length > 0),
      )
      const guessed = words.some(({ guess }) => guess)
      if (found.length > 0 && (!guessed || oneName(found))) return found
    }
    return []
  }

  /** Names that share the word which fewest share; an abbreviation alone could be any. */
  function rarest(words: readonly WrittenWord[]): readonly Name[] {
    let shortest: readonly Name[] | undefined
    for (const { whole } of words) {
      if (whole === null || whole.length < 3) continue
      const names = byWord().get(whole) ?? []
      if (shortest === undefined || names.length < shortest.length) shortest = names
    }
    return shortest ?? []
  }

  function loosely(text: string): readonly Name[] {
    const key = withoutParticles(placeWords(text))
    const found = key === '' ? [] : (byLooseKey().get(key) ?? [])
    return oneName(found) ? found : []
  }

  function find(written: string): readonly Municipality[] {
    const { name, sigla } = splitSigla(written.replace(/^\s*comune\s+di\s+/i, ''))
    // First, since the letters of "M. Urano" are those of Murano.
    let found = abbreviated(name, sigla)
    if (found.length === 0) found = exactly(name)
    if (found.length === 0 && sigla === undefined) {
      const last = /^(.*\S)\s+-?\s*(\p{L}{2})\s*$/u.exec(name)
      const province = last?.[2]?.toUpperCase() ?? ''
      if (last?.[1] !== undefined && siglas().has(province)) {
        const there = find(`${last[1]} (${province})`)
        if (there.length > 0) return there
      }
    }
    if (found.length === 0) found = loosely(name)
    const all = merged(found)
    return sigla === undefined ? all : inProvince(all, sigla)
  }

  const answers = new Map<string, readonly Municipality[]>()
  return {
    named(written) {
      if (written.length > longest) return []
      const known = answers.get(written)
      if (known !== undefined) return known
      const found = find(written)
      if (answers.size >= kept) answers.clear()
      answers.set(written, found)
      return found
    },
    similar(written) {
      if (written.length > longest) return []
      const key = placeKey(splitSigla(written).name)
      return findSimilar()(key, forgivenSteps(key))
    },
  }
}

function merged(names: readonly Name[]): readonly Municipality[] {
  if (names.length === 1) return names[0]?.periods ?? []
  const periods = new Set(names.flatMap((name) => name.periods))
  return [...periods].sort((one, other) => (one.from > other.from ? -1 : 1))
}
