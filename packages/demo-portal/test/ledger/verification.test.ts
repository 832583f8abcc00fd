import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase, sequelizeStores } from '@consegna/koa-plugin/sequelize'
import { describe, expect, it } from 'vitest'
import { backUpSqlite } from '../../src/backup/back-up-sqlite'
import { restoreSqlite } from '../../src/backup/restore-sqlite'
import { runVerification } from '../../src/ledger/run-verification'
import { type RunningPortal, startPortal, temporaryFolder } from '../support/running-portal'
import { clientOf, send } from '../support/sending'
import { andreaVerdi, listOf, lucaMarche, marioRossi } from '../support/students'

async function verify({ dataDir }: Pick<RunningPortal, 'dataDir'>, ...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const status = await runVerification({
    args,
    env: { DATA_DIR: dataDir },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

const fileOf = ({ dataDir }: RunningPortal): string => join(dataDir, 'portal.sqlite')

/** What somebody with the file and a database program does. */
async function intrude(portal: RunningPortal, ...statements: readonly string[]): Promise<void> {
  const database = openDatabase({ sqliteFile: fileOf(portal) })
  for (const statement of statements) await database.query(statement)
  await database.close()
}

/** The receipt of a submission, as its sender keeps it. */
async function keepReceipt(portal: RunningPortal, number: string): Promise<string> {
  const database = openDatabase({ sqliteFile: fileOf(portal) })
  const pdf = await sequelizeStores(database).submissions.receipt(number)
  await database.close()
  const path = join(await temporaryFolder(), `ricevuta-${number}.pdf`)
  await writeFile(path, pdf ?? '')
  return path
}

async function portalWithTwoLists() {
  const portal = await startPortal()
  const operator = await clientOf(portal, 'operatrice-ancona')
  await send(operator, await listOf(marioRossi, andreaVerdi))
  const copy = join(await temporaryFolder(), 'copia.sqlite')
  await backUpSqlite(fileOf(portal), copy)
  await send(operator, await listOf(lucaMarche))
  return { portal, copy }
}

describe('npm run ledger:verify', () => {
  it('finds nothing beside a portal that runs, and changes nothing', async () => {
    const { portal } = await portalWithTwoLists()
    const found = await verify(portal)
    expect(found).toMatchObject({ status: 0, err: '' })
    expect(found.out).toContain('Nulla è stato cambiato')
  })

  it('names the submission and the entry that somebody changed in the file', async () => {
    const { portal } = await portalWithTwoLists()
    await intrude(
      portal,
      `UPDATE consegna_entries SET entry_values = replace(entry_values, 'Andrea', 'Andreina')`,
    )
    const found = await verify(portal)
    expect(found.status).toBe(1)
    expect(found.out).toMatch(
      /Nell’invio BORSE-2017-042002-0001 il nominativo 2 è stato modificato/,
    )
    expect(found.out).toContain('Trovati: 1.')
    const inEnglish = await verify(portal, '--lang', 'en')
    expect(inEnglish.out).toContain('entry 2 was changed')
    const lines = (await verify(portal, '--json')).out.split('\n').map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { code: 'ledger.entry-altered', params: { number: 'BORSE-2017-042002-0001', position: 2 } },
    ])
  })

  it('finds that an older copy was put in place, by a receipt that a comune kept', async () => {
    const { portal, copy } = await portalWithTwoLists()
    const receipt = await keepReceipt(portal, 'BORSE-2017-042002-0002')
    expect(await verify(portal, '--witness', receipt)).toMatchObject({ status: 0 })
    await portal.stop()
    await restoreSqlite(copy, fileOf(portal), new Date('2018-04-03T08:15:00Z'))
    expect(await verify(portal), 'nothing in the copy speaks of it').toMatchObject({ status: 0 })
    const found = await verify(portal, '--witness', receipt)
    expect(found.status).toBe(1)
    expect(found.out).toContain(
      'L’invio BORSE-2017-042002-0002 non c’è: la ricevuta ricevuta-BORSE-2017-042002-0002.pdf prova che era stato accettato.',
    )
  })

  it('takes published keys, and believes no others', async () => {
    const { portal } = await portalWithTwoLists()
    const folder = await temporaryFolder()
    const published = join(folder, 'chiavi.json')
    const answer = await fetch(`${portal.origin}/sostegno-famiglie/ricevute/chiavi.json`)
    const others = await startPortal()
    const receipt = await keepReceipt(portal, 'BORSE-2017-042002-0001')
    const foreign = await verify(others, '--witness', receipt)
    expect(foreign.out).toContain('non è autentica, e non testimonia nulla')
    await writeFile(published, await answer.text())
    expect(await verify(portal, '--jwks', published)).toMatchObject({ status: 0 })
    await writeFile(published, '{"keys":[]}')
    expect(await verify(portal, '--jwks', published)).toMatchObject({ status: 64 })
  })

  it('tells how it is used, and what is not there, without making anything', async () => {
    const portal = { dataDir: await temporaryFolder() }
    expect(await verify(portal, '--witnes', 'x')).toMatchObject({ status: 64 })
    expect(await verify(portal, '--lang', 'fr')).toMatchObject({ status: 64 })
    const running = await startPortal()
    const nowhere = await verify(running, '--witness', '/nessuna/ricevuta.pdf')
    expect(nowhere).toMatchObject({ status: 64, out: '' })
    expect(nowhere.err).toContain('non esiste')
    const empty = await verify(portal)
    expect(empty.status).not.toBe(0)
    expect(await readdir(portal.dataDir)).toEqual([])
  })
})
