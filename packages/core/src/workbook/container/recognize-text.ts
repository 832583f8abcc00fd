/** What a text that stands where a workbook should is, as far as its beginning tells. */
export type TextKind = 'csv' | 'text'

/** Separators of lists: Italian programs write semicolons, Excel's "Unicode text" tabulators. */
const separators = [';', ',', '\t', '|']

/**
 * Null for what is no text: texts have no control characters but white space, or begin with the byte
 * order mark of UTF-16.
 * @param sample the first bytes of the file
 */
export function recognizeText(sample: Uint8Array): TextKind | null {
  const [first, second] = sample
  const little = first === 0xff && second === 0xfe
  const wide = little || (first === 0xfe && second === 0xff)
  if (!wide && !sample.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d))) return null
  const encoding = wide ? (little ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return isSeparated(new TextDecoder(encoding).decode(sample)) ? 'csv' : 'text'
}

/** Whether the first two lines are cut into as many pieces by the same separator. */
function isSeparated(text: string): boolean {
  const start = text.trimStart()
  // Pages of the web, XML and RTF hold separators too.
  if (start.startsWith('<') || start.startsWith('{\\rtf')) return false
  const [head = '', next] = start.split(/\r\n|\r|\n/, 2)
  return separators.some((separator) => {
    const pieces = head.split(separator).length
    return pieces > 1 && (!next || next.includes('"') || next.split(separator).length === pieces)
  })
}
