const escapes = /_x([0-9A-Fa-f]{4})_/g

/**
 * Undoes the escapes by which SpreadsheetML writes characters that XML can't hold: `_x000D_` is a
 * carriage return, `_x005F_x000D_` is the text `_x000D_`. Half surrogates and NUL, which no
 * database takes, become U+FFFD.
 * Source: ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring).
 */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(escapes, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\p{Surrogate}|\0/gu, '\ufffd')
}

/**
 * Takes the white space of XML from both ends, as Excel does with texts that do not ask for theirs
 * to be preserved; other blanks stay. A loop, because a pattern takes quadratic time on long blanks.
 */
export function trimXmlSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isXmlSpace(text.charCodeAt(start))) start += 1
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/**
 * The text of a `t`: without the white space around it, unless it asks to keep it. One of nothing
 * but white space keeps it, as in Excel: between two runs of a rich text it parts their words.
 */
export function meantText(written: string, preserve: boolean): string {
  return preserve ? written : trimXmlSpace(written) || written
}

const isXmlSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
