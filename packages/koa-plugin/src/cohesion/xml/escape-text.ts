const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A text as it stands between two tags. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => escapes[character] ?? character)
