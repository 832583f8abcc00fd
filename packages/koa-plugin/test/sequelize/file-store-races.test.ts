import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FileStore, Stores } from '@consegna/core'
import { fileSystemFiles } from '@consegna/core/files'
import { migrate, sequelizeStores, sweepFiles } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { onEach, opener } from './databases'
import { hashesIn, hashOf, recordText, textOf } from './file-store-samples'
import { temporaryFile } from './temporary-file'

/** Long enough for the other one to get as far as it can. */
const meanwhile = () => sleep(250)

onEach('files in a folder that two processes share', ({ create }) => {
  const { open, closeAll } = opener()
  let files: FileStore
  let mine: Sequelize
  let theirs: Sequelize
  let other: Stores

  beforeEach(async () => {
    const address = await create()
    mine = open(address)
    theirs = open(address)
    await migrate(mine)
    files = fileSystemFiles({ folder: join(temporaryFile(), '..', 'files') })
    other = sequelizeStores(theirs, { files })
  })
  afterAll(closeAll)

  /** My stores, which let something happen between the last byte of a file and the commit of its check. */
  const pausing = (between: () => Promise<unknown>): Stores =>
    sequelizeStores(mine, {
      files: {
        ...files,
        put: async (file, bytes) => {
          await files.put(file, bytes)
          await between()
        },
      },
    })

  it('survive a sweep of the other between being put and being committed', async () => {
    let sweeping: Promise<number> | undefined
    const stores = pausing(async () => {
      sweeping = sweepFiles(theirs, { files, graceMs: 0, unknownFiles: 'delete' })
      await meanwhile()
    })
    await recordText(stores, 'ancona', 'elenco di Ancona')
    expect(await sweeping).toBe(0)
    expect(await textOf(other, 'ancona')).toBe('elenco di Ancona')
  })

  it('survive that a check with the same bytes ends just then', async () => {
    await recordText(other, 'first', 'elenco di Ancona')
    let ending: Promise<boolean> | undefined
    const stores = pausing(async () => {
      ending = other.checks.discard('first')
      await meanwhile()
    })
    await recordText(stores, 'second', 'elenco di Ancona')
    expect(await ending).toBe(true)
    expect(await textOf(other, 'second')).toBe('elenco di Ancona')
    expect((await other.checks.find('first'))?.status).toBe('discarded')
  })

  it('are there again when one is put while it is being deleted', async () => {
    const recording: Promise<void>[] = []
    const deleting: FileStore = {
      ...files,
      delete: async (sha256) => {
        recording.push(recordText(other, 'second', 'elenco di Ancona'))
        await meanwhile()
        return files.delete(sha256)
      },
    }
    const stores = sequelizeStores(mine, { files: deleting })
    await recordText(stores, 'first', 'elenco di Ancona')
    expect(await stores.checks.discard('first')).toBe(true)
    await Promise.all(recording)
    expect(recording).toHaveLength(1)
    expect(await textOf(other, 'second')).toBe('elenco di Ancona')
  })

  it('are never lost in a crowd of the same bytes coming and going', async () => {
    const stores = sequelizeStores(mine, { files })
    const each = (turn: number) => (turn % 2 === 0 ? stores : other)
    const turns = Array.from({ length: 16 }, (_, turn) => turn)
    await Promise.all(
      turns.map(async (turn) => {
        await recordText(each(turn), `check-${turn}`, 'lo stesso elenco')
        if (turn % 4 !== 0) await each(turn + 1).checks.discard(`check-${turn}`)
        await sweepFiles(turn % 2 === 0 ? theirs : mine, { files, graceMs: 0 })
      }),
    )
    for (const turn of turns) {
      const text = await textOf(stores, `check-${turn}`)
      expect(text).toBe(turn % 4 === 0 ? 'lo stesso elenco' : '')
    }
    expect(await hashesIn(files)).toEqual([hashOf('lo stesso elenco')])
  })
})
