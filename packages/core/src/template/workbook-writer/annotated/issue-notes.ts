import type ExcelJS from 'exceljs'
import { issueWords } from '../../../annotation/issue-words'
import type { Issue } from '../../../errors/problem'
import { cutText } from '../../../messages/cut-text'
import type { Messages } from '../../../messages/messages'
import { excelText } from '../excel-text'
import type { NoteBox } from '../exceljs-gaps'
import { linesOf } from '../look'
import { annotationWords } from './words'

const face = { name: 'Tahoma', size: 9 }
/** Of a note's box, in characters as columns are measured. */
const boxWidth = 44
/** Of a column behind the last one. */
const plainWidth = 10
/** A note's line is lower than a row. */
const rowsPerLine = 0.75
/** More lines than these do not fit on a screen. */
const maxLines = 40

/** Of one text: whoever writes more than this into a note is not read. Excel refuses notes of 32,768 characters. */
const longestText = 2_000
/** Issues that a note tells; of more it says how many. */
const mostIssues = 10

/** What a note says of the issues of one cell: what is wrong, then how to mend it. */
export function noteTexts(issues: readonly Issue[], messages: Messages): ExcelJS.RichText[] {
  const { severities } = issueWords[messages.locale]
  const told = issues.slice(0, mostIssues).flatMap((issue, index) => {
    const { message, remedy } = messages.of(issue)
    const gap = index === 0 ? '' : '\n\n'
    const text = remedy === '' ? message : `${message}\n${remedy}`
    return [
      { font: { ...face, bold: true }, text: `${gap}${severities[issue.severity]}\n` },
      { font: face, text: excelText(cutText(text, longestText)) },
    ]
  })
  const left = issues.length - mostIssues
  const more = annotationWords[messages.locale].more(left)
  return left > 0 ? [...told, { font: face, text: `\n\n${more}` }] : told
}

/**
 * A box beside the cell that holds the whole text.
 *
 * @param place of the cell, both from 1
 * @param widths of all columns, in characters
 */
export function noteBox(
  texts: readonly ExcelJS.RichText[],
  place: { readonly row: number; readonly column: number },
  widths: readonly number[],
): NoteBox {
  const left = place.column
  let right = left
  for (let width = 0; width < boxWidth; right += 1) {
    const next = widths[right] ?? plainWidth
    // Not over the whole of the added column, when there is enough before it.
    if (width > 0 && next > boxWidth) break
    width += next
  }
  const text = texts.map((part) => part.text).join('')
  const lines = Math.min(maxLines, linesOf(text, boxWidth) + 1)
  const top = Math.max(0, place.row - 2)
  return {
    left: left + 0.2,
    top: top + 0.2,
    right: right + 0.9,
    bottom: top + 0.2 + lines * rowsPerLine,
  }
}
