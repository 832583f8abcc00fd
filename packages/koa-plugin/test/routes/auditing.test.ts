import type { AuditEvent } from '@consegna/core'
import { describe, expect, it } from 'vitest'
import { marioRossi, operator } from '../../../core/test/support/lists'
import { campaign, send, sendingPage } from '../support/ancona'
import { openPortal, type Portal, type PortalSettings } from '../support/portal'

const file = `${campaign}/042002/invii/BORSE-2017-042002-0001/file.xlsx`

async function eventsOf({ office }: Portal): Promise<AuditEvent[]> {
  const events: AuditEvent[] = []
  for await (const event of office.stores.audit.read({})) events.push(event)
  return events
}

/** Sends a list and downloads its file; what was written down. */
async function journey(settings: PortalSettings): Promise<AuditEvent[]> {
  const portal = await openPortal(settings)
  const visitor = portal.visitor()
  await send(visitor, marioRossi)
  await visitor.get(file)
  return eventsOf(portal)
}

describe('audit events', () => {
  it('say from where, and what the portal’s log calls the request', async () => {
    let requests = 0
    const events = await journey({
      visitorAddress: ({ ip }) => ip,
      correlationId: () => `request-${++requests}`,
    })
    expect(events.map(({ type }) => type)).toEqual(['check', 'confirmation', 'file-download'])
    expect(events.every(({ from }) => from.ip?.endsWith('127.0.0.1'))).toBe(true)
    expect(new Set(events.map(({ from }) => from.correlationId)).size).toBe(3)
    expect(events[2]).toMatchObject({ by: { subject: operator.subject, role: 'operator' } })
  })

  it.each([
    ['nothing', {}],
    ['what is no address', { visitorAddress: () => 'Mario Rossi, 192.0.2.7' }],
    ['an empty text', { visitorAddress: () => '' }],
    ['undefined', { visitorAddress: () => undefined }],
  ])('have no address where the portal gives %s', async (_, settings) => {
    const events = await journey(settings)
    expect(events.map(({ from }) => from.ip)).toEqual([null, null, null])
    expect(events.every(({ from }) => /^[\w-]{14}$/.test(from.correlationId ?? ''))).toBe(true)
  })

  it('that cannot be written keep a download in: 503, with the code of the same request', async () => {
    const told: string[] = []
    const portal = await openPortal({
      onError: (_, { code, correlationId }) => told.push(code, correlationId),
    })
    const visitor = portal.visitor()
    await send(visitor, marioRossi)
    Object.assign(portal.office.stores.audit, {
      record: async () => {
        throw new Error('INSERT … RSSMRA01E17A271K')
      },
    })
    const seen = await visitor.get(file)
    expect(seen.status).toBe(503)
    expect(seen.headers.get('content-disposition')).toBeNull()
    expect(seen.text).toContain('non riesce a registrare chi scarica dati personali')
    expect(seen.text).not.toContain('RSSMRA')
    expect(told[0]).toBe('audit.unavailable')
    expect(seen.text).toContain(told[1])
    // What harms nobody goes on.
    expect((await visitor.get(sendingPage())).status).toBe(200)
    expect((await visitor.get(file.replace('file.xlsx', 'ricevuta.pdf'))).status).toBe(200)
  })
})
