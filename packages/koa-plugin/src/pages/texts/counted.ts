import { formatCount, type Locale } from '@consegna/core'

/** "1 nominativo", "1.234 nominativi". */
export const counted =
  (locale: Locale) =>
  (count: number, one: string, many: string): string =>
    `${formatCount(count, locale)} ${count === 1 ? one : many}`
