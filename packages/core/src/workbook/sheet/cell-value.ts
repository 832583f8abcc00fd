import type { Cell, CellValue, UnreadableReason } from '../../ports/workbook-reader'
import { normalizeIsoDate } from '../dates/iso-date'
import { type DateSystem, serialToIso } from '../dates/serial-date'
import { trimXmlSpace, unescapeText } from '../parts/escaped-text'
import type { SharedStrings } from '../parts/shared-strings'
import type { Styles } from '../parts/styles'

/** What a `c` element says. */
export interface StoredCell {
  /** Its `t`; empty when it has none. */
  readonly type: string
  readonly style: number
  /** Whether it has an `f`. */
  readonly formula: boolean
  /** Text of its `v`; null when it has none. */
  readonly value: string | null
  /** Text of its `is`; null when it has none. */
  readonly inline: string | null
}

/** What the values of a sheet depend on. */
export interface ValueContext {
  readonly strings: SharedStrings
  readonly styles: Styles
  readonly dateSystem: DateSystem
}

type Content = Pick<Cell, 'value' | 'raw'>

/** So many days from day 0 on are remembered: up to the year 2079. */
const maxKnownDays = 65_536

/** So many of the first shared strings are remembered: those that many cells have stand among them. */
const maxKnownTexts = 4_096

export type TextValue = Extract<CellValue, { kind: 'text' }>

/** The values of a workbook's numbers and shared strings. */
export class CellValues {
  readonly #context: ValueContext
  readonly #days: (CellValue | undefined)[] = new Array(maxKnownDays).fill(undefined)
  readonly #texts: (TextValue | undefined)[] = new Array(maxKnownTexts).fill(undefined)

  constructor(context: ValueContext) {
    this.#context = context
  }

  /** A number, or the day that its style shows. */
  number(number: number, style: number): CellValue {
    const { styles, dateSystem } = this.#context
    if (!styles.showsDate(style)) return { kind: 'number', number }
    const isKnowable = number >= 0 && number < maxKnownDays && Number.isInteger(number)
    const known = isKnowable ? this.#days[number] : undefined
    if (known !== undefined) return known
    const date = serialToIso(number, dateSystem)
    const value: CellValue =
      date === undefined ? { kind: 'number', number } : { kind: 'date', date }
    if (isKnowable) this.#days[number] = value
    return value
  }

  /** Undefined when the index points nowhere. */
  shared(index: number): TextValue | undefined {
    const known = index < maxKnownTexts ? this.#texts[index] : undefined
    if (known !== undefined) return known
    const text = this.#context.strings.get(index)
    if (text === undefined) return undefined
    const value: TextValue = { kind: 'text', text }
    if (index < maxKnownTexts) this.#texts[index] = value
    return value
  }
}

/** Excel's number syntax in files: an XML double, without its infinities. */
const double = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** Excel's error values: `#N/A`, `#DIV/0!`, `#GETTING_DATA`. Their set grows; their look stays. */
const errorValue = /^#[A-Z0-9_/]{1,20}[!?]?$/

const unreadable = (reason: UnreadableReason, raw: string): Content => ({
  value: { kind: 'unreadable', reason },
  raw,
})

/** Null for a blank cell: one that holds formatting only, or the empty text. */
export function readContent(cell: StoredCell, values: CellValues): Content | null {
  const { type, inline, value } = cell
  if (inline !== null && (type === 'inlineStr' || value === null)) return text(inline)
  // Some writers put the text of an inline string into `v`.
  const isText = type === 'str' || type === 'inlineStr'
  if (isText && value !== null) return text(unescapeText(value))
  const raw = trimXmlSpace(value ?? '')
  if (raw === '') return cell.formula ? { value: { kind: 'no-result' }, raw } : null
  switch (type) {
    case '':
    case 'n':
      return readNumber(raw, cell.style, values)
    case 's': {
      const shared = /^\d+$/.test(raw) ? values.shared(Number(raw)) : undefined
      return shared === undefined ? unreadable('missing-text', raw) : text(shared.text)
    }
    case 'b':
      return boolean(raw)
    case 'd': {
      const date = normalizeIsoDate(raw)
      return date === undefined ? unreadable('type', raw) : { value: { kind: 'date', date }, raw }
    }
    case 'e':
      return errorValue.test(raw)
        ? { value: { kind: 'error', error: raw }, raw }
        : unreadable('type', raw)
    default:
      return unreadable('type', raw)
  }
}

function text(value: string): Content | null {
  return value === '' ? null : { value: { kind: 'text', text: value }, raw: value }
}

/** @param raw without white space at its ends */
export function readNumber(raw: string, style: number, values: CellValues): Content {
  const number = Number(raw)
  if (!double.test(raw) || !Number.isFinite(number)) return unreadable('number', raw)
  return { value: values.number(number, style), raw }
}

function boolean(raw: string): Content {
  if (raw === '1' || raw === 'true') return { value: { kind: 'boolean', boolean: true }, raw }
  if (raw === '0' || raw === 'false') return { value: { kind: 'boolean', boolean: false }, raw }
  return unreadable('type', raw)
}
