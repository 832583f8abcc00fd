/** The number that two digits make: 17 at position 8 of `2001-05-17`. What are no digits make anything. */
export const twoDigitsAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 0x210
