/** Text as it is meant, on one line: nothing in it is read as Markdown or HTML. */
export const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_~[\]<>|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')

/** A code span; backticks within it are left out. */
export const markdownCode = (code: string): string => `\`${code.replace(/[`|]/g, '')}\``

/** A table. Cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** @param level 1 for the page's title */
export const markdownHeading = (level: number, text: string): string =>
  `${'#'.repeat(Math.min(6, level))} ${text}`
