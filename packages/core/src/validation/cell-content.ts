import { cutText } from '../messages/cut-text'
import type { MessageCode } from '../messages/messages'
import type { Cell } from '../ports/workbook-reader'
import type { PlainValue } from '../template/column'
import { cellText, cleanText } from '../template/kinds/cell-text'
import { beginsVisibly } from '../template/kinds/tidy-text'
import { type Unread, unreadWith } from '../template/unread-cells'

/** Whether the cell can be given to a column to read. */
export const isPlain = (value: Cell['value']): value is PlainValue =>
  value.kind !== 'error' && value.kind !== 'no-result' && value.kind !== 'unreadable'

const unreadCodes: Readonly<Record<Unread, MessageCode>> = {
  'no-result': 'cell.no-result',
  merged: 'cell.was-merged',
  number: 'cell.unreadable-number',
  'missing-text': 'cell.missing-text',
  twice: 'cell.written-twice',
  type: 'cell.unreadable',
}

/** What is told of a cell whose content cannot be what its author sees; null when it can. */
export function unreadCode(value: Cell['value']): MessageCode | null {
  if (value.kind === 'no-result') return unreadCodes['no-result']
  if (value.kind === 'unreadable') return unreadCodes[value.reason]
  const why = value.kind === 'text' ? unreadWith(value.text) : null
  return why && unreadCodes[why]
}

/** Whether people see nothing in the cell. */
export function isBlank(value: Cell['value']): boolean {
  return value.kind === 'text' && !beginsVisibly(value.text) && cleanText(value.text) === ''
}

/** An issue quotes a cell; it does not repeat a page of text. With the sign that it goes on. */
const quotedLength = 201

/** A text of the file as far as an issue quotes it: a title, the name of a sheet. */
export const quote = (text: string): string => cutText(text, quotedLength)

/** What a person sees in the cell, as far as it is quoted. */
export function shownText({ value, raw }: Cell): string {
  return quote(isPlain(value) ? cellText(value) : value.kind === 'error' ? value.error : raw)
}

/** Errors that were pasted as text, as Excel writes them in Italian or English, with the name in the file. */
const pastedErrors: ReadonlyMap<string, string> = new Map([
  ['#N/D', '#N/A'],
  ['#N/A', '#N/A'],
  ['#RIF!', '#REF!'],
  ['#REF!', '#REF!'],
  ['#NOME?', '#NAME?'],
  ['#NAME?', '#NAME?'],
  ['#VALORE!', '#VALUE!'],
  ['#VALUE!', '#VALUE!'],
  ['#DIV/0!', '#DIV/0!'],
  ['#NUM!', '#NUM!'],
  ['#NULLO!', '#NULL!'],
  ['#NULL!', '#NULL!'],
])

/** The Excel error in a cell, null when there is none. */
export function errorIn(value: Cell['value']): string | null {
  if (value.kind === 'error') return value.error
  // They begin with #, behind blanks at the most.
  if (value.kind === 'text' && beginsVisibly(value.text) && !value.text.startsWith('#')) return null
  return value.kind === 'text' ? (pastedErrors.get(value.text.trim().toUpperCase()) ?? null) : null
}
