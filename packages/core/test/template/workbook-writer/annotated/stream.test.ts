import { describe, expect, it } from 'vitest'
import { writeAnnotatedWorkbook } from '../../../../src/template/workbook-writer/write-annotated-workbook'
import type { ListContent, ListRow } from '../../../../src/validation/list-content'
import { contentOf, gather, issueAt, italian, second, title } from './annotate'

const campaign = 'borse-di-studio-2017'

/** A list of so many rows, made while they are asked for, that tells when its reader is gone. */
function longList(count: number, onEnd: () => void): ListContent {
  let readings = 0
  return {
    ...contentOf([]),
    rows: async function* (): AsyncGenerator<ListRow> {
      readings += 1
      const second = readings === 2
      try {
        for (let row = 2; row < count + 2; row += 1) {
          const value = { kind: 'text' as const, text: `${row} ${Math.sin(row)}` }
          yield {
            row,
            hidden: false,
            cells: [
              { column: 1, value },
              { column: 2, value },
            ],
          }
        }
      } finally {
        if (second) onEnd()
      }
    },
  }
}

describe('an annotated workbook that is made while it is taken', () => {
  it('stops reading the list when nobody takes it any more', async () => {
    let ended = 0
    let last = 0
    const content = longList(200_000, () => {
      ended += 1
    })
    const watched: ListContent = {
      ...content,
      rows: async function* () {
        for await (const row of content.rows()) {
          last = row.row
          yield row
        }
      },
    }
    const file = writeAnnotatedWorkbook(second, {
      ...{ title, campaign, content: watched, messages: italian },
      issues: () => [],
    })
    let taken = 0
    for await (const chunk of file) {
      taken += chunk.length
      if (taken > 100_000) break
    }
    expect(ended).toBe(1)
    expect(last).toBeLessThan(150_000)
  }, 60_000)

  it.each([
    ['rows', 1],
    ['rows', 2],
    ['issues', 1],
    ['issues', 2],
    ['issues', 3],
  ])('tells what went wrong while reading %s for the time %i', async (what, time) => {
    let readings = 0
    const failing = async function* <Item>(items: AsyncIterable<Item> | Iterable<Item>) {
      yield* items
      readings += 1
      if (readings === time) throw new Error('the store is gone')
    }
    const content = contentOf([['Rossi', 'Mario']])
    const rows = () => (what === 'rows' ? failing(content.rows()) : content.rows())
    const issues = () => (what === 'issues' ? failing([issueAt('C2')]) : [issueAt('C2')])
    const file = writeAnnotatedWorkbook(second, {
      ...{ title, campaign, issues, messages: italian },
      content: { ...content, rows },
    })
    await expect(gather(file)).rejects.toThrow('the store is gone')
  })
})
