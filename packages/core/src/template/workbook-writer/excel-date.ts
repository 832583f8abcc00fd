const msPerDay = 86_400_000
/** Day 0, counted back from the days after February 1900. */
const epoch = Date.UTC(1899, 11, 30)
/** Excel's day 60 is the 29th of February 1900, which never was: the days before it are one less. */
const firstSureDay = 61

/**
 * A day, or a day with a time, as the number that Excel (1900 system) keeps for it; null for one that
 * lies before Excel's first.
 *
 * @param iso ISO 8601 without offset
 */
export function excelSerial(iso: string): number | null {
  const time = Date.parse(`${iso.length > 10 ? iso : `${iso}T00:00:00`}Z`)
  const days = (time - epoch) / msPerDay
  const serial = days < firstSureDay ? days - 1 : days
  return serial >= 0 ? serial : null
}
