import type { RecordedEntry, Stores } from '@consegna/core'
import { migrate, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEach, opener } from './databases'
import { acceptNext, countEntries, entryOf, marioRossi, waitingCheck } from './samples'

/** As they come from a check: some hundreds at a time. */
async function* entriesUpTo(last: number): AsyncIterable<readonly RecordedEntry[]> {
  const chunk = 500
  for (let from = 0; from < last; from += chunk) {
    yield Array.from({ length: Math.min(chunk, last - from) }, (_, at) =>
      entryOf(`RSSMRA01E17A${from + at}`, from + at + 2),
    )
  }
}

onEach('large lists', ({ create }) => {
  const { open, closeAll } = opener()
  let stores: Stores

  beforeAll(async () => {
    const database = open(await create())
    await migrate(database)
    stores = sequelizeStores(database, { lockWaitMs: 60_000 })
  })
  afterAll(closeAll)

  it('of 100,000 entries are recorded, confirmed and read again, in their order', async () => {
    const content = { ...marioRossi(), entries: entriesUpTo(100_000) }
    await stores.checks.record(waitingCheck('check-large'), content)
    expect((await stores.submissions.confirm('check-large', acceptNext)).kind).toBe('accepted')
    let read = 0
    for await (const { row } of stores.checks.entries('check-large')) {
      read += 1
      if (row !== read + 1) throw new Error(`entry ${read} has row ${row}`)
    }
    expect(read).toBe(100_000)
  }, 120_000)

  it('of entries as long as cells of Excel may be are recorded in statements that the database takes', async () => {
    // Each quotation mark is escaped twice, so that all together would exceed the packet of any server.
    const note = '"'.repeat(32_767)
    async function* long(): AsyncIterable<readonly RecordedEntry[]> {
      yield Array.from({ length: 200 }, (_, at) => {
        const entry = entryOf(`KEY${at}`, at + 2)
        return { ...entry, values: { ...entry.values, note } }
      })
    }
    await stores.checks.record(waitingCheck('check-long'), { ...marioRossi(), entries: long() })
    for await (const { values } of stores.checks.entries('check-long')) {
      if (values.note !== note) throw new Error('a note was changed')
    }
    expect(await countEntries(stores, 'check-long')).toBe(200)
  }, 60_000)
})
