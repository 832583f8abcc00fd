/** Whether a text has the form of a provisional code: 7 digits of a series, 3 of the office, 1 to check them. */
export const isProvisional = (code: string): boolean => /^\d{11}$/.test(code)

/**
 * Whether the last of eleven digits agrees with the others. Every second digit counts double, less 9
 * when that has two digits; the sum is a multiple of ten.
 */
export function provisionalDigitAgrees(code: string): boolean {
  let sum = 0
  for (let index = 0; index < code.length; index += 1) {
    const digit = code.charCodeAt(index) - 48
    const doubled = digit * 2
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
