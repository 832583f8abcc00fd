/** Ids of the formats that every program knows without their code, and that show a date or a time. */
const builtInRanges: readonly (readonly [number, number])[] = [
  [14, 22],
  // East Asian calendars.
  [27, 36],
  [45, 47],
  [50, 58],
]

export function isBuiltInDateFormat(id: number): boolean {
  return builtInRanges.some(([first, last]) => id >= first && id <= last)
}

/** Longer than any format code that a program accepts. */
const maxCodeLength = 1_000

/**
 * Whether a number format shows a number as a date or a time. `dd/mm/yyyy;@` and `[h]:mm` do;
 * `0.00" mesi"` and `[Red]0` do not: quoted texts, escaped characters, colours, conditions and
 * locales are no part of the pattern.
 */
export function isDateFormat(code: string): boolean {
  if (code.length > maxCodeLength) return false
  const sections = withoutLiterals(code).split(';')
  const [first = ''] = sections
  // Under a condition the first section is not the one of all dates: `[=0]"";dd/mm/yyyy`.
  return /\[[<>=]/.test(first) ? sections.some(showsDate) : showsDate(first)
}

/** Takes away quoted texts, escaped characters (`\d`), and what pads (`_d`, `*d`). */
const withoutLiterals = (code: string): string => code.replace(/"[^"]*"?|[\\_*].?/gsu, '')

function showsDate(section: string): boolean {
  const pattern = section
    // Elapsed time: [h], [mm], [ss].
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/general/gi, '')
    // Fractions of a second are the only digits in the pattern of a time.
    .replace(/s\.0+/gi, 's')
  // `A/P` is the half of the day; `AM/PM` has an m anyway.
  return /[ymdhsbeg]|a\/p/i.test(pattern) && !/[0#?]/.test(pattern)
}
