import { z } from 'zod'
import type { Column, Parsed, PlainValue } from '../column'
import { cellText } from './cell-text'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'

export interface DateOptions extends ColumnOptions {
  /** First day admitted, `YYYY-MM-DD`. */
  readonly min: string
  /** Last day admitted, `YYYY-MM-DD`. */
  readonly max: string
}

const show = (day: string): string => day.split('-').reverse().join('/')

/** Whether the calendar has this day. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A number without a date format, as Excel's 1900 system counts days; null when it can't be one. */
function fromSerial(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 61 || serial > 2_958_465) return null
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
}

function readDay(value: PlainValue): Parsed<string> {
  const fail = (code: string): Parsed<string> => ({ ok: false, problems: [{ code, params: {} }] })
  if (value.kind === 'date') return { ok: true, value: value.date.slice(0, 10) }
  if (value.kind === 'number') {
    const day = fromSerial(value.number)
    return day === null ? fail('date.unreadable') : { ok: true, value: day }
  }
  const text = cellText(value)
  const italian = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T[\d:.]+Z?)?$/.exec(text)
  if (/^\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2}$/.test(text)) return fail('date.two-digit-year')
  const [, first, month, last] = italian ?? iso ?? []
  if (first === undefined || month === undefined || last === undefined)
    return fail('date.unreadable')
  const [year, day] = italian ? [last, first] : [first, last]
  if (!exists(Number(year), Number(month), Number(day))) return fail('date.impossible')
  return { ok: true, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

/** A day: an Excel date, `gg/mm/aaaa` or ISO as text. The value is `YYYY-MM-DD`. */
export function date<const Options extends DateOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const { min, max } = options
  const parts = commonParts(options, {
    description: {
      it: 'Data nel formato gg/mm/aaaa, per esempio: 17/05/2001.',
      en: 'Date as dd/mm/yyyy, for instance: 17/05/2001.',
    },
    example: '17/05/2001',
  })
  return {
    kind: 'date',
    ...parts,
    schema: z.iso.date(),
    parse: (value) => {
      const read = readDay(value)
      if (!read.ok || (read.value >= min && read.value <= max)) return read
      const params = { minimum: show(min), maximum: show(max) }
      return { ok: false, problems: [{ code: 'date.out-of-range', params }] }
    },
    codes: ['date.unreadable', 'date.two-digit-year', 'date.impossible', 'date.out-of-range'],
    identity: (value) => value,
    show,
    layout: {
      width: 14,
      numberFormat: 'dd/mm/yyyy',
      rule: { kind: 'date', min, max },
      prompt: parts.description.it,
      toCell: (value) => new Date(`${value}T00:00:00Z`),
    },
  }
}
