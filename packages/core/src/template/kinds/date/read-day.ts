import type { Day } from '../../../ports/records'
import { twoDigitsAt } from '../../../registries/two-digits'
import { isoToSerial, serialToIso } from '../../../workbook/dates/serial-date'
import type { PlainValue } from '../../column'
import type { ReadContext } from '../../read-context'
import { cellText, foldText } from '../cell-text'

const longDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a text like `2001-05-17` names a day of the calendar. No Date is made: they cost more than the rest. */
function dayExists(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const month = twoDigitsAt(day, 5)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && !isLeap ? 28 : (longDays[month - 1] ?? 0)
  const number = twoDigitsAt(day, 8)
  return number >= 1 && number <= last
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && dayExists(text)

type WrittenDay =
  /** `year`: what the cell's number would be if it was typed as a year. */
  | { readonly day: Day; readonly year?: number }
  | { readonly wrong: 'unreadable' | 'two-digit-year' | 'year-only' | 'impossible' }

/** In Italian and English, short and whole: `gen`, `gennaio`. */
const monthNames = [
  /^(?:gen(?:naio)?|jan(?:uary)?)$/,
  /^(?:feb(?:braio)?|february)$/,
  /^(?:mar(?:zo)?|march)$/,
  /^apr(?:ile|il)?$/,
  /^(?:mag(?:gio)?|may)$/,
  /^(?:giu(?:gno)?|june?)$/,
  /^(?:lug(?:lio)?|july?)$/,
  /^(?:ago(?:sto)?|aug(?:ust)?)$/,
  /^(?:set(?:tembre)?|sett|sept?|september)$/,
  /^(?:ott(?:obre)?|oct(?:ober)?)$/,
  /^nov(?:embre|ember)?$/,
  /^(?:dic(?:embre)?|dec(?:ember)?)$/,
]

const between = String.raw` ?[/.\- ] ?`
const time = String.raw`(?:[ T]\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:[.,]\d+)?)?Z?)?`
const italian = new RegExp(`^(\\d{1,2})${between}(\\d{1,2})${between}(\\d{4}|\\d{2})${time}$`)
const iso = new RegExp(`^(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})${time}$`)
const named = /^(?:(?:lun|mar|mer|gio|ven|sab|dom)[a-z]* )?(\d{1,2}) ([a-z]{3,9}) (\d{4}|\d{2})$/

/** Numbers that are meant as a year; as Excel counts days they lie in 1905, or in 1909. */
const isYear = (number: number): boolean =>
  Number.isInteger(number) && number >= 1850 && number <= 2150
/** In a cell that is formatted as a date a year becomes one of these days, the same for Excel and for who reads the file. */
const daysOfYears = /^19(?:05|09)-/
/** The last day that a year can have become, in either system. */
export const lastDayOfYears = '1909-11-20'

/** Lower numbers are days of a month, months, classes: anything but the number of a day. */
const leastSerial = 61

/** Times without a day lie before it, in either system. */
const firstCounted = '1904-01-02'

/** Reads a day in all the ways that people and programs write one. */
export function readDay(cell: PlainValue, dateSystem: ReadContext['dateSystem']): WrittenDay {
  switch (cell.kind) {
    case 'date':
      return fromDateCell(cell.date, dateSystem)
    case 'number': {
      if (isYear(cell.number)) return { wrong: 'year-only' }
      const day = cell.number < leastSerial ? undefined : serialToIso(cell.number, dateSystem)
      return day === undefined ? { wrong: 'unreadable' } : { day: day.slice(0, 10) }
    }
    case 'boolean':
      return { wrong: 'unreadable' }
    case 'text':
      return fromText(cellText(cell))
  }
}

/** A time without a day stands on the first day that the program counts. */
function fromDateCell(date: string, dateSystem: ReadContext['dateSystem']): WrittenDay {
  if (isDay(date) && date >= firstCounted) {
    const serial = daysOfYears.test(date) ? isoToSerial(date, dateSystem) : 0
    return isYear(serial) ? { day: date, year: serial } : { day: date }
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(date) ?? []
  const isTime = date < '1900' || (dateSystem === '1904' && date.startsWith('1904-01-01T'))
  return isTime ? { wrong: 'unreadable' } : checked(year, month, day)
}

/** Longer than any day: what would be cut off is not left unread. */
const longest = 60

function fromText(text: string): WrittenDay {
  if (text.length > longest) return { wrong: 'unreadable' }
  if (/^\d{4}$/.test(text) && isYear(Number(text))) return { wrong: 'year-only' }
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  if (isoYear) return checked(isoYear, isoMonth, isoDay)
  const [, day, month, year] = italian.exec(text) ?? []
  if (day) return checked(year, month, day)
  // "1° maggio 2001", "17-mag-2001", "giovedì 17 maggio 2001".
  const [, namedDay, name = '', namedYear] =
    named.exec(foldText(text.replace(/(?<=\d)[°º]/, ''))) ?? []
  const index = monthNames.findIndex((names) => names.test(name))
  return index < 0 ? { wrong: 'unreadable' } : checked(namedYear, String(index + 1), namedDay)
}

function checked(year = '', month = '', day = ''): WrittenDay {
  if (year.length === 2) return { wrong: 'two-digit-year' }
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return { wrong: 'unreadable' }
  return dayExists(written) ? { day: written } : { wrong: 'impossible' }
}
