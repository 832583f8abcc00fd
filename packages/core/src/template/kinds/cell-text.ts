import type { PlainValue } from '../column'

/**
 * Text as people meant it: one kind of blank, none at the ends, no invisible characters, and letters
 * composed with their accents.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .trim()
}

/** A cell as the text that a person reads in it. Days as `17/05/2001`. */
export function cellText(value: PlainValue): string {
  switch (value.kind) {
    case 'text':
      return cleanText(value.text)
    case 'number':
      return String(value.number)
    case 'boolean':
      return value.boolean ? 'VERO' : 'FALSO'
    case 'date':
      return value.date.slice(0, 10).split('-').reverse().join('/')
  }
}

/** The form in which words are compared: without case, accents, apostrophes and punctuation. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
