import { normalizeIsoDate } from '../../../src/workbook/dates/iso-date'
import { type Element, elements, ownText, treeBySaxes } from './saxes-tree'

/** A cell in the form in which two readers are compared. */
export interface PlainCell {
  readonly ref: string
  readonly value: unknown
  readonly raw: string
  readonly formula: boolean
}

export interface PlainRow {
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly PlainCell[]
}

const withoutEscapes = (text: string): string =>
  text
    .replace(/_x([0-9a-f]{4})_/gi, (_, digits) => String.fromCharCode(Number(`0x${digits}`)))
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF\0]/g, (found) =>
      found.length === 2 ? found : '\uFFFD',
    )

const trim = (text: string): string => text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '')

const piece = (t: Element): string => {
  const text = ownText(t)
  return withoutEscapes(t.attributes['xml:space'] === 'preserve' ? text : trim(text) || text)
}

/** Of an `is` or an `si`. */
const richText = (item: Element): string =>
  elements(item)
    .flatMap((child) =>
      child.name === 't'
        ? [piece(child)]
        : child.name === 'r'
          ? elements(child, 't').map(piece)
          : [],
    )
    .join('')

/** All strings of a `sharedStrings` part; null when it is refused. */
export function stringsBySaxes(xml: string): readonly string[] | null {
  const root = treeBySaxes(xml)
  return root?.name === 'sst' ? elements(root, 'si').map(richText) : null
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** Undefined for a blank cell. */
function contentOf(
  cell: Element,
  strings: readonly string[],
): [value: unknown, raw: string] | undefined {
  const type = cell.attributes.t ?? 'n'
  const v = elements(cell, 'v').at(-1)
  const is = elements(cell, 'is').at(-1)
  const asText = (text: string): [unknown, string] | undefined =>
    text === '' ? undefined : [text, text]
  if (is && (type === 'inlineStr' || !v)) return asText(richText(is))
  const stored = v ? ownText(v) : ''
  if (v && (type === 'str' || type === 'inlineStr')) return asText(withoutEscapes(stored))
  const raw = trim(stored)
  if (raw === '') return elements(cell, 'f').length > 0 ? ['no result', ''] : undefined
  if (type === 's') {
    const text = /^\d+$/.test(raw) ? strings[Number(raw)] : undefined
    return text === undefined ? ['unreadable', raw] : asText(text)
  }
  if (type === 'b' && /^(0|1|true|false)$/.test(raw)) return [raw === '1' || raw === 'true', raw]
  // Dates have tests of their own.
  const date = type === 'd' ? normalizeIsoDate(raw) : undefined
  if (date !== undefined) return [{ date }, raw]
  if (type === 'e' && /^#[A-Z0-9_/]{1,20}[!?]?$/.test(raw)) return [{ error: raw }, raw]
  const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(raw)
  if (type === 'n' && isNumber && Math.abs(Number(raw)) < Infinity) return [Number(raw), raw]
  return ['unreadable', raw]
}

/**
 * The rows of a worksheet as another parser and the simplest code read them; null when it is refused.
 * Nothing is a date.
 */
export function rowsBySaxes(xml: string, strings: readonly string[]): readonly PlainRow[] | null {
  const root = treeBySaxes(xml)
  if (root?.name !== 'worksheet') return null
  const rows: PlainRow[] = []
  let number = 0
  for (const row of elements(root, 'sheetData').flatMap((data) => elements(data, 'row'))) {
    const { r = String(number + 1), hidden = '' } = row.attributes
    if (!/^\d+$/.test(r) || Number(r) <= number || Number(r) > 1_048_576) return null
    number = Number(r)
    const cells = new Map<number, PlainCell>()
    let column = 0
    for (const cell of elements(row, 'c')) {
      const ref = cell.attributes.r ?? `${lettersOf(column + 1)}${number}`
      const [, letters = '', digits] = /^([A-Za-z]{1,6})(\d+)$/.exec(ref) ?? []
      column = columnOf(letters)
      if (Number(digits) !== number || column < 1 || column > 16_384) return null
      const twice = ['v', 'is'].some((name) => elements(cell, name).length > 1)
      const content = contentOf(cell, strings) ?? (twice ? ['', ''] : undefined)
      if (content === undefined) continue
      const formula = elements(cell, 'f').length > 0
      const [value, raw] = content
      cells.set(column, {
        ref: `${lettersOf(column)}${number}`,
        value: twice || cells.has(column) ? 'unreadable' : value,
        raw,
        formula,
      })
    }
    if (cells.size === 0) continue
    const inOrder = [...cells].sort(([first], [second]) => first - second)
    const isHidden = ['1', 'true', 'on'].includes(hidden)
    rows.push({ number, hidden: isHidden, cells: inOrder.map(([, cell]) => cell) })
  }
  return rows
}
