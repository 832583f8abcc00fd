/** Items that a sentence names; of more it tells how many. */
const named = 5

/** Items in a sentence, however many there are: `А, В, Е, І, Ј, … (+12)`. */
export function firstFew(items: readonly string[], separator = ', '): string {
  const more = items.length - named
  const first = items.slice(0, named).join(separator)
  return more > 0 ? `${first}${separator}… (+${more})` : first
}
