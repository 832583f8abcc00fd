import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListContent, ListRow, ListValue } from '../../src/validation/list-content'
import { readListLines, writeListLines } from '../../src/validation/list-lines'
import { definition } from '../support/reading'

const [old, template] = definition.templates
if (!old || !template) throw new Error('the preset has two versions')

const listOf = (rows: readonly ListRow[], changes: Partial<ListContent> = {}): ListContent => ({
  kind: 'content',
  template,
  origin: { campaign: null, municipality: '042021' },
  sheet: 'Elenco',
  headerRow: 1,
  columns: [
    { column: 1, title: 'Cognome*', name: 'surname' },
    { column: 3, title: 'Appunti «nostri»', name: null },
  ],
  rows: async function* () {
    yield* rows
  },
  ...changes,
})

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = []
  for await (const item of items) collected.push(item)
  return collected
}

const again = (lines: readonly string[]) =>
  async function* () {
    yield* lines
  }

const value: fc.Arbitrary<ListValue> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: fc.string({ unit: 'binary' }) }),
  fc.record({
    kind: fc.constant('number' as const),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  }),
  fc.record({ kind: fc.constant('boolean' as const), boolean: fc.boolean() }),
  fc.record({
    kind: fc.constant('date' as const),
    date: fc.constantFrom('2001-05-17', '2001-05-17T08:30:00'),
  }),
  fc.record({ kind: fc.constant('error' as const), error: fc.constantFrom('#N/A', '#REF!') }),
  fc.constant({ kind: 'no-result' as const }),
  fc.constant({ kind: 'merged' as const }),
  fc.record({
    kind: fc.constant('unreadable' as const),
    reason: fc.constantFrom('number' as const, 'twice' as const),
  }),
)

const row: fc.Arbitrary<ListRow> = fc.record({
  row: fc.integer({ min: 2, max: 1_048_576 }),
  hidden: fc.boolean(),
  cells: fc.array(fc.record({ column: fc.integer({ min: 1, max: 16_384 }), value })),
})

describe('a list written as lines', () => {
  it('is read back as it was, whatever its cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const lines = await collect(writeListLines(listOf(rows)))
        expect(lines.some((line) => line.includes('\n'))).toBe(false)
        const list = await readListLines(again(lines), () => template)
        if (!list) throw new Error('not read')
        expect({ ...list, rows: await collect(list.rows()) }).toEqual({ ...listOf([]), rows })
      }),
    )
  })

  it('tells its template, and is content with another in which a column is gone', async () => {
    const { surname: _, ...columns } = template.columns
    const later = { ...template, columns }
    const lines = await collect(writeListLines(listOf([], { template: old })))
    const asked: unknown[] = []
    const list = await readListLines(again(lines), (written) => {
      asked.push(written)
      return later
    })
    expect(asked).toEqual([{ id: 'borse-di-studio', version: 1 }])
    expect(list?.template).toBe(later)
    expect(list?.columns.map(({ name }) => name)).toEqual([null, null])
    expect(list?.columns[0]?.title).toBe('Cognome*')
  })

  it('is not guessed at when it has another form, or is not there', async () => {
    const [head = '', ...rest] = await collect(writeListLines(listOf([])))
    const later = [head.replace('"form":2', '"form":3'), ...rest]
    expect(await readListLines(again(later), () => template)).toBeNull()
    expect(await readListLines(again([]), () => template)).toBeNull()
  })
})
