import { describe, expect, it } from 'vitest'
import { packReading, unpackReading } from '../../src/checking/packed-reading'
import type { ListContent, ListRow } from '../../src/validation/list-content'
import { definition } from '../support/reading'

const template = definition.templates.at(-1)
if (!template) throw new Error('the preset has no template')

function listOf(count: number, text: (row: number) => string): ListContent {
  return {
    kind: 'content',
    template: template as NonNullable<typeof template>,
    sheet: 'Elenco',
    origin: null,
    headerRow: 1,
    columns: [{ column: 1, title: 'Cognome', name: 'surname' }],
    rows: async function* () {
      for (let row = 2; row < count + 2; row += 1) {
        yield {
          row,
          hidden: false,
          cells: [{ column: 1, value: { kind: 'text', text: text(row) } }],
        }
      }
    },
  }
}

/** In pieces that stop anywhere, also inside a letter. */
async function* cut(packed: readonly Uint8Array[], size: number): AsyncIterable<Uint8Array> {
  const bytes = Buffer.concat(packed)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function pack(content: ListContent): Promise<readonly Uint8Array[]> {
  const packed = await packReading(content)
  if (!packed) throw new Error('too long')
  return packed
}

async function rowsIn(packed: () => AsyncIterable<Uint8Array>): Promise<ListRow[]> {
  const rows: ListRow[] = []
  const content = await unpackReading(packed, () => listOf(0, String).template)
  for await (const row of content?.rows() ?? []) rows.push(row)
  return rows
}

describe('a list packed to be kept for a day', () => {
  it('comes back, as often as it is read, however the bytes were cut', async () => {
    const packed = await pack(listOf(5_000, (row) => `Đorđević è «${row}» 🎓`))
    const content = await unpackReading(
      () => cut(packed, 1_009),
      () => listOf(0, String).template,
    )
    for (const _ of [1, 2]) {
      let last: ListRow | null = null
      let count = 0
      for await (const row of content?.rows() ?? []) {
        last = row
        count += 1
      }
      expect(count).toBe(5_000)
      expect(last?.cells[0]?.value).toEqual({ kind: 'text', text: 'Đorđević è «5001» 🎓' })
    }
  })

  it('is much smaller than the values', async () => {
    const packed = await pack(listOf(20_000, (row) => `Cognome ${row}`))
    expect(packed.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(200_000)
  })

  it('is not kept at all when one long text stands in too many cells', async () => {
    const text = 'lungo '.repeat(5_000)
    expect(
      await packReading(
        listOf(1_000, () => text),
        1_000_000,
      ),
    ).toBeNull()
    expect(
      await packReading(
        listOf(10, () => text),
        1_000_000,
      ),
    ).not.toBeNull()
  })

  it('read only in part, lets go of its source', async () => {
    const packed = await pack(listOf(20_000, (row) => `Cognome ${row} ${Math.sin(row)}`))
    let open = 0
    async function* watched() {
      open += 1
      try {
        yield* cut(packed, 4_096)
      } finally {
        open -= 1
      }
    }
    const content = await unpackReading(watched, () => listOf(0, String).template)
    for await (const row of content?.rows() ?? []) {
      expect(row.row).toBe(2)
      break
    }
    expect(open).toBe(0)
  })

  it('says what its source says when that breaks off, and never gives a part for the whole', async () => {
    const packed = await pack(listOf(20_000, (row) => `Cognome ${row} ${Math.sin(row)}`))
    const failure = new Error('deleted meanwhile')
    async function* broken() {
      let left = 20
      for await (const piece of cut(packed, 4_096)) {
        if (left-- === 0) throw failure
        yield piece
      }
    }
    await expect(rowsIn(broken)).rejects.toBe(failure)
    const short = Buffer.concat(packed).subarray(0, 50_000)
    await expect(rowsIn(() => cut([short], 4_096))).rejects.toThrow()
  })

  it('that is not there is none', async () => {
    async function* nothing(): AsyncIterable<Uint8Array> {}
    expect(await unpackReading(nothing, () => listOf(0, String).template)).toBeNull()
  })
})
