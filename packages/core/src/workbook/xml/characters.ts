/** Codes of the characters that XML is made of. */
export const code = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  exclamation: 0x21,
  quote: 0x22,
  ampersand: 0x26,
  apostrophe: 0x27,
  minus: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  semicolon: 0x3b,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  question: 0x3f,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  underscore: 0x5f,
  byteOrderMark: 0xfeff,
} as const

/** What a UTF-16 code unit may be part of; several may be asked for at once. */
export const kind = {
  /** A character that XML allows at all. */
  character: 1,
  /** Means itself in a text: no `<`, `&`, `>` or carriage return. */
  text: 2,
  /** Means itself in a text of a cell: nor `_`, with which an escape may begin. */
  cellText: 4,
  /** Means itself between either quotes of an attribute. */
  value: 8,
  nameStart: 16,
  name: 32,
  space: 64,
} as const

/**
 * Names of XML 1.0, fifth edition, in code units. Decoding has seen to it that surrogates come in
 * pairs, so that each half can be judged by itself.
 */
const nameStartRanges: readonly (readonly [number, number])[] = [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  // U+10000 to U+EFFFF.
  [0xd800, 0xdb7f],
  [0xdc00, 0xdfff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
]

const otherNameRanges: readonly (readonly [number, number])[] = [
  [0x2d, 0x2e],
  [0x30, 0x39],
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
]

const kinds = new Uint8Array(0x10000)

function add(ranges: readonly (readonly [number, number])[], bits: number): void {
  for (const [first, last] of ranges) {
    for (let at = first; at <= last; at += 1) kinds[at] = (kinds[at] as number) | bits
  }
}

function remove(codes: readonly number[], bits: number): void {
  for (const at of codes) kinds[at] = (kinds[at] as number) & ~bits
}

const spaces = [code.tab, code.lineFeed, code.carriageReturn, code.space]
add([...spaces.map((at) => [at, at] as const), [0x20, 0xfffd]], kind.character)
for (let at = 0; at < kinds.length; at += 1) {
  if (kinds[at] === kind.character)
    kinds[at] = kind.character | kind.text | kind.cellText | kind.value
}
const { less, ampersand, greater, carriageReturn } = code
remove([less, ampersand, greater, carriageReturn], kind.text | kind.cellText)
remove([code.underscore], kind.cellText)
remove([less, ampersand, code.quote, code.apostrophe], kind.value)
remove([code.tab, code.lineFeed, carriageReturn], kind.value)
add(nameStartRanges, kind.nameStart | kind.name)
add(otherNameRanges, kind.name)
for (const at of spaces) add([[at, at]], kind.space)

/** Whether a code unit is of one of the kinds. Where the text ends there is a 0, which is of none. */
export const isOf = (unit: number | undefined, bits: number): boolean =>
  ((kinds[unit as number] as number) & bits) !== 0
