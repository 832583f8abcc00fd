import { createHash } from 'node:crypto'

/** @typedef {import('./plain-cells.mjs').PlainSheets} PlainSheets */

/** A number in one way of writing, whatever the language of the reader: `n:1e3` and `n:1000.0`. */
export const comparable = (/** @type {string} */ value) =>
  value.startsWith('n:') ? `n:${Number(value.slice(2))}` : value

/** @param {PlainSheets} sheets */
export const countCells = (sheets) =>
  Object.values(sheets).reduce((sum, cells) => sum + Object.keys(cells).length, 0)

/**
 * Of one sheet, without the cells in `except`.
 *
 * @param {Record<string, string>} cells
 * @param {Readonly<Record<string, unknown>>} [except]
 */
export function digestOfSheet(cells, except = {}) {
  const hash = createHash('sha256')
  const refs = Object.keys(cells).filter((ref) => !Object.hasOwn(except, ref))
  for (const ref of refs.sort())
    hash.update(`${JSON.stringify([ref, comparable(cells[ref] ?? '')])}\n`)
  return refs.length === 0 ? '' : hash.digest('hex').slice(0, 16)
}

/** @param {PlainSheets} sheets */
export function digestOfSheets(sheets) {
  const digests = Object.keys(sheets)
    .sort()
    .map((name) => [name, digestOfSheet(sheets[name] ?? {})])
  return createHash('sha256').update(JSON.stringify(digests)).digest('hex').slice(0, 16)
}

/**
 * The cells about which several readings do not agree.
 *
 * @param {readonly PlainSheets[]} readings
 * @returns {readonly { sheet: string, ref: string }[]}
 */
export function disputedCells(readings) {
  const names = new Set(readings.flatMap((sheets) => Object.keys(sheets)))
  return [...names].flatMap((sheet) => {
    const refs = new Set(readings.flatMap((sheets) => Object.keys(sheets[sheet] ?? {})))
    return [...refs]
      .filter((ref) => {
        const values = readings.map((sheets) => comparable(sheets[sheet]?.[ref] ?? ''))
        return new Set(values).size > 1
      })
      .map((ref) => ({ sheet, ref }))
  })
}
