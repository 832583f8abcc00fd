/** From which day a workbook counts: Excel for Windows, or Excel for the Mac before 2011. */
export type DateSystem = '1900' | '1904'

const secondsPerDay = 86_400

/** Day 0 of the systems, and the first day after 9999-12-31. */
const systems = {
  '1900': { epoch: Date.UTC(1899, 11, 30), end: 2_958_466 },
  '1904': { epoch: Date.UTC(1904, 0, 1), end: 2_957_004 },
} as const

/** The day that Excel counts although 1900 was no leap year. */
const day29February1900 = 60

/** The number by which a system counts a day from 1904 on. @param day `YYYY-MM-DD` */
export function isoToSerial(day: string, system: DateSystem): number {
  return (Date.parse(`${day}T00:00:00Z`) - systems[system].epoch) / (secondsPerDay * 1000)
}

/**
 * A stored number as ISO 8601 without offset, to the second: `2001-05-17`, or
 * `2001-05-17T08:30:00` when it has a fraction. Undefined when the calendar has no such day:
 * before the first, after 9999-12-31, and the 29th of February 1900.
 */
export function serialToIso(serial: number, system: DateSystem): string | undefined {
  const { epoch, end } = systems[system]
  const seconds = Math.round(serial * secondsPerDay)
  if (!(seconds >= 0 && seconds < end * secondsPerDay)) return undefined
  const days = Math.floor(seconds / secondsPerDay)
  if (system === '1900' && days === day29February1900) return undefined
  const shift = system === '1900' && days < day29February1900 ? secondsPerDay : 0
  const iso = new Date(epoch + (seconds + shift) * 1000).toISOString()
  return seconds % secondsPerDay === 0 ? iso.slice(0, 10) : iso.slice(0, 19)
}
