import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startPortal, temporaryFolder } from '../support/running-portal'
import { clientOf, history, send } from '../support/sending'
import { signIn } from '../support/sign-in'
import { listOf, marioRossi } from '../support/students'

const campaign = '/sostegno-famiglie/borse-di-studio-2017'

it('a second start keeps what is there: the campaign’s window still began with the first', async () => {
  const first = await startPortal()
  expect(first.isNew).toBe(true)
  const client = first.newClient()
  await signIn(client, 'operatrice-ancona')
  const deadline = /fino al ([^.]+)\./.exec((await client.open(`${campaign}/invio`)).text)?.[1]
  expect(deadline).toBeDefined()
  const key = readFileSync(join(first.dataDir, 'session.key'), 'utf8')
  await first.stop()

  const tomorrow = { now: () => new Date(Date.now() + 24 * 60 * 60 * 1000) }
  const second = await startPortal({ dataDir: first.dataDir, clock: tomorrow })
  expect(second.isNew).toBe(false)
  expect(readFileSync(join(second.dataDir, 'session.key'), 'utf8')).toBe(key)
  const again = second.newClient()
  await signIn(again, 'operatrice-ancona')
  expect((await again.open(`${campaign}/invio`)).text).toContain(`fino al ${deadline}.`)
})

it('the database file alone, copied while the portal is stopped, holds everything', async () => {
  const first = await startPortal()
  await send(await clientOf(first, 'operatrice-ancona'), await listOf(marioRossi))
  await first.stop()

  const elsewhere = join(await temporaryFolder(), 'copy')
  mkdirSync(elsewhere)
  copyFileSync(join(first.dataDir, 'portal.sqlite'), join(elsewhere, 'portal.sqlite'))
  const second = await startPortal({ dataDir: elsewhere })
  expect(second.isNew).toBe(false)
  const rows = await history(await clientOf(second, 'operatore-ancona'))
  expect(rows).toEqual([expect.stringContaining('BORSE-2017-042002-0001')])
})
