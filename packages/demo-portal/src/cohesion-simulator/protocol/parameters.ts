/**
 * Reads `name=value&…` as clients write it, not as they should: only `&` separates and only the first `=`
 * divides, so that `;`, `=` and blanks in a value do not need escaping; what is escaped is unescaped.
 * Names are in lower case; of several with one name the first counts.
 */
export function readParameters(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of text.split('&')) {
    const divided = pair.indexOf('=')
    if (divided < 0) continue
    const name = unescaped(pair.slice(0, divided)).toLowerCase()
    if (!parameters.has(name)) parameters.set(name, unescaped(pair.slice(divided + 1)))
  }
  return parameters
}

/** What is escaped wrongly stays as it is written. A plus stays one: no value of the protocol has blanks. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
