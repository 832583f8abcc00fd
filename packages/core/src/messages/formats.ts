import type { Locale } from './locale'

const zone = 'Europe/Rome'
const language = (locale: Locale): string => (locale === 'it' ? 'it-IT' : 'en-GB')

/** An instant for people in Italy: `3 aprile 2018, ore 10:15`. @param instant ISO 8601 */
export function formatInstant(instant: string, locale: Locale): string {
  const date = new Date(instant)
  const day = new Intl.DateTimeFormat(language(locale), { timeZone: zone, dateStyle: 'long' })
  const time = new Intl.DateTimeFormat(language(locale), { timeZone: zone, timeStyle: 'short' })
  return `${day.format(date)}, ${locale === 'it' ? 'ore ' : ''}${time.format(date)}`
}

/** A day for people: `17/05/2001`. @param day `YYYY-MM-DD` */
export function formatDay(day: string): string {
  return day.split('-').reverse().join('/')
}

/** Whole numbers with separators: `1.234`. */
export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(language(locale), { useGrouping: 'always' }).format(count)
}

/** Money: `10.632,94`, without the sign of the currency. @param cents integer */
export function formatCents(cents: number, locale: Locale): string {
  return new Intl.NumberFormat(language(locale), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: 'always',
  }).format(cents / 100)
}

/** A share: `25,5%`. @param hundredths of a percent, integer */
export function formatPercent(hundredths: number, locale: Locale): string {
  const number = new Intl.NumberFormat(language(locale), {
    maximumFractionDigits: 2,
    useGrouping: 'always',
  })
  return `${number.format(hundredths / 100)}%`
}

/** The size of a file: `12,3 KB`. @param bytes integer */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['byte', 'KB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  const number = new Intl.NumberFormat(language(locale), { maximumFractionDigits: unit ? 1 : 0 })
  return `${number.format(value)} ${units[unit]}`
}

/** The instant with the offset that Italy had then: `2018-04-03T10:15:00+02:00`. @param instant ISO 8601 */
export function toRomeTime(instant: string): string {
  const date = new Date(instant)
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(date)
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? ''
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00'
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offset}`
}
