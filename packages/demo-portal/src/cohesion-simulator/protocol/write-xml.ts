const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
}

/**
 * Text of an element in its canonical form (Canonical XML 1.0), so that what is written can be signed as
 * it is. Characters that XML cannot hold are left out.
 */
const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>\r]/g, (character) => escapes[character] ?? '')

/** An element with a text, also an empty one, with both its tags. */
export const element = (name: string, text: string): string =>
  `<${name}>${escapeText(text)}</${name}>`
