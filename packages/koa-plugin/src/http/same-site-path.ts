/**
 * The path to return to after signing in, if it is one of this very site. Anything else, such as
 * `//elsewhere.example` or `/\elsewhere.example`, which browsers read as another host, gives null.
 * @param value as it came in `?ritorno=`
 */
export function sameSitePath(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(value)) return null
  return value
}
