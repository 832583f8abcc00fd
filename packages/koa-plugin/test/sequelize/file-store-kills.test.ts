import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileSystemFiles } from '@consegna/core/files'
import { migrate, sequelizeStores, sweepFiles } from '@consegna/koa-plugin/sequelize'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEach, opener } from './databases'
import { hashesIn, hashOf, textOf } from './file-store-samples'
import { type Program, program } from './other-process'
import { ancona, campaign } from './samples'
import { temporaryFile } from './temporary-file'

onEach('a process that keeps files in a folder and is killed', ({ create }) => {
  const { open, closeAll } = opener()
  let filing: Program

  beforeAll(async () => {
    filing = await program('filing-process')
  })
  afterAll(async () => {
    filing?.remove()
    await closeAll()
  })

  it('leaves no check without its file, and nothing that the sweep does not find', async () => {
    const address = await create()
    const folder = join(temporaryFile(), '..', 'files')
    const database = open(address)
    await migrate(database)
    const told: string[] = []
    for (let round = 0; round < 6; round += 1) {
      const running = filing.start(address, folder, `round-${round}`)
      while (running.lines().length < 2 + round) {
        await sleep(3)
        expect(running.process.exitCode).toBeNull()
      }
      await sleep(round * 2)
      running.process.kill('SIGKILL')
      expect((await running.ended).code).toBeNull()
      told.push(...running.lines())
    }

    const files = fileSystemFiles({ folder })
    const stores = sequelizeStores(database, { files })
    // A server may still be about to notice, or about to commit: what it holds is waited for by the sweep.
    await sweepFiles(database, { files, graceMs: 0 })
    const checks = await stores.checks.list(campaign, ancona)
    expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining(told))
    const waiting = checks.filter(({ status }) => status === 'waiting').map(({ id }) => id)
    const texts = waiting.map((id) => `elenco ${id}`.repeat(5_000))
    expect(await Promise.all(waiting.map((id) => textOf(stores, id)))).toEqual(texts)
    expect(await hashesIn(files)).toEqual(texts.map(hashOf).sort())
  })
})
