import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfSipHash } from '../../../src/template/rules/half-sip-hash'
import { KeyBytes } from '../../../src/template/rules/key-bytes'
import { KeyTable } from '../../../src/template/rules/key-table'

const secret = () => new Uint32Array([0x03020100, 0x07060504])

/** Keys alike in most of their letters, Latin or not, and empty. */
const key = fc.oneof(
  fc.string({ maxLength: 3, unit: fc.constantFrom('A', 'B', 'é', 'я', '\uD83D') }),
  fc.string({ minLength: 16, maxLength: 16, unit: fc.constantFrom('A', '0') }),
)

describe('a table of keys', () => {
  it('tells the same first numbers as a Map, whatever the keys', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const table = new KeyTable(new KeyBytes(secret()))
        const map = new Map<string, number>()
        const told = keys.map((each, number) => table.firstOrAdd(each, number))
        const expected = keys.map((each, number) => {
          const first = map.get(each) ?? null
          if (first === null) map.set(each, number)
          return first
        })
        expect(told).toEqual(expected)
        expect(table.size).toBe(map.size)
      }),
    )
  })

  it('can be asked without being told', () => {
    const table = new KeyTable()
    expect(table.find('RSSMRA01E17A271V')).toBeNull()
    table.firstOrAdd('RSSMRA01E17A271V', 7)
    table.firstOrAdd('яблоко', 8)
    expect(['RSSMRA01E17A271V', 'яблоко', 'яблок'].map((key) => table.find(key))).toEqual([
      7,
      8,
      null,
    ])
    expect(table.size).toBe(2)
  })

  it('takes keys that are longer than a page of it', () => {
    const table = new KeyTable(new KeyBytes(secret()))
    const long = ['x', 'я'].map((letter) => letter.repeat(1_100_000))
    const keys = ['a', ...long, 'b']
    expect(keys.map((each, number) => table.firstOrAdd(each, number))).toEqual(keys.map(() => null))
    expect(keys.map((each) => table.firstOrAdd(each, 9))).toEqual([0, 1, 2, 3])
  })

  it('remembers the first row of every student of a great list', () => {
    const table = new KeyTable()
    const codeOf = (row: number) => `RSSMRA${String(row).padStart(9, '0')}V`
    const rows = 100_000
    for (let row = 1; row <= rows; row += 1) expect(table.firstOrAdd(codeOf(row), row)).toBeNull()
    for (let row = 1; row <= rows; row += 997) {
      expect(table.firstOrAdd(codeOf(row), rows + row)).toBe(row)
    }
    expect(table.size).toBe(rows)
  })

  it('takes less than 60 bytes for a fiscal code, what was outgrown included', () => {
    const buffers = () => process.memoryUsage().arrayBuffers
    const before = buffers()
    const table = new KeyTable()
    const rows = 200_000
    for (let row = 0; row < rows; row += 1)
      table.firstOrAdd(`RSSMRA${String(row).padStart(9, '0')}V`, row)
    expect(table.size).toBe(rows)
    expect((buffers() - before) / rows).toBeLessThan(60)
  })

  it('hides behind a secret: keys that meet under one are apart under another', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const hash = (text: string, key_: Uint32Array) =>
      halfSipHash(bytes(text), 0, text.length, key_) & 0xfff
    const codes = Array.from({ length: 200_000 }, (_, at) => `CODE${at}`)
    // Chosen to fall into one of 4,096 places.
    const chosen = codes.filter((code) => hash(code, secret()) === 7)
    expect(chosen.length).toBeGreaterThan(20)
    const elsewhere = chosen.map((code) => hash(code, new Uint32Array([1, 2])))
    expect(new Set(elsewhere).size).toBeGreaterThan(chosen.length * 0.9)
  })

  it('hashes as HalfSipHash-1-3 does: vectors of the Linux kernel', () => {
    const bytes = Uint8Array.from({ length: 8 }, (_, at) => at)
    const hashes = [0, 1, 2, 3, 4, 5, 6, 7].map((length) => halfSipHash(bytes, 0, length, secret()))
    expect(hashes).toEqual([
      0x5814c896, 0xe7e864ca, 0xbc4b0e30, 0x01539939, 0x7e059ea6, 0x88e3d89b, 0xa0080b65,
      0x9d38d9d6,
    ])
  })
})
