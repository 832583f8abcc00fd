/** The form in which names of places are compared: without case, accents, apostrophes and punctuation. */
export function foldPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "Ancona (AN)" and "ANCONA" are the same comune. */
export function foldMunicipality(name: string): string {
  return foldPlace(name.replace(/\s*\(\p{L}{2}\)\s*$/u, ''))
}
