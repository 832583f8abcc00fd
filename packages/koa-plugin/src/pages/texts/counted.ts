import { formatCount, type Locale } from '@consegna/core'

/** Days before which the Italian article loses its vowel: "l’8 aprile", "dell’11 aprile". */
const elided = /^(8|11) /

/** "il 3 aprile 2018, ore 10:15", but "l’8 aprile …". */
export const il = (when: string): string => (elided.test(when) ? `l’${when}` : `il ${when}`)
export const al = (when: string): string => (elided.test(when) ? `all’${when}` : `al ${when}`)
export const del = (when: string): string => (elided.test(when) ? `dell’${when}` : `del ${when}`)

/** "1 nominativo", "1.234 nominativi". */
export const counted =
  (locale: Locale) =>
  (count: number, one: string, many: string): string =>
    `${formatCount(count, locale)} ${count === 1 ? one : many}`
