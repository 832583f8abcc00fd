/** Characters that XML is made of, as the bytes of UTF-8. */
export enum Code {
  Tab = 0x09,
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Space = 0x20,
  Exclamation = 0x21,
  Quote = 0x22,
  Hash = 0x23,
  Ampersand = 0x26,
  Apostrophe = 0x27,
  Minus = 0x2d,
  Dot = 0x2e,
  Slash = 0x2f,
  Zero = 0x30,
  Semicolon = 0x3b,
  Less = 0x3c,
  Equals = 0x3d,
  Greater = 0x3e,
  Question = 0x3f,
  CloseBracket = 0x5d,
  Underscore = 0x5f,
  LowerX = 0x78,
  /** The first byte that is no character by itself. */
  FirstOfMany = 0x80,
}

/** What a byte may be part of; several may be asked for at once. */
export enum Kind {
  /** A character that XML allows at all: those of several bytes were looked at before. */
  Character = 1,
  /** Means itself in a text: no `<`, `&`, `>` or carriage return. */
  Text = 2,
  /** Means itself in a text, and in a string of single bytes; is no `_`, with which an escape may begin. */
  Plain = 4,
  /** Means itself between either quotes of an attribute. */
  Value = 8,
  NameStart = 16,
  Name = 32,
  Space = 64,
}

const kinds = new Uint8Array(256)

function add(first: number, last: number, bits: number): void {
  for (let at = first; at <= last; at += 1) kinds[at] = (kinds[at] as number) | bits
}

function remove(codes: readonly number[], bits: number): void {
  for (const at of codes) kinds[at] = (kinds[at] as number) & ~bits
}

const spaces = [Code.Tab, Code.LineFeed, Code.CarriageReturn, Code.Space]
const meansItself = Kind.Character | Kind.Text | Kind.Plain | Kind.Value
for (const at of spaces) add(at, at, meansItself | Kind.Space)
add(Code.Space, 0xff, meansItself)
add(Code.FirstOfMany, 0xff, Kind.NameStart | Kind.Name)
remove([Code.Less, Code.Ampersand, Code.Greater, Code.CarriageReturn], Kind.Text | Kind.Plain)
remove([Code.Underscore], Kind.Plain)
for (let at: number = Code.FirstOfMany; at <= 0xff; at += 1) remove([at], Kind.Plain)
remove([Code.Less, Code.Ampersand, Code.Quote, Code.Apostrophe], Kind.Value)
remove([Code.Tab, Code.LineFeed, Code.CarriageReturn], Kind.Value)
// Letters, `_` and `:`; those of several bytes are judged when the name is whole.
for (const [first, last] of [
  [0x3a, 0x3a],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
] as const) {
  add(first, last, Kind.NameStart | Kind.Name)
}
add(Code.Minus, Code.Dot, Kind.Name)
add(0x30, 0x39, Kind.Name)

/** Whether a byte is of one of the kinds. Where the text ends there is a 0, which is of none. */
export const isOf = (byte: number | undefined, bits: number): boolean =>
  ((kinds[byte as number] as number) & bits) !== 0

/** Whether a byte is a digit. */
export const isDigit = (byte: number | undefined): boolean => {
  const digit = (byte as number) - Code.Zero
  return digit >= 0 && digit <= 9
}
