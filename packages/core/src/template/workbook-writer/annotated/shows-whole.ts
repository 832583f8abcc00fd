/** Texts within a format, fill signs and conditions: none of them shows a digit. */
const besideDigits = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g

/** Decimals of a number that a format shows; null when it shows the number in another way: in thousands, as a fraction. */
function decimalsOf(format: string): number | null {
  const [positive = ''] = format.replace(besideDigits, '').split(';')
  if (/\/|E[+-]|[0#?],+(?![0#?])/i.test(positive)) return null
  const shown = /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0
  return positive.includes('%') ? shown + 2 : shown
}

/** Whether a cell of a number format shows all that was typed, without rounding. */
export function showsWhole(number: number, format: string): boolean {
  if (format === '@' || format === 'General') return true
  const decimals = decimalsOf(format)
  if (decimals === null) return false
  const exact = number * 10 ** decimals
  // What Excel's arithmetic leaves is far below the last decimal that anybody types.
  return Math.abs(exact - Math.round(exact)) <= Math.max(1e-5, Math.abs(exact) * 1e-15)
}
