import type { Locale } from '../messages/locale'
import type { UnreadableReason } from '../ports/workbook-reader'

/** Why nothing could be read of a cell, although people may see something in it. */
export type Unread = 'no-result' | 'merged' | UnreadableReason

/**
 * What an annotated workbook writes into a cell of which nothing could be read. Handed in again it is an error
 * still: blank, the cell would pass for one that nobody meant to fill, and an error of Excel for one that was there.
 */
export const unreadWords: Readonly<Record<Locale, Readonly<Record<Unread, string>>>> = {
  it: {
    'no-result': '(formula senza risultato)',
    merged: '(cella unita)',
    number: '(numero illeggibile)',
    'missing-text': '(testo mancante nel file)',
    twice: '(cella scritta due volte)',
    type: '(valore illeggibile)',
  },
  en: {
    'no-result': '(formula without result)',
    merged: '(merged cell)',
    number: '(unreadable number)',
    'missing-text': '(text missing in the file)',
    twice: '(cell written twice)',
    type: '(unreadable value)',
  },
}

const byWords: ReadonlyMap<string, Unread> = new Map(
  Object.values(unreadWords).flatMap((words) =>
    Object.entries(words).map(([why, text]) => [text, why as Unread] as const),
  ),
)

/** What an annotated workbook says with a text; null when the text is somebody's own. */
export function unreadWith(text: string): Unread | null {
  return text.startsWith('(') ? (byWords.get(text.trim()) ?? null) : null
}
