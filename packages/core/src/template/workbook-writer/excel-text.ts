/** What Excel takes into one cell, in UTF-16 units. */
export const maxTextLength = 32_767

/** Text that reads like an escape, and characters that XML cannot hold or does not keep. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that have to be escaped
const special = /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g

/** Halves of a character that lost the other half: no encoding has them. */
const lonely = /\p{Surrogate}/gu

/** What the others are among; most texts have none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same
const suspicious = /[_\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/

/**
 * A text as SpreadsheetML has it (ST_Xstring): `_x000D_` is a carriage return there, and text that
 * reads so is written `_x005F_x000D_`. exceljs leaves this to its callers.
 */
export function excelText(text: string): string {
  if (!suspicious.test(text)) return text
  const code = (one: string): string =>
    one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return text.replace(lonely, '\uFFFD').replace(special, (one) => `_x${code(one)}_`)
}
