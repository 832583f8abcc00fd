/** Line and column, both from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** What `JSON.parse` says of a text; null when it is JSON. */
function failure(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

/**
 * How many characters go before the first that is wrong. Node tells it of most errors; where it names only the
 * sign, a text that ends before that sign fails otherwise.
 */
function errorOffset(text: string): number {
  const message = failure(text) ?? ''
  const position = / at position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  const wrongSign = (length: number) =>
    failure(text.slice(0, length))?.startsWith('Unexpected token') === true
  let [without, within] = [0, text.length]
  if (!wrongSign(within)) return text.length
  while (within - without > 1) {
    const middle = (without + within) >> 1
    if (wrongSign(middle)) within = middle
    else without = middle
  }
  return without
}

/** Where a text that is no JSON is wrong first. */
export function jsonErrorPlace(text: string): TextPlace {
  const before = text.slice(0, errorOffset(text)).split(/\r?\n/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
