import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, it } from 'vitest'
import { HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { confirmation, sendingPath, upload } from '../support/sending'
import { signIn } from '../support/sign-in'
import { listOf, student } from '../support/students'

const surname = 'Zzseminato'
const fileName = 'elenco-zzfile-RSSMRA01E17A271Z.xlsx'
const typed = 'zzdigitato'

it('a whole journey, with a database that fails in the middle, leaves nothing personal in the log', async () => {
  const dataDir = await temporaryFolder()
  const portal = await startProcess({
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'trace',
    CHECK_WORKERS: '1',
  })
  const client = new HttpClient(await portal.serves())
  await signIn(client, 'operatrice-ancona')
  const one = student(surname, 'Zzmario')
  const other = student(surname, 'Zzluca', '2003-03-03')
  const codes = [one, other].map((each) => String(each['Codice fiscale']))

  await client.submit(confirmation(await upload(client, await listOf(one, other), fileName)))
  const wrong = await upload(client, await listOf({ ...one, ISEE: typed }), fileName)
  expect(wrong.text).toContain(typed)
  await client.open(`/zzpagina/${codes[0]}?q=${typed}`)
  await client.open(`${sendingPath}?comune=${typed}`)
  await client.send('/accesso', { method: 'POST', body: `utente=${typed}` })

  const beside = new DatabaseSync(join(dataDir, 'portal.sqlite'), { timeout: 5_000 })
  beside.exec(`CREATE TRIGGER broken BEFORE INSERT ON consegna_checks
    BEGIN SELECT RAISE(ABORT, 'zzdriver') ; END`)
  beside.close()
  const failed = await upload(client, await listOf(one), fileName)
  expect(failed.status).toBeGreaterThanOrEqual(500)
  const id = failed.headers.get('x-request-id')
  expect(failed.text).toContain(`Codice di assistenza: ${id}`)
  portal.child.kill('SIGTERM')
  expect(await portal.ended).toBe(0)

  const failure = portal
    .log()
    .find(({ event, requestId }) => event === 'failure' && requestId === id)
  expect(failure).toMatchObject({
    level: 'error',
    method: 'POST',
    route: '/:campaign/:municipality/controlli',
    stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
  })
  const requests = portal.log().filter(({ event }) => event === 'request')
  expect(requests.length).toBeGreaterThan(10)
  expect(requests.map(({ route }) => route)).toContain('unknown')
  for (const line of portal.log()) {
    expect(line).toMatchObject({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      pid: portal.child.pid,
    })
  }

  const cookies = [...client.cookies.values()]
  expect(cookies.length).toBeGreaterThan(0)
  const personal = [
    ...[surname, 'Zzmario', 'Zzluca', 'zzfile', typed, 'zzpagina', 'zzdriver', 'INSERT'],
    ...[...codes, ...cookies, 'DEMO-ANCONA', '127.0.0.1"'],
  ]
  const lines = portal
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n')
  for (const seed of personal) expect(lines.toLowerCase()).not.toContain(seed.toLowerCase())
  // The welcome of the demo names the invented people; the log does not.
  expect(lines).not.toContain('Anna Prova')
})
