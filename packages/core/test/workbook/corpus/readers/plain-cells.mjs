/**
 * The cells of a workbook in a form in which readers can be compared: by the name of the sheet and
 * the reference of the cell, `t:` with a text, `n:` a number, `b:` a boolean, `d:` a date to the
 * second (`d:2001-05-17`, `d:2001-05-17T08:30:00`), `e:` an error value. Blank cells, empty texts and
 * formulas without a result are left out: some readers cannot tell them from one another.
 *
 * @typedef {Record<string, Record<string, string>>} PlainSheets
 */

const two = (/** @type {number} */ part) => String(part).padStart(2, '0')

/** @param {Date} value whose UTC parts are what the cell shows */
export function instant(value) {
  if (Number.isNaN(value.getTime())) return 'd:invalid'
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString()
  return `d:${iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso.slice(0, -5)}`
}

/**
 * Day 0 of 1900, which Excel shows as `1900-01-00`, is written as the day before the first; the
 * 29th of February 1900, a day that only Excel knows, stays as it is.
 *
 * @param {readonly [number, number, number, number, number, number]} parts year, month 1–12, day, hours, minutes, seconds with fraction
 */
export function date([year, month, day, hours, minutes, seconds]) {
  if (year === 1900 && month === 2 && day === 29) {
    const time = [hours, minutes, Math.round(seconds)]
    const suffix = time.every((part) => part === 0) ? '' : `T${time.map(two).join(':')}`
    return `d:1900-02-29${suffix}`
  }
  const utc = Date.UTC(year, month - 1, day, hours, minutes, 0)
  return instant(new Date(utc + Math.round(seconds * 1000)))
}
