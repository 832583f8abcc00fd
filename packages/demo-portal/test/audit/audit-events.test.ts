import type { AuditEvent } from '@consegna/core'
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../src/audit/audit-query'
import { formOf } from '../support/http-client'
import { memoryPortal } from '../support/memory-portal'
import { runAudit } from '../support/portal-process'
import { startPortal, temporaryFolder } from '../support/running-portal'
import { clientOf, send, upload } from '../support/sending'
import { signIn, signOut } from '../support/sign-in'
import { listOf, lucaMarche, marioRossi } from '../support/students'

const linesOf = (printed: string): AuditEvent[] =>
  printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const told = ({ type, code }: AuditEvent): string => (code === null ? type : `${type}: ${code}`)

describe('what people do in the portal', () => {
  it('is printed by npm run audit while the portal runs: who, when, from where, no names of students', async () => {
    const portal = await startPortal()
    const stranger = portal.newClient()
    await stranger.post(formOf(await stranger.open('/accesso'), '/accesso'), { utente: 'Mario' })
    const client = await clientOf(portal, 'operatrice-ancona')
    await send(client, await listOf(marioRossi))
    await upload(client, await listOf(marioRossi, lucaMarche))
    const sending = await client.open('/sostegno-famiglie/borse-di-studio-2017/invio')
    const file = /href="([^"]+file\.xlsx)"/.exec(sending.html)?.[1] ?? ''
    await client.open(file)
    await signOut(client)
    const two = portal.newClient()
    const choice = await signIn(two, 'due-ruoli')
    await two.submit(formOf(choice, '/ruolo'), { ruolo: 'officer' })

    const { code, printed, complained } = await runAudit(portal.dataDir)
    expect(complained).toBe('')
    expect(code).toBe(0)
    const events = linesOf(printed)
    expect(events.map(told)).toEqual([
      'login: access.login',
      'login',
      'check',
      'confirmation',
      'check',
      'file-download',
      'logout',
      'login',
      'role-choice',
    ])
    for (const { at, from } of events) {
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      expect(from.ip).toMatch(/127\.0\.0\.1$/)
      expect(from.correlationId).toMatch(/^[\w-]{14,}$/)
    }
    expect(events[0]).toMatchObject({ by: null })
    expect(events[1]).toMatchObject({ by: { subject: 'DEMO-ANCONA-0001', role: 'operator' } })
    expect(events[3]).toMatchObject({ on: { municipality: '042002' } })
    expect(events[8]).toMatchObject({ by: { role: 'officer' } })
    expect(printed).not.toMatch(/Mario|Rossi|Anna Prova|elenco\.xlsx/)

    const ofAncona = await runAudit(portal.dataDir, '--municipality', '042002')
    expect(linesOf(ofAncona.printed)).toHaveLength(4)
    const later = await runAudit(portal.dataDir, '--since', '2099-01-01')
    expect([later.code, later.printed]).toEqual([0, ''])
  }, 60_000)

  it('does not take place when a login cannot be written down', async () => {
    const { client, failures } = await memoryPortal({
      audit: {
        record: async () => {
          throw new Error('away')
        },
      },
    })
    const answer = await signIn(client, 'operatrice-ancona')
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('non riesce a registrare chi scarica dati personali o accede')
    expect((await client.open('/menu')).text).not.toContain('Utente: Anna Prova')
    expect(failures()).toMatchObject([{ code: 'audit.unavailable' }])
  })
})

describe('npm run audit', () => {
  it('is explained when it is called wrongly, and makes no database where there is none', async () => {
    const folder = await temporaryFolder()
    const wrong = await runAudit(folder, '--from', 'yesterday')
    expect(wrong.code).toBe(64)
    expect(wrong.complained).toContain('--municipality')
    const none = await runAudit(folder)
    expect(none.code).toBe(1)
    expect(none.complained).toContain('non esiste')
  })

  it('takes days as they begin in Italy, and instants', () => {
    expect(readQuery(['--since', '2018-04-03', '--until', '2018-12-03'])).toEqual({
      since: '2018-04-02T22:00:00.000Z',
      until: '2018-12-02T23:00:00.000Z',
      municipality: undefined,
    })
    expect(readQuery(['--since', '2018-04-03T10:15:00+02:00'])).toMatchObject({
      since: '2018-04-03T08:15:00.000Z',
    })
    for (const wrong of [
      ['--since', '2018-02-31'],
      ['--since', '3 aprile'],
      ['--since', '2018-04-03T10:15:00'],
      ['--municipality', 'Ancona'],
      ['--municipality'],
      ['042002'],
    ]) {
      expect(readQuery(wrong), wrong.join(' ')).toBeNull()
    }
  })
})
