import { copyFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { backUpSqlite } from '../../src/backup/back-up-sqlite'
import { restoreSqlite } from '../../src/backup/restore-sqlite'
import { lockSqliteFile } from '../../src/storage/portal-lock'
import { startPortal, temporaryFolder } from '../support/running-portal'
import { clientOf, history, send } from '../support/sending'
import { andreaVerdi, listOf, lucaMarche, marioRossi } from '../support/students'

const now = new Date('2018-04-03T08:15:00Z')

/** A portal to which Ancona has sent one list; then a copy is made, and a second list comes in. */
async function copiedBetweenTwoLists() {
  const portal = await startPortal()
  const file = join(portal.dataDir, 'portal.sqlite')
  const copy = join(await temporaryFolder(), 'copia.sqlite')
  const operator = await clientOf(portal, 'operatrice-ancona')
  expect((await send(operator, await listOf(marioRossi, andreaVerdi))).status).toBe(200)
  const kept = await backUpSqlite(file, copy)
  expect((await send(operator, await listOf(lucaMarche))).status).toBe(200)
  return { portal, file, copy, kept }
}

describe('a copy of the database', () => {
  it('is made while the portal runs, and brings back what was there then', async () => {
    const { portal, file, copy, kept } = await copiedBetweenTwoLists()
    expect(kept.submissions).toBe(1)
    await portal.stop()

    const restored = await restoreSqlite(copy, file, now)
    expect(restored.submissions).toBe(1)
    const again = await startPortal({ dataDir: portal.dataDir })
    expect(again.isNew).toBe(false)
    const rows = await history(await clientOf(again, 'operatrice-ancona'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('0001')
  })

  it('leaves the database of before beside it, with its newest list', async () => {
    const { portal, file, copy } = await copiedBetweenTwoLists()
    await portal.stop()
    const { before } = await restoreSqlite(copy, file, now)
    expect(before).toBe(`${file}.before-2018-04-03T08-15-00`)
    const elsewhere = await temporaryFolder()
    await copyFile(before ?? '', join(elsewhere, 'portal.sqlite'))
    const earlier = await startPortal({ dataDir: elsewhere })
    expect(await history(await clientOf(earlier, 'operatrice-ancona'))).toHaveLength(2)
  })

  it('is for its owner alone, and nothing else is left beside it', async () => {
    const { copy } = await copiedBetweenTwoLists()
    expect((await stat(copy)).mode & 0o777).toBe(0o600)
    expect(await readdir(join(copy, '..'))).toEqual(['copia.sqlite'])
  })

  it('never takes the place of another', async () => {
    const { file, copy } = await copiedBetweenTwoLists()
    const bytes = await readFile(copy)
    await expect(backUpSqlite(file, copy)).rejects.toThrow('esiste già')
    expect(await readFile(copy)).toEqual(bytes)
  })

  it('of a folder that is not there, or of no database, is refused with what to look at', async () => {
    const portal = await startPortal()
    const file = join(portal.dataDir, 'portal.sqlite')
    await expect(backUpSqlite(file, '/nessuna/cartella/copia.sqlite')).rejects.toThrow(
      'controllare che la cartella esista',
    )
    await expect(backUpSqlite(join(portal.dataDir, 'altro.sqlite'), file)).rejects.toThrow(
      'controllare DATA_DIR e DATABASE_URL',
    )
  })
})

describe('restoring', () => {
  it('waits until the portal is stopped', async () => {
    const { portal, file, copy } = await copiedBetweenTwoLists()
    await portal.stop()
    const unlock = await lockSqliteFile(file)
    const bytes = await readFile(file)
    await expect(restoreSqlite(copy, file, now)).rejects.toThrow('Un portale sta usando')
    expect(await readFile(file)).toEqual(bytes)
    unlock()
    expect((await restoreSqlite(copy, file, now)).submissions).toBe(1)
  })

  it('refuses a damaged copy, another program’s database and a text, and changes nothing', async () => {
    const { portal, file, copy } = await copiedBetweenTwoLists()
    await portal.stop()
    const bytes = await readFile(file)
    const folder = await temporaryFolder()

    const cutOff = join(folder, 'tronca.sqlite')
    await copyFile(copy, cutOff)
    await truncate(cutOff, Math.floor((await stat(copy)).size / 2))
    await expect(restoreSqlite(cutOff, file, now)).rejects.toThrow('danneggiato')

    const text = join(folder, 'testo.sqlite')
    await writeFile(text, 'Non è un database. '.repeat(1000))
    await expect(restoreSqlite(text, file, now)).rejects.toThrow('danneggiato')

    const empty = join(folder, 'vuoto.sqlite')
    await writeFile(empty, '')
    await expect(restoreSqlite(empty, file, now)).rejects.toThrow('non di un portale')

    await expect(restoreSqlite(join(folder, 'assente.sqlite'), file, now)).rejects.toThrow(
      'non esiste',
    )
    expect(await readFile(file)).toEqual(bytes)
    expect((await readdir(portal.dataDir)).filter((name) => name.includes('before'))).toEqual([])
    expect((await readdir(portal.dataDir)).filter((name) => name.includes('restoring'))).toEqual([])
  })

  it('takes the place of a damaged database, and of none', async () => {
    const { portal, file, copy } = await copiedBetweenTwoLists()
    await portal.stop()
    await truncate(file, 5000)
    const { before } = await restoreSqlite(copy, file, now)
    expect((await stat(before ?? '')).size).toBe(5000)
    const again = await startPortal({ dataDir: portal.dataDir })
    expect(await history(await clientOf(again, 'operatrice-ancona'))).toHaveLength(1)

    const fresh = await temporaryFolder()
    const restored = await restoreSqlite(copy, join(fresh, 'portal.sqlite'), now)
    expect(restored).toMatchObject({ submissions: 1, before: null })
    const moved = await startPortal({ dataDir: fresh })
    expect(await history(await clientOf(moved, 'operatrice-ancona'))).toHaveLength(1)
  })

  it('takes the newest commits that stand beside a copy made by hand', async () => {
    const { portal, file, kept } = await copiedBetweenTwoLists()
    expect(kept.submissions).toBe(1)
    const byHand = join(await temporaryFolder(), 'a-mano.sqlite')
    // As if the machine had stopped here: the newest list is in the journal alone.
    await copyFile(file, byHand)
    await copyFile(`${file}-wal`, `${byHand}-wal`)
    await portal.stop()
    const fresh = join(await temporaryFolder(), 'portal.sqlite')
    expect((await restoreSqlite(byHand, fresh, now)).submissions).toBe(2)
    const moved = await startPortal({ dataDir: dirname(fresh) })
    expect(await history(await clientOf(moved, 'operatrice-ancona'))).toHaveLength(2)
  })

  it('waits for a command that is reading, and leaves everything as it was', async () => {
    const { portal, file, copy } = await copiedBetweenTwoLists()
    await portal.stop()
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) AS n FROM consegna_submissions').get()
    const writer = new DatabaseSync(file)
    writer.exec('CREATE TABLE appena_scritta (id INTEGER)')
    await expect(restoreSqlite(copy, file, now)).rejects.toThrow('Un comando sta leggendo')
    writer.close()
    reader.exec('ROLLBACK')
    reader.close()
    const again = await startPortal({ dataDir: portal.dataDir })
    expect(await history(await clientOf(again, 'operatrice-ancona'))).toHaveLength(2)
  })
})

it('a damaged database is told as such when a copy is made, not as a copy that cannot be written', async () => {
  const file = join(await temporaryFolder(), 'portal.sqlite')
  await writeFile(file, 'Non è un database. '.repeat(1000))
  await expect(backUpSqlite(file, `${file}.copia`)).rejects.toThrow('danneggiato')
})
