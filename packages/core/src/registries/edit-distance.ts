/**
 * How many characters have to be changed, added, taken away or swapped with their neighbour to make
 * one text of the other. Gives up with `most + 1` as soon as it is more than `most`; costs about
 * `most` times the length.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let start = 0
  let oneEnd = one.length
  let otherEnd = other.length
  const shorter = Math.min(oneEnd, otherEnd)
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  while (
    oneEnd > start &&
    otherEnd > start &&
    one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)
  ) {
    oneEnd -= 1
    otherEnd -= 1
  }
  const height = oneEnd - start
  const width = otherEnd - start
  if (height === 0 || width === 0) return Math.min(height + width, most + 1)

  const tooMany = most + 1
  const at = (row: number, column: number): boolean =>
    one.charCodeAt(start + row - 1) === other.charCodeAt(start + column - 1)
  let before: number[] = []
  let last: number[] = []
  for (let column = 0; column <= width; column += 1) last.push(Math.min(column, tooMany))
  for (let row = 1; row <= height; row += 1) {
    // Beyond this band around the diagonal everything takes more than `most` steps.
    const from = Math.max(1, row - most)
    const to = Math.min(width, row + most)
    const next: number[] = new Array<number>(width + 1).fill(tooMany)
    if (from === 1) next[0] = Math.min(row, tooMany)
    let least = next[0] ?? tooMany
    for (let column = from; column <= to; column += 1) {
      let steps = Math.min(
        (last[column] ?? tooMany) + 1,
        (next[column - 1] ?? tooMany) + 1,
        (last[column - 1] ?? tooMany) + (at(row, column) ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && at(row, column - 1) && at(row - 1, column)
      if (swapped) steps = Math.min(steps, (before[column - 2] ?? tooMany) + 1)
      next[column] = steps
      if (steps < least) least = steps
    }
    if (least > most) return tooMany
    before = last
    last = next
  }
  return Math.min(last[width] ?? tooMany, tooMany)
}
