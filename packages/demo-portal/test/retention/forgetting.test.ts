import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixedClock } from '@consegna/core/memory'
import { expect, it } from 'vitest'
import { runPurge } from '../../src/retention/run-purge'
import { formOf } from '../support/http-client'
import { type RunningPortal, startPortal } from '../support/running-portal'
import { clientOf, send, sendingPath, upload } from '../support/sending'
import { andreaVerdi, listOf, lucaMarche, marioRossi } from '../support/students'

const persons = '/sostegno-famiglie/_persone'
const mario = 'RSSMRA01E17A271V'

/** The command, as it is run beside the portal. */
async function purge(dataDir: string, ...args: readonly string[]) {
  const said: string[] = []
  const tell = (line: string) => void said.push(line)
  const status = await runPurge({ args, env: { DATA_DIR: dataDir }, out: tell, err: tell })
  return { status, text: said.join('\n') }
}

/** The bytes of the database and its journal. */
const kept = ({ dataDir }: RunningPortal): string =>
  ['portal.sqlite', 'portal.sqlite-wal']
    .map((name) => join(dataDir, name))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString('latin1'))
    .join('')

/** A portal whose campaign was over long ago. */
const oldPortal = () => startPortal({ clock: fixedClock('2010-01-11T08:00:00.000Z') })

it('the command counts, then deletes beside a running portal; the history says what went', async () => {
  const portal = await oldPortal()
  const operator = await clientOf(portal, 'operatrice-ancona')
  await send(operator, await listOf(marioRossi, andreaVerdi))
  await send(operator, await listOf(marioRossi, lucaMarche))
  expect(kept(portal)).toMatch(/Rossi|RSSMRA/)

  const tried = await purge(portal.dataDir, '--dry-run')
  expect(tried).toMatchObject({ status: 0 })
  expect(tried.text).toContain('Sarebbero cancellati / would be deleted:')
  expect(tried.text).toContain('2 file di elenchi')
  expect(kept(portal)).toMatch(/Rossi|RSSMRA/)

  const done = await purge(portal.dataDir)
  expect(done.status).toBe(0)
  expect(done.text).toContain('Cancellati / deleted:')
  expect(done.text).toContain('2 elenchi di nominativi')
  expect(kept(portal)).not.toMatch(/Rossi|RSSMRA|Verdi|Marche Luca/)
  const page = await operator.open(sendingPath)
  expect(page.text).toContain('Contenuto cancellato')
  expect((await purge(portal.dataDir)).text).toContain('0 file di elenchi')
})

it('an officer erases a person from the menu on, and nothing of them is in the file', async () => {
  const portal = await startPortal()
  const operator = await clientOf(portal, 'operatrice-ancona')
  await send(operator, await listOf(marioRossi, andreaVerdi))
  await upload(operator, await listOf(marioRossi, lucaMarche))
  expect(kept(portal)).toMatch(/Rossi|RSSMRA/)
  const officer = await clientOf(portal, 'funzionario')
  expect((await officer.open('/sostegno-famiglie/')).html).toContain(`href="${persons}"`)

  const search = formOf(await officer.open(persons), '/cerca')
  const found = await officer.submit(search, { codice: mario })
  expect(found.text).toContain('2 elenchi o tentativi contengono questa persona')
  const erased = await officer.submit(formOf(found, '/cancella'), { 'codice-riscritto': mario })
  expect(erased.text).toContain('1 elenco, 1 controllo ritirato')
  expect(kept(portal)).not.toMatch(/Rossi|RSSMRA/)
  expect((await operator.open(sendingPath)).text).toContain('Ritirato dalla Regione')
  expect((await officer.submit(search, { codice: mario })).status).toBe(404)
  expect((await operator.send(persons)).status).toBe(403)
})

it('the command says how it is called, and when there is no database', async () => {
  const portal = await startPortal()
  expect(await purge(portal.dataDir, '--all')).toMatchObject({
    status: 64,
    text: expect.stringContaining('npm run purge [-- --dry-run]'),
  })
  const nowhere = await purge(join(portal.dataDir, 'nowhere'))
  expect(nowhere).toMatchObject({ status: 1, text: expect.stringContaining('does not exist') })
  expect(existsSync(join(portal.dataDir, 'nowhere', 'portal.sqlite'))).toBe(false)
})
