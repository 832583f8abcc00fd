const pattern = /^(\d{4}-\d\d-\d\d)?(?:[T ]?(\d\d:\d\d(?::\d\d)?)(\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/

/** The day on which Excel's times without a day lie. */
const dayOfTimes = '1899-12-31'

/** What comes next has no form of four digits for its year. */
const endOfYears = Date.UTC(10_000, 0, 1)

/**
 * The value of a cell of type `d` in the form of our dates: to the second, and without the offset
 * (Excel writes none, and shows the same hour everywhere). Undefined when it is no date.
 * Source: ISO/IEC 29500-1, 18.17.4 and 18.18.11 (ST_CellType).
 */
export function normalizeIsoDate(written: string): string | undefined {
  const [, day, time, fraction = ''] = pattern.exec(written) ?? []
  if (day === undefined && time === undefined) return undefined
  const clock = time === undefined ? '00:00:00' : time.length === 5 ? `${time}:00` : time
  const asWritten = `${day ?? dayOfTimes}T${clock}`
  const date = new Date(`${asWritten}.000Z`)
  // The 30th of February is moved into March by some engines, 24:00 into the next day by all.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 19) !== asWritten)
    return undefined
  const seconds = Math.round(Number(`0${fraction}`))
  const rounded = date.getTime() + seconds * 1000
  if (rounded >= endOfYears) return undefined
  const iso = new Date(rounded).toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso.slice(0, -5)
}
