import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from '../../src/registries/edit-distance'

/** The same by the book, with the whole table and no limit. */
function byTheBook(one: string, other: string): number {
  const steps: number[][] = [...one, ''].map(() => [])
  const at = (row: number, column: number) => steps[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 0; row <= one.length; row += 1) {
    for (let column = 0; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const line = steps[row] ?? []
      line[column] =
        row === 0 || column === 0
          ? row + column
          : Math.min(
              at(row - 1, column) + 1,
              at(row, column - 1) + 1,
              at(row - 1, column - 1) + (same ? 0 : 1),
              swapped && row > 1 && column > 1 ? at(row - 2, column - 2) + 1 : Infinity,
            )
    }
  }
  return at(one.length, other.length)
}

it.each([
  ['ancona', 'ancona', 0],
  ['senigalia', 'senigallia', 1],
  ['peasro', 'pesaro', 1],
  ['pesaro', 'pasoro', 2],
  ['', 'ab', 2],
])('from %s to %s it takes %i', (one, other, steps) => {
  expect(editDistance(one, other, 3)).toBe(steps)
})

it('counts as the book does, and gives up just above the limit', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 })
  fc.assert(
    fc.property(text, text, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
      expect(editDistance(one, other, most)).toBe(Math.min(byTheBook(one, other), most + 1))
    }),
    { numRuns: 3000 },
  )
})
