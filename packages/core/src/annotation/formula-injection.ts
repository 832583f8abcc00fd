/** What makes spreadsheet programs take a cell for a formula, also behind blanks and invisible characters. */
const atStart = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r]/u

/** The same where a program that expects other separators would begin a new cell. */
const inside = /([,;|\t\r\n"][\s\p{Cf}\p{Cc}]*)(?=[=+\-@＝＋－＠])/gu

/** A text for a CSV file that no spreadsheet program runs as a formula: an apostrophe goes before it. */
export function harmlessInSpreadsheets(text: string): string {
  const quiet = text.replace(inside, "$1'")
  return atStart.test(text) ? `'${quiet}` : quiet
}
