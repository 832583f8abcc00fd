import type { Cell } from '../../ports/workbook-reader'
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

/** Excel's number syntax in files: an XML double, without its infinities. */
const double = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/** Excel's error values: `#N/A`, `#DIV/0!`, `#GETTING_DATA`. Their set grows; their look stays. */
const errorValue = /^#[A-Z0-9_/]{1,20}[!?]?$/

const error = (code: string, raw: string): Content => ({
  value: { kind: 'error', error: code },
  raw,
})

/** Null for a blank cell: one that holds formatting only, or the empty text. */
export function readContent(cell: StoredCell, context: ValueContext): Content | null {
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
      return number(raw, cell.style, context)
    case 's': {
      const shared = /^\d+$/.test(raw) ? context.strings.get(Number(raw)) : undefined
      return shared === undefined ? error('#REF!', raw) : text(shared)
    }
    case 'b':
      return boolean(raw)
    case 'd': {
      const date = normalizeIsoDate(raw)
      return date === undefined ? error('#VALUE!', raw) : { value: { kind: 'date', date }, raw }
    }
    case 'e':
      return error(errorValue.test(raw) ? raw : '#VALUE!', raw)
    default:
      return error('#VALUE!', raw)
  }
}

function text(value: string): Content | null {
  return value === '' ? null : { value: { kind: 'text', text: value }, raw: value }
}

function number(raw: string, style: number, { styles, dateSystem }: ValueContext): Content {
  const value = Number(raw)
  if (!double.test(raw)) return error('#VALUE!', raw)
  if (!Number.isFinite(value)) return error('#NUM!', raw)
  const date = styles.showsDate(style) ? serialToIso(value, dateSystem) : undefined
  return {
    value: date === undefined ? { kind: 'number', number: value } : { kind: 'date', date },
    raw,
  }
}

function boolean(raw: string): Content {
  if (raw === '1' || raw === 'true') return { value: { kind: 'boolean', boolean: true }, raw }
  if (raw === '0' || raw === 'false') return { value: { kind: 'boolean', boolean: false }, raw }
  return error('#VALUE!', raw)
}
