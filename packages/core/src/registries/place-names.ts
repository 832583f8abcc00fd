const marks = /\p{M}+/gu

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text)

/** Small letters without accents; what is not a letter or digit stays. */
export function plainPlace(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(marks, '').toLowerCase().replace(/ß/g, 'ss')
}

/** The words of a place's name, without case and accents: `Sant'Elpidio` is `sant elpidio`. */
export function placeWords(name: string): readonly string[] {
  return plainPlace(name).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The form in which names of places are compared: their letters alone. */
export function placeKey(name: string): string {
  // Nearly all names: words of plain letters.
  if (/^[A-Za-z' -]*$/.test(name)) return name.toLowerCase().replace(/[' -]+/g, '')
  return placeWords(name).join('')
}

/**
 * A name's letters with `~` after those that bear an accent, so that Paternò is told from Paterno. An
 * apostrophe after the last letter of a word stands for an accent.
 */
export function accentedKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/(\p{L})['’‘`´ʼ](?!\p{L})/gu, '$1~')
    .replace(marks, '~')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}~]+/gu, '')
}

/** A name apart from the sigla that stands after it: `Peglio (PU)`, `Peglio, PU`. */
export function splitSigla(written: string): { readonly name: string; readonly sigla?: string } {
  const found = /^(.*\S)\s*(?:\(\s*(\p{L}{2})\s*\)|,\s*(\p{L}{2}))\s*$/u.exec(written)
  const sigla = found?.[2] ?? found?.[3]
  return found?.[1] === undefined || sigla === undefined
    ? { name: written }
    : { name: found[1], sigla: sigla.toUpperCase() }
}

/** "Ancona (AN)" and "ANCONA" are the same comune. */
export function foldMunicipality(name: string): string {
  return placeKey(splitSigla(name).name)
}
