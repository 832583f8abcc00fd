/** Values of `0`–`9` and `A`–`Z` in odd positions (D.M. 23 December 1976). */
const oddDigits = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
const oddLetters = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]

/** The sixteenth letter of a code, from its first fifteen characters in upper case. */
export function fiscalCodeCheckLetter(body: string): string {
  let sum = 0
  for (let index = 0; index < 15; index += 1) {
    const unit = body.charCodeAt(index)
    const isDigit = unit < 65
    const value = isDigit ? unit - 48 : unit - 65
    sum += index % 2 === 1 ? value : ((isDigit ? oddDigits : oddLetters)[value] ?? 0)
  }
  return String.fromCharCode(65 + (sum % 26))
}
