import canonicalize from 'canonicalize'

/**
 * RFC 8785: the one text of a JSON value, on every machine and in every language.
 * @throws Error for what JSON does not know: NaN, halves of surrogate pairs; TypeError for `undefined` itself
 */
export function canonicalJson(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('this has no JSON')
  return text
}
