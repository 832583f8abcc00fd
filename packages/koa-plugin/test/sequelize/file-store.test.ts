import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConsegnaError, type FileStore, type Stores } from '@consegna/core'
import { fileSystemFiles } from '@consegna/core/files'
import { memoryFiles } from '@consegna/core/memory'
import { migrate, sequelizeStores, sweepFiles } from '@consegna/koa-plugin/sequelize'
import type { Sequelize } from 'sequelize'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { onEach, opener } from './databases'
import { bytesOf, factsOf, hashesIn, hashOf, jesi, recordText, textOf } from './file-store-samples'
import { acceptNext, ancona, campaign, marioRossi, waitingCheck } from './samples'
import { temporaryFile } from './temporary-file'

const unavailable = () =>
  new ConsegnaError('store.files-unavailable', { task: 'write', system: 'ENOSPC' })

onEach('files in a folder', ({ create }) => {
  const { open, closeAll } = opener()
  let folder: string
  let database: Sequelize
  let files: FileStore
  let stores: Stores

  beforeEach(async () => {
    const address = await create()
    folder = join(temporaryFile(), '..', 'files')
    database = open(address)
    await migrate(database)
    files = fileSystemFiles({ folder })
    stores = sequelizeStores(database, { files })
  })
  afterAll(closeAll)

  const sweep = (graceMs = 0) => sweepFiles(database, { files, graceMs })
  const chunksInDatabase = async () => {
    const [row] = await database.query<{ chunks: number | string }>(
      'SELECT COUNT(*) AS chunks FROM consegna_file_chunks',
      { type: 'SELECT' as never },
    )
    return Number(row?.chunks)
  }
  const statusOf = async (id: string) => (await stores.checks.find(id))?.status ?? null

  it('hold the bytes, and the database does not', async () => {
    await recordText(stores, 'ancona', 'elenco di Ancona')
    expect(await textOf(stores, 'ancona')).toBe('elenco di Ancona')
    expect(await hashesIn(files)).toEqual([hashOf('elenco di Ancona')])
    expect(await chunksInDatabase()).toBe(0)
  })

  it('are one file for two comuni that sent the same, until neither has it any more', async () => {
    await recordText(stores, 'ancona', 'nessuno')
    await recordText(stores, 'jesi', 'nessuno', { municipality: jesi })
    expect(await hashesIn(files)).toEqual([hashOf('nessuno')])
    await stores.checks.discard('ancona')
    expect(await textOf(stores, 'ancona')).toBe('')
    expect(await textOf(stores, 'jesi')).toBe('nessuno')
    await stores.checks.discard('jesi')
    expect(await hashesIn(files)).toEqual([])
  })

  it('stay for the list that was accepted when a check with the same file expires', async () => {
    await recordText(stores, 'accepted', 'elenco di Ancona')
    await stores.submissions.confirm('accepted', acceptNext)
    await recordText(stores, 'again', 'elenco di Ancona')
    expect(await stores.checks.expire('2018-05-01T00:00:00.000Z')).toBe(1)
    expect(await textOf(stores, 'accepted')).toBe('elenco di Ancona')
    expect(await sweep()).toBe(0)
    expect(await textOf(stores, 'accepted')).toBe('elenco di Ancona')
  })

  it('are read from where each check says, however the option was set since', async () => {
    const without = sequelizeStores(database)
    const leaving = sequelizeStores(database, { files, newFilesIn: 'database' })
    await recordText(without, 'before', 'prima')
    await recordText(stores, 'during', 'durante')
    await recordText(leaving, 'after', 'dopo')
    expect(await chunksInDatabase()).toBe(2)
    expect(await hashesIn(files)).toEqual([hashOf('durante')])
    for (const each of [stores, leaving]) {
      expect(await textOf(each, 'before')).toBe('prima')
      expect(await textOf(each, 'during')).toBe('durante')
      expect(await textOf(each, 'after')).toBe('dopo')
    }
    await leaving.checks.discard('during')
    expect(await hashesIn(files)).toEqual([])
  })

  it('are told to be away where the option was dropped altogether', async () => {
    await recordText(stores, 'ancona', 'elenco di Ancona')
    const without = sequelizeStores(database)
    await expect(textOf(without, 'ancona')).rejects.toMatchObject({
      code: 'store.files-unavailable',
    })
    await without.checks.discard('ancona')
    expect(await hashesIn(files)).toEqual([hashOf('elenco di Ancona')])
    await sweep()
    expect(await hashesIn(files)).toEqual([])
  })

  it('are never reached by a hash alone', async () => {
    await recordText(stores, 'ancona', 'elenco di Ancona')
    const claiming = {
      ...waitingCheck('jesi'),
      municipality: jesi,
      file: factsOf('elenco di Ancona'),
    }
    await stores.checks.record(claiming, { ...marioRossi(), file: null })
    expect(await textOf(stores, 'jesi')).toBe('')
    const guessing = stores.checks.record({ ...claiming, id: 'jesi-2' }, marioRossi())
    await expect(guessing).rejects.toMatchObject({ code: 'store.conflict' })
    expect(await stores.checks.find('jesi-2')).toBeNull()
    expect(await textOf(stores, 'ancona')).toBe('elenco di Ancona')
  })

  it('that are lost or altered are told by their hash', async () => {
    const sha256 = hashOf('elenco di Ancona')
    await recordText(stores, 'ancona', 'elenco di Ancona')
    await writeFile(join(folder, sha256.slice(0, 2), sha256), 'elenco di Ancone')
    const params = { sha256 }
    await expect(textOf(stores, 'ancona')).rejects.toMatchObject({
      code: 'store.file-altered',
      params,
    })
    await rm(join(folder, sha256.slice(0, 2), sha256))
    await expect(textOf(stores, 'ancona')).rejects.toMatchObject({
      code: 'store.file-missing',
      params,
    })
    await recordText(stores, 'again', 'elenco di Ancona')
    expect(await textOf(stores, 'ancona')).toBe('elenco di Ancona')
  })

  it('that are lost keep a check from becoming the valid list; a new upload mends it', async () => {
    await recordText(stores, 'ancona', 'elenco di Ancona')
    const sha256 = hashOf('elenco di Ancona')
    await files.delete(sha256)
    await expect(stores.submissions.confirm('ancona', acceptNext)).rejects.toMatchObject({
      code: 'store.file-missing',
      params: { sha256 },
    })
    expect(await statusOf('ancona')).toBe('waiting')
    expect(await stores.submissions.newest(campaign, ancona)).toBeNull()
    await recordText(stores, 'again', 'elenco di Ancona')
    expect((await stores.submissions.confirm('ancona', acceptNext)).kind).toBe('accepted')
    await files.delete(sha256)
    expect((await stores.submissions.confirm('ancona', acceptNext)).kind).toBe('repeated')
  })

  it('on a full disk: nothing is half-done, and the valid list is the one from before', async () => {
    await recordText(stores, 'first', 'primo elenco')
    await stores.submissions.confirm('first', acceptNext)
    const full = sequelizeStores(database, {
      files: { ...files, put: () => Promise.reject(unavailable()) },
    })
    await expect(recordText(full, 'second', 'secondo elenco')).rejects.toMatchObject({
      code: 'store.files-unavailable',
      params: { system: 'ENOSPC' },
    })
    expect(await stores.checks.find('second')).toBeNull()
    expect((await stores.submissions.newest(campaign, ancona))?.check).toBe('first')
    expect(await textOf(stores, 'first')).toBe('primo elenco')
    await recordText(stores, 'second', 'secondo elenco')
    expect(await textOf(stores, 'second')).toBe('secondo elenco')
  })

  it('that cannot be deleted do not keep a check from ending; the sweep tries again and tells', async () => {
    await recordText(stores, 'stuck', 'che resta')
    await recordText(stores, 'other', 'che va')
    const stuck: FileStore = {
      ...files,
      delete: async (sha256) => {
        if (sha256 === hashOf('che resta')) throw unavailable()
        return files.delete(sha256)
      },
    }
    const stuckStores = sequelizeStores(database, { files: stuck })
    expect(await stuckStores.checks.discard('stuck')).toBe(true)
    expect(await statusOf('stuck')).toBe('discarded')
    await sequelizeStores(database).checks.discard('other')
    await expect(sweepFiles(database, { files: stuck, graceMs: 0 })).rejects.toMatchObject({
      code: 'store.files-unavailable',
    })
    expect(await hashesIn(files)).toEqual([hashOf('che resta')])
    expect(await sweep()).toBe(1)
    expect(await hashesIn(files)).toEqual([])
  })

  it('that a process left when it died before the commit go with the sweep, after the grace', async () => {
    const dying: FileStore = {
      ...files,
      put: async (file, bytes) => {
        await files.put(file, bytes)
        throw new Error('the process died')
      },
    }
    const dyingStores = sequelizeStores(database, { files: dying })
    await recordText(stores, 'ancona', 'elenco di Ancona')
    await expect(recordText(dyingStores, 'lost', 'mai registrato')).rejects.toThrow('died')
    expect(await stores.checks.find('lost')).toBeNull()
    expect(await hashesIn(files)).toHaveLength(2)
    expect(await sweep(3_600_000)).toBe(0)
    expect(await hashesIn(files)).toHaveLength(2)
    expect(await sweep()).toBe(1)
    expect(await sweep()).toBe(0)
    expect(await hashesIn(files)).toEqual([hashOf('elenco di Ancona')])
    expect(await textOf(stores, 'ancona')).toBe('elenco di Ancona')
  })

  it('that nobody announced are left alone, unless told otherwise', async () => {
    await recordText(stores, 'ancona', 'elenco di Ancona')
    await files.put(factsOf('di un altro portale'), bytesOf('di un altro portale'))
    await mkdir(join(folder, 'ab'), { recursive: true })
    const leftover = join(folder, 'ab', `${'a'.repeat(64)}.0123456789abcdef.part`)
    await writeFile(leftover, 'being written')
    expect(await sweep()).toBe(0)
    await utimes(leftover, new Date('2018-04-03'), new Date('2018-04-03'))
    expect(await sweep()).toBe(1)
    expect(await hashesIn(files)).toHaveLength(2)
    const deleting = { files, graceMs: 0, unknownFiles: 'delete' } as const
    expect(await sweepFiles(database, deleting)).toBe(1)
    expect(await textOf(stores, 'ancona')).toBe('elenco di Ancona')
    expect(await hashesIn(files)).toHaveLength(1)
  })

  it('are swept many at a time', async () => {
    const many = memoryFiles()
    await recordText(sequelizeStores(database, { files: many }), 'ancona', 'elenco di Ancona')
    const texts = Array.from({ length: 450 }, (_, turn) => `elenco ${turn}`)
    for (const text of texts) await many.put(factsOf(text), bytesOf(text))
    const rows = texts.map((text) => `('${hashOf(text)}', '2018-04-03T08:15:00.000Z')`)
    await database.query(`INSERT INTO consegna_stored_files VALUES ${rows.join()}`)
    expect(await sweepFiles(database, { files: many })).toBe(450)
    expect(await hashesIn(many)).toEqual([hashOf('elenco di Ancona')])
  })

  it('are not swept with a grace that is none', async () => {
    for (const graceMs of [-1, 0.5, Number.NaN]) {
      await expect(sweep(graceMs)).rejects.toMatchObject({
        code: 'store.invalid',
        params: { option: 'graceMs' },
      })
    }
  })
})
