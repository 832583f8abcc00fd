/**
 * The form in which headers are compared: case, accents, punctuation, the asterisk of required
 * columns and every kind of blank are forgiven.
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
