import type { Stores } from '@consegna/core'
import { migrate, openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEach } from './databases'
import { type Program, program } from './other-process'
import { countEntries, handIn, historyOf } from './samples'

async function withStores(address: string, work: (stores: Stores) => Promise<void>): Promise<void> {
  const database = openDatabase(address)
  try {
    await migrate(database)
    await work(sequelizeStores(database))
  } finally {
    await database.close()
  }
}

const turns = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

onEach('several portal processes', ({ create }) => {
  let other: Program

  beforeAll(async () => {
    other = await program('handing-in-process')
  })
  afterAll(() => other?.remove())

  it('hand in lists of the same comune side by side: none fails, none is lost', async () => {
    const address = await create()
    await withStores(address, async (stores) => {
      const running = ['a', 'b'].map((name) => other.start(address, name, '20'))
      const mine = await Promise.all(turns(20).map((turn) => handIn(stores, `mine-${turn}`)))
      for (const { ended } of running) expect(await ended).toEqual({ code: 0, complaints: '' })

      const history = await historyOf(stores)
      expect(history.map(({ position }) => position)).toEqual(turns(60).map((turn) => turn + 1))
      expect(history.map(({ supersedes }) => supersedes)).toEqual([
        null,
        ...history.slice(0, -1).map(({ number }) => number),
      ])
      const told = [...mine.map(({ number }) => number), ...running.flatMap(({ lines }) => lines())]
      expect(told.sort()).toEqual(history.map(({ number }) => number).sort())
    })
  })

  it('keep what a process had told before it was killed, and nothing half-done', async () => {
    const address = await create()
    const told: string[] = []
    await withStores(address, async () => {})
    for (const round of turns(4)) {
      const running = other.start(address, `round-${round}`, '100000')
      while (running.lines().length < 3 + round * 5) {
        await new Promise((resolve) => setTimeout(resolve, 5))
        expect(running.process.exitCode).toBeNull()
      }
      running.process.kill('SIGKILL')
      expect((await running.ended).code).toBeNull()
      told.push(...running.lines())
    }

    await withStores(address, async (stores) => {
      // A server may still be about to notice, or about to commit: who comes after it under the lock sees all.
      await handIn(stores, 'afterwards')
      const history = await historyOf(stores)
      const numbers = history.map(({ number }) => number)
      expect(numbers).toEqual(expect.arrayContaining(told))
      expect(history.map(({ position }) => position)).toEqual(
        turns(history.length).map((turn) => turn + 1),
      )
      for (const { check } of history) {
        expect((await stores.checks.find(check))?.status).toBe('confirmed')
        expect(await countEntries(stores, check)).toBe(1)
      }
      const waiting = await stores.checks.list('borse-di-studio-2017', '042002')
      for (const { id } of waiting) expect(await countEntries(stores, id)).toBe(1)
    })
  })
})
