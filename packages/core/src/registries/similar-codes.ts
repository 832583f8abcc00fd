/** A code of ten characters falls into three pieces; two mistakes leave at least one whole. */
const pieces = [
  [0, 4],
  [4, 7],
  [7, 10],
] as const
const length = 10
const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export interface SimilarCode {
  readonly code: string
  readonly steps: number
}

/**
 * Finds codes that differ in one or two characters or swapped neighbours, or where one was left out or
 * typed too much. Only codes that share a piece with the one that is looked for are compared.
 */
export function similarCodes(codes: Iterable<string>): (code: string) => readonly SimilarCode[] {
  const known = new Set(codes)
  const byPiece = new Map<string, string[]>()
  for (const code of known) {
    for (const [start, end] of pieces) {
      const key = `${start}${code.slice(start, end)}`
      const others = byPiece.get(key)
      if (others === undefined) byPiece.set(key, [code])
      else others.push(code)
    }
  }
  return (code) => {
    if (code.length === length - 1) return present(withOneMore(code))
    if (code.length === length + 1) return present(withOneLess(code))
    if (code.length !== length) return []
    const candidates = new Set(
      pieces.flatMap(([start, end]) => byPiece.get(`${start}${code.slice(start, end)}`) ?? []),
    )
    return [...candidates]
      .map((candidate) => ({ code: candidate, steps: mistakes(candidate, code) }))
      .filter(({ steps }) => steps <= 2)
  }

  function present(variants: Iterable<string>): readonly SimilarCode[] {
    const found = [...new Set(variants)].filter((variant) => known.has(variant))
    return found.map((code) => ({ code, steps: 1 }))
  }
}

/** Characters that are others, or stand in each other's place; three mean: more than two. */
function mistakes(one: string, other: string): number {
  let count = 0
  for (let at = 0; at < length && count <= 2; at += 1) {
    if (one[at] === other[at]) continue
    count += 1
    if (one[at] === other[at + 1] && one[at + 1] === other[at]) at += 1
  }
  return count
}

function* withOneMore(code: string): Iterable<string> {
  for (let at = 0; at <= code.length; at += 1) {
    for (const character of characters) yield code.slice(0, at) + character + code.slice(at)
  }
}

function* withOneLess(code: string): Iterable<string> {
  for (let at = 0; at < code.length; at += 1) yield code.slice(0, at) + code.slice(at + 1)
}
