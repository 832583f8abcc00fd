import type { Cell } from '../ports/workbook-reader'
import { isPlain, shownText } from './cell-content'

const totalWords = /^(?:sub)?(?:tot|totale|totali|somma|total|totals|sum)(?![\p{L}\p{N}])/iu

/** Whether a cell may stand in a row of sums: no word of its own, such as a name. */
function mayBeSum(cell: Cell): boolean {
  const { value } = cell
  if (!isPlain(value) || value.kind !== 'text') return true
  return !/^\p{L}/u.test(value.text.trim())
}

/**
 * Whether a row without its key sums up the list instead of holding an entry: "Totale" comes first, then nothing
 * but numbers. Somma is a surname, too: whoever has a first name is a person.
 * @param filled the row's cells that hold something, by ascending column
 */
export function isTotalRow([first, ...others]: readonly Cell[]): boolean {
  if (first?.value.kind !== 'text') return false
  return totalWords.test(shownText(first).trim()) && others.every(mayBeSum)
}
