import { describe, expect, it } from 'vitest'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  citizen,
  jesi,
  marioRossi,
  officer,
  operator,
} from '../../../core/test/support/lists'
import { personsPath } from '../../src/routes/links'
import { routes } from '../../src/routes/routes'
import { campaign, check, send, sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal, type Portal, prefix } from '../support/portal'

describe('who is not signed in', () => {
  it('is told so, without a login page', async () => {
    const portal = await openPortal()
    portal.signIn(null)
    const seen = await portal.visitor().get(sendingPage())
    expect(seen.status).toBe(401)
    expect(seen.text).toContain('occorre accedere al portale')
  })

  it('is sent to the login page, and back to the page that was asked for', async () => {
    const portal = await openPortal({ loginUrl: '/accedi?da=famiglie' })
    portal.signIn(null)
    const seen = await portal.visitor().get(sendingPage())
    expect(seen.status).toBe(303)
    expect(seen.location).toBe(`/accedi?da=famiglie&ritorno=${encodeURIComponent(sendingPage())}`)
  })

  it('comes back to the page of the form, when the session ended before it was sent', async () => {
    const portal = await openPortal({ loginUrl: '/accedi' })
    const visitor = portal.visitor()
    await visitor.get(sendingPage())
    portal.signIn(null)
    const seen = await visitor.upload(uploadTo(), await workbook(marioRossi))
    expect(seen.location).toBe(`/accedi?ritorno=${encodeURIComponent(sendingPage())}`)
  })

  it('may have the files that pages are made of', async () => {
    const portal = await openPortal()
    portal.signIn(null)
    const visitor = portal.visitor()
    const page = await visitor.get(prefix)
    const style = /href="([^"]+frame\.css)"/.exec(page.body)?.[1] ?? ''
    expect((await visitor.get(style)).status).toBe(200)
  })
})

describe('a citizen', () => {
  it.each([prefix, campaign, sendingPage(), `${campaign}/modello.xlsx`])(
    'is told that the role does not reach %s',
    async (address) => {
      const portal = await openPortal()
      portal.signIn(citizen)
      const seen = await portal.visitor().get(address)
      expect(seen.status).toBe(403)
      expect(seen.text).toContain('Il ruolo attivo non permette questa operazione')
      expect(seen.text).toContain('Ruolo attivo: Cittadino')
    },
  )
})

/** Every address that is read, with a check and a submission that are there. */
async function everyAddress(portal: Portal): Promise<string[]> {
  const visitor = portal.visitor()
  await send(visitor, marioRossi)
  await send(visitor, andreaVerdi)
  const id = (await check(visitor, { ...marioRossi, isee: 'tanto' })).split('/').at(-1) ?? ''
  const named: Readonly<Record<string, string>> = {
    ...{ campaign: campaignInput.id, municipality: ancona },
    ...{ id, number: 'BORSE-2017-042002-0001' },
  }
  return routes
    .filter(({ method, scope }) => method === 'GET' && scope !== 'public')
    .map(({ path }) => prefix + path.replace(/:(\w+)/g, (_, name) => named[name] ?? ''))
}

describe('every address that the plugin answers', () => {
  it('is closed to citizens and to nobody, open to operator and officer, or to officers alone', async () => {
    const portal = await openPortal()
    const addresses = await everyAddress(portal)
    expect(addresses.length).toBeGreaterThan(12)
    for (const [identity, status] of [
      [null, 401],
      [citizen, 403],
      [operator, 200],
      [officer, 200],
    ] as const) {
      portal.signIn(identity)
      const visitor = portal.visitor()
      for (const address of addresses) {
        const isForOfficers = identity === operator && address.startsWith(prefix + personsPath)
        const expected = isForOfficers ? 403 : status
        expect((await visitor.get(address)).status, `${identity?.role} ${address}`).toBe(expected)
      }
    }
  })

  it('gives nothing of Ancona to who acts for Jesi alone', async () => {
    const portal = await openPortal()
    const own = (await everyAddress(portal)).filter((address) => address.includes(ancona))
    expect(own.length).toBeGreaterThan(5)
    portal.signIn({ ...operator, grants: [{ municipalities: [jesi] }] })
    const visitor = portal.visitor()
    for (const address of own) {
      const seen = await visitor.get(address)
      expect([403, 404], address).toContain(seen.status)
      expect(seen.body).not.toContain('Rossi')
    }
  })
})

describe('an officer', () => {
  it('sees history, file and receipt, and no form', async () => {
    const portal = await openPortal()
    const done = await send(portal.visitor(), marioRossi)
    const receipt = /href="([^"]+ricevuta\.pdf)"/.exec(done.body)?.[1] ?? ''
    portal.signIn(officer)
    const visitor = portal.visitor()
    const page = await visitor.get(sendingPage())
    expect(page.text).toContain('Elenco valido oggi: 1 nominativo')
    expect(page.body).not.toContain('type="file"')
    expect(page.body).not.toContain('nessun-avente-diritto')
    expect((await visitor.get(receipt)).status).toBe(200)
  })

  it('can neither upload nor confirm', async () => {
    const portal = await openPortal()
    const address = await check(portal.visitor(), marioRossi)
    portal.signIn(officer)
    const visitor = portal.visitor()
    const page = await visitor.get(address)
    expect(page.text).toContain('Solo un operatore del comune può confermare')
    expect(page.body).not.toContain('/conferma"')
    expect((await visitor.post(`${address}/conferma`, { seen: '' })).status).toBe(403)
    expect((await visitor.upload(uploadTo(), await workbook(marioRossi))).status).toBe(403)
    expect(await portal.office.validNames()).toEqual([])
  })
})

describe('an operator', () => {
  it('reaches nothing of a comune that was not granted', async () => {
    const portal = await openPortal()
    const done = await send(portal.visitor(), marioRossi)
    const links = [...done.body.matchAll(/href="([^"]+\/invii\/[^"]+)"/g)].map(
      ([, link]) => link ?? '',
    )
    expect(links.length).toBeGreaterThan(1)
    portal.signIn({ ...operator, grants: [{ municipalities: [jesi] }] })
    const visitor = portal.visitor()
    for (const link of links) expect((await visitor.get(link)).status).toBe(404)
    const page = await visitor.get(sendingPage(ancona))
    expect(page.status).toBe(403)
    expect(page.text).not.toContain('Rossi')
  })

  it('loses what is revoked with the next request', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    const address = await check(visitor, marioRossi)
    portal.signIn({ ...operator, grants: [] })
    expect((await visitor.post(`${address}/conferma`, { seen: '' })).status).toBe(404)
    expect(await portal.office.validNames()).toEqual([])
    const page = await visitor.get(`${campaign}/invio`)
    expect(page.text).toContain('Non risulta l’abilitazione a operare per nessun comune')
  })
})
