/** A word of a name as it was written: whole, or short for others. */
export interface WrittenWord {
  /** Null when it is written short. */
  readonly whole: string | null
  /** Whether this word of a name may be meant. */
  readonly means: (word: string) => boolean
  /** Whether it could stand for anything; `S.` is so common that it never counts as a guess. */
  readonly guess: boolean
}

/** What people write short without leaving its beginning, and the saints. */
const short: Readonly<Record<string, readonly string[]>> = {
  s: ['san', 'sant', 'santa', 'santo'],
  ss: ['santi', 'santissima', 'santissimo'],
  sta: ['santa'],
  sto: ['santo'],
  mte: ['monte'],
  mti: ['monti'],
  pto: ['porto'],
}

/** Lists of comuni abbreviate these without a full stop. */
const shortLetters = new Set(['c', 'm', 'p'])

/** A full stop in the middle of a word: `M.te`, `S.ta`; or between two: `S.Leo`. */
const contraction = /^(\p{L}{1,4})\.(\p{L}{1,3})\.?$/u

function word(written: string): WrittenWord {
  const letters = written.replace(/\./g, '')
  const meant = short[letters]
  if (meant !== undefined) {
    return { whole: null, means: (other) => meant.includes(other), guess: false }
  }
  if (written.endsWith('.') || shortLetters.has(letters)) {
    return { whole: null, means: (other) => other.startsWith(letters), guess: true }
  }
  return { whole: written, means: (other) => other === written, guess: false }
}

function contracted(chunk: string): WrittenWord | null {
  const [, start, end] = contraction.exec(chunk) ?? []
  if (start === undefined || end === undefined) return null
  if (short[start + end] !== undefined) return word(start + end)
  const least = start.length + end.length
  return {
    whole: null,
    means: (other) => other.length > least && other.startsWith(start) && other.endsWith(end),
    guess: true,
  }
}

/** A name has few words; what has more full stops is none. */
const mostReadings = 8

/**
 * Readings of a name that has abbreviations in it; none when every word is whole. `S.Leo` may be one
 * contracted word or two words.
 * @param plain in small letters without accents, full stops kept
 */
export function readAbbreviations(plain: string): readonly (readonly WrittenWord[])[] {
  let readings: (readonly WrittenWord[])[] = [[]]
  for (const chunk of plain.match(/[\p{L}\p{N}.]+/gu) ?? []) {
    const apart = (chunk.match(/[^.]+\.?/g) ?? []).map(word)
    const one = contracted(chunk)
    const ways = one === null ? [apart] : [[one], apart]
    readings = readings.flatMap((before) => ways.map((way) => [...before, ...way]))
    if (readings.length > mostReadings) return []
  }
  return readings.filter((words) => words.some(({ whole }) => whole === null))
}
