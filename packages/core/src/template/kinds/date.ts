import { z } from 'zod'
import { ConsegnaError } from '../../errors/consegna-error'
import type { Problem } from '../../errors/problem'
import { formatDay } from '../../messages/formats'
import type { Column } from '../column'
import { type ColumnOptions, commonParts, type RequiredOf } from './column-options'
import { lastDayOfYears, readDay } from './date/read-day'
import { turnedText } from './deceptive-text'
import { refuse } from './text-column'

export interface DateOptions extends ColumnOptions {
  /** First day admitted, `YYYY-MM-DD`. @default 1900-03-01 */
  readonly min?: string
  /** Last day admitted, `YYYY-MM-DD`. @default none */
  readonly max?: string
}

/** The first day that all spreadsheet programs count alike: Excel has a 29 February 1900. */
const first = '1900-03-01'
const usual = '2001-05-17'

function limit(day: string): string {
  if (z.iso.date().safeParse(day).success) return day
  throw new ConsegnaError('column.invalid', { kind: 'date', reason: `no day: "${day}"` })
}

/**
 * A day: an Excel date, `gg/mm/aaaa`, ISO, or with the name of its month as text. The value is `YYYY-MM-DD`.
 * @throws ConsegnaError `column.invalid` when a limit is not a day, or no day lies between them
 */
export function date<const Options extends DateOptions>(
  options: Options,
): Column<string, RequiredOf<Options>> {
  const min = options.min === undefined ? null : limit(options.min)
  const max = options.max === undefined ? null : limit(options.max)
  const from = min === null || min < first ? first : min
  if (max !== null && max < from) {
    throw new ConsegnaError('column.invalid', { kind: 'date', reason: 'limits' })
  }
  const admits = (day: string): boolean => day >= from && (max === null || day <= max)
  const example = formatDay(admits(usual) ? usual : (max ?? from))
  const parts = commonParts(options, {
    description: {
      it: `Data nel formato gg/mm/aaaa, per esempio: ${example}.`,
      en: `Date as dd/mm/yyyy, for instance: ${example}.`,
    },
    example,
  })
  const outside = (day: string): Problem => {
    const limits = { minimum: formatDay(from), maximum: max === null ? '' : formatDay(max) }
    if (min !== null && max !== null) return { code: 'date.out-of-range', params: limits }
    return day < from
      ? { code: 'date.too-early', params: { minimum: limits.minimum } }
      : { code: 'date.too-late', params: { maximum: limits.maximum } }
  }
  return {
    kind: 'date',
    ...parts,
    stored: { it: 'Giorno come AAAA-MM-GG.', en: 'Day as YYYY-MM-DD.' },
    schema: z.iso.date().refine(admits),
    parse: (cell, { dateSystem }) => {
      const turned = turnedText(cell)
      if (turned) return refuse(turned)
      const read = readDay(cell, dateSystem)
      if ('wrong' in read) return refuse({ code: `date.${read.wrong}`, params: {} })
      if (!admits(read.day)) return refuse(outside(read.day))
      if (read.year === undefined) return { ok: true, value: read.day }
      // Somebody may be born that day, or something founded: who sends the list says whether it is so.
      const params = { day: formatDay(read.day), year: String(read.year) }
      return { ok: true, value: read.day, warnings: [{ code: 'date.perhaps-year', params }] }
    },
    codes: [
      'text.direction',
      'date.unreadable',
      'date.two-digit-year',
      'date.year-only',
      'date.impossible',
      ...(from <= lastDayOfYears ? ['date.perhaps-year'] : []),
      ...(min !== null && max !== null
        ? ['date.out-of-range']
        : ['date.too-early', ...(max === null ? [] : ['date.too-late'])]),
    ],
    identity: (value) => value,
    show: formatDay,
    layout: {
      width: 14,
      numberFormat: 'dd/mm/yyyy',
      rule: {
        kind: 'date',
        ...(min === null ? {} : { min: from }),
        ...(max === null ? {} : { max }),
      },
      prompt: parts.description.it,
      toCell: (value) => new Date(`${value}T00:00:00Z`),
    },
  }
}
