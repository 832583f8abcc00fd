import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AnyColumn, messageCodes, messages, type PlainValue } from '../../../src/check'
import { cleanText } from '../../../src/template/kinds/cell-text'
import { emptyContext } from '../../support/reading'
import { everyKind } from './every-kind'
import { cellOf, found, read } from './reading'

const ownCodes = new Set<string>(messageCodes)

/** What the reader gives of a cell into which a value was written. */
function readBack(column: AnyColumn, value: unknown): PlainValue {
  const cell = column.layout.toCell(value)
  return cellOf(cell instanceof Date ? { date: cell.toISOString().slice(0, 10) } : cell)
}

/** Texts that people and other programs leave behind, with digits, signs and letters of all kinds. */
const texts: Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(...'0123456789.,-/ %€+()@AZ'.split(''), 'à', '\u202E', '\u00A0'),
    maxLength: 24,
  }),
  fc.stringMatching(/^[A-Z]{2}[A-Z0-9]{8,25}$/),
)

const cells: Arbitrary<PlainValue> = fc.oneof(
  texts.map((text): PlainValue => ({ kind: 'text', text })),
  fc
    .oneof(
      fc.double(),
      fc.integer(),
      fc.integer({ min: 0, max: 99_999 }),
      fc.double({ min: 0, max: 100 }),
    )
    .map((number): PlainValue => ({ kind: 'number', number })),
  fc.boolean().map((boolean): PlainValue => ({ kind: 'boolean', boolean })),
  fc
    .date({ noInvalidDate: true, min: new Date('1900-01-01Z'), max: new Date('9999-12-31Z') })
    .map((day): PlainValue => ({ kind: 'date', date: day.toISOString().slice(0, 19) })),
)

describe.each(everyKind)('a column of kind $name', ({ column, context, right, wrong }) => {
  const ways = [column.example, ...right]

  it('reads its own example, with registries and without', () => {
    expect(found(column, column.example, context)).toEqual([])
    expect(found(column, column.example, emptyContext)).toEqual([])
  })

  it('explains itself in both languages, within what Excel can show', () => {
    const { description, layout } = column
    expect(description.it).not.toBe(description.en)
    for (const sentence of [description.it, description.en]) {
      expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
    }
    expect(layout.prompt).toBe(description.it)
    expect(layout.prompt.length).toBeLessThanOrEqual(255)
  })

  it('has a JSON Schema that says more than what sort of value it is', () => {
    const schema = z.toJSONSchema(column.schema)
    if (column.kind === 'yes-no') expect(schema).toMatchObject({ type: 'boolean' })
    else if (column.kind !== 'fiscal-code') {
      expect(Object.keys(schema).length).toBeGreaterThan(column.kind === 'sex' ? 1 : 2)
    }
  })

  it.each(ways)(
    'gives %j a value that its schema takes, and that comes back from the workbook',
    (way) => {
      const value = read(column, way, context)
      expect(column.schema.safeParse(value)).toMatchObject({ success: true, data: value })
      expect(column.parse(readBack(column, value), context)).toEqual({ ok: true, value })
      for (const locale of ['it', 'en'] as const) expect(column.show(value, locale)).not.toBe('')
      expect(column.identity(value)).not.toBe('')
    },
  )

  it.each(Object.entries(wrong))('finds %s in %j, and nothing else', (code, way) => {
    expect(found(column, way, context)).toEqual([code])
  })

  it('names exactly the codes that it gives, each with its sentences', () => {
    if (column.kind !== 'fiscal-code')
      expect([...column.codes].sort()).toEqual(Object.keys(wrong).sort())
    expect(column.codes.filter((code) => !ownCodes.has(code))).toEqual([])
    expect(new Set(column.codes).size).toBe(column.codes.length)
  })

  it('never says more of a long cell than a sentence bears', () => {
    const parsed = column.parse(cellOf('à'.repeat(40_000)), context)
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems).toHaveLength(1)
    for (const problem of problems) {
      expect(JSON.stringify(problem.params).length).toBeLessThan(500)
      expect(messages('it').of(problem).message).not.toMatch(/undefined|NaN/)
    }
  })

  it.each([
    ['of another alphabet', '\u0410'],
    ['of three alphabets', '\u0410\u0391B'],
    [
      'that are all different',
      String.fromCharCode(...Array.from({ length: 8_000 }, (_, at) => 0x4e00 + at)),
    ],
    ['of signs', '€%-/'],
    ['of digits', '0'],
    ['of accents', 'e\u0301\u0302'],
  ])('says little of a cell with 32,000 characters %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(32_000 / piece.length))
    const parsed = column.parse({ kind: 'text', text }, context)
    for (const { params } of parsed.ok ? [] : parsed.problems) {
      expect(JSON.stringify(params).length).toBeLessThan(500)
    }
  })

  it('does not look through a page of text: it costs little more than to clean it', () => {
    const page = 'Аaé '.repeat(8_000)
    let turn = 0
    const costOf = (work: (text: string) => void): number => {
      const before = process.cpuUsage()
      for (let time = 0; time < 50; time += 1) {
        // Others each time: what was cleaned just before is known.
        turn += 1
        work(`${page}${turn} `)
      }
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    // In turn, and the best of several: the processor has other work too.
    const ratios = Array.from({ length: 5 }, () => {
      const cleaning = costOf(cleanText)
      return costOf((text) => column.parse(cellOf(text), context)) / cleaning
    })
    // To fold such a text and to look it up in every way takes four times as long.
    expect(Math.min(...ratios)).toBeLessThan(2.5)
  })

  it('reads a long cell of few characters in no time', () => {
    const started = performance.now()
    for (const one of [' ', '\u200E', '1', '.', ',', '(', 'a', 'a.', '1 ', '-', '@', '\u0301']) {
      const text = `x${one.repeat(32_000 / one.length)}x`
      column.parse({ kind: 'text', text }, context)
      column.parse({ kind: 'text', text: text.slice(1, -1) }, context)
      column.parse({ kind: 'text', text: `\u200E${text}` }, context)
    }
    // What costs the square of its length takes seconds for one of them.
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('reads whatever stands in a cell: a value of its schema, or codes that it names', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        for (const one of [context, emptyContext]) {
          const parsed = column.parse(cell, one)
          const problems = parsed.ok ? (parsed.warnings ?? []) : parsed.problems
          for (const { code } of problems) expect(column.codes).toContain(code)
          if (!parsed.ok) {
            expect(problems.length).toBeGreaterThan(0)
            continue
          }
          expect(column.schema.safeParse(parsed.value).success).toBe(true)
          expect(column.parse(readBack(column, parsed.value), one)).toMatchObject({
            ok: true,
            value: parsed.value,
          })
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
