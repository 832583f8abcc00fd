/** What a character below U+0180 may be; the others need a closer look. */
const visible = 1
const letter = 2
const ofNames = 4

/**
 * Printable ASCII, and the precomposed letters of Latin-1 and Latin Extended-A. None of them combines with
 * its neighbours, hides, turns the direction of writing or belongs to another alphabet, and Unicode
 * normalisation (NFC) leaves all of them alone: a text of these is clean as it stands.
 */
const classes = new Uint8Array(0x180)
for (let code = 0x21; code < 0x7f; code += 1) classes[code] = visible
for (let code = 0xc0; code < 0x180; code += 1) classes[code] = visible | letter | ofNames
// × and ÷ stand among the letters.
classes[0xd7] = visible
classes[0xf7] = visible
for (let at = 0; at < 26; at += 1) {
  classes[0x41 + at] = visible | letter | ofNames
  classes[0x61 + at] = visible | letter | ofNames
}
for (const sign of ".'-`") classes[sign.charCodeAt(0)] = visible | ofNames

const blank = 0x20
/** ’, which word processors make of every apostrophe. */
const apostrophe = 0x2019

/**
 * Whether a text is clean beyond doubt, as nearly all are: one pass instead of seven regular expressions. A text
 * that is not may be clean all the same.
 */
export function isTidy(text: string): boolean {
  let before = blank
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // Two blanks, or one at the beginning.
    if (code === blank ? before === blank : !(classes[code] || code === apostrophe)) return false
    before = code
  }
  return before !== blank
}

/** Whether a text is made of nothing but what names have, with a letter among it, beyond doubt. */
export function isPlainName(text: string): boolean {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === blank || code === apostrophe) continue
    const found = classes[code] ?? 0
    if ((found & ofNames) === 0) return false
    letters |= found & letter
  }
  return letters !== 0
}

/** Whether the first character is visible ASCII: then the text is not blank, however it goes on. */
export function beginsVisibly(text: string): boolean {
  const code = text.charCodeAt(0)
  return code > blank && code < 0x7f
}

/** The first character of the alphabets that look like ours; all marks of direction stand behind it too. */
const firstForeign = 0x370

/** Whether all characters stand before the alphabets that look like the Latin one. */
export function isNearAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= firstForeign && code !== apostrophe) return false
  }
  return true
}
