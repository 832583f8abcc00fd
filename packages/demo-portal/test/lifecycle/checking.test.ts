import { expect, it } from 'vitest'
import { formOf, HttpClient } from '../support/http-client'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'
import { sendingPath } from '../support/sending'
import { signIn } from '../support/sign-in'
import { andreaVerdi, listOf, marioRossi } from '../support/students'

it('a portal as it is started checks lists in its workers, and stops with them', async () => {
  const portal = await startProcess({
    PORT: '0',
    DATA_DIR: await temporaryFolder(),
    CHECK_WORKERS: '2',
  })
  await portal.printed('Ctrl+C')
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(portal.output())?.[0] ?? ''
  const check = async (user: string) => {
    const client = new HttpClient(origin)
    await signIn(client, user)
    const form = formOf(await client.open(sendingPath), '/controlli')
    const bytes = await listOf(marioRossi, andreaVerdi)
    return client.upload(form, 'file', { name: 'elenco.xlsx', bytes })
  }
  const pages = await Promise.all([check('operatrice-ancona'), check('operatore-ancona')])
  for (const page of pages) expect(page.text).toContain('NON ANCORA INVIATO')
  portal.child.kill('SIGTERM')
  expect(await portal.ended).toBe(0)
  expect(portal.output()).not.toMatch(/error/i)
})
