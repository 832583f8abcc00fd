import type { PlainValue } from '../column'
import { isTidy } from './tidy-text'

/** Ligatures of printed pages and full-width letters: the same text as their plain form. */
const printForms = /[\uFB00-\uFB06\uFF01-\uFF5E]/g

/** Texts from this length on are looked at once, not each time that somebody asks: that takes a millisecond. */
export const long = 512

/** So many of the last long texts are known: one of them may stand in every cell of a small file. */
const kept = 8

const lastCleaned = new Map<string, string>()

/**
 * Text as people meant it: one kind of blank, none at the ends, no line breaks, no control characters
 * and nothing invisible, letters composed with their accents. It can be stored and written anywhere.
 */
export function cleanText(text: string): string {
  if (text.length < long) return isTidy(text) ? text : cleaned(text)
  const known = lastCleaned.get(text)
  if (known !== undefined) return known
  const clean = isTidy(text) ? text : cleaned(text)
  const [oldest] = lastCleaned.keys()
  if (oldest !== undefined && lastCleaned.size >= kept) lastCleaned.delete(oldest)
  lastCleaned.set(text, clean)
  return clean
}

const cleaned = (text: string): string =>
  text
    .replace(printForms, (form) => form.normalize('NFKC'))
    .normalize('NFC')
    .replace(/[\t-\r\u0085\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '')
    // Half of a character is no text: databases and files refuse it.
    .replace(/\p{Cs}/gu, '\uFFFD')
    // Blanks that were kept apart by something invisible.
    .replace(/ {2,}/g, ' ')
    .trim()

/** A cell as the text that a person reads in it. Days as `17/05/2001`. */
export function cellText(value: PlainValue): string {
  switch (value.kind) {
    case 'text':
      return cleanText(value.text)
    case 'number':
      return numberText(value.number)
    case 'boolean':
      return value.boolean ? 'VERO' : 'FALSO'
    case 'date':
      return value.date.slice(0, 10).split('-').reverse().join('/')
  }
}

/** Fifteen digits are what Excel shows; beyond them stands the dust of its arithmetic. */
const numberText = (number: number): string =>
  Math.abs(number) < 1e15 && Number.isInteger(number)
    ? String(number)
    : String(Number(number.toPrecision(15)))

const accents = /[\p{M}'’`´]+/gu

/** The form in which words are compared: without case, accents, apostrophes and punctuation. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
