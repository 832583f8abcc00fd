import { describe, expect, it } from 'vitest'
import {
  andreaVerdi,
  colleague,
  headers,
  jesi,
  lucaMarche,
  manyStudents,
  marioRossi,
  operator,
  rowOf,
  student,
  workbookOf,
} from '../../../core/test/support/lists'
import { check, confirm, seenIn, send, sendingPage, uploadTo } from '../support/ancona'
import { openPortal } from '../support/portal'

describe('confirming', () => {
  it('twice, and the same submission is told both times', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    const address = await check(visitor, marioRossi)
    const seen = seenIn(await visitor.get(address))
    const both = await Promise.all([
      visitor.post(`${address}/conferma`, { seen }),
      visitor.post(`${address}/conferma`, { seen }),
    ])
    expect(both.map(({ location }) => location)).toEqual([
      `${sendingPage()}&esito=BORSE-2017-042002-0001`,
      `${sendingPage()}&esito=BORSE-2017-042002-0001`,
    ])
    expect(await portal.office.validNames()).toEqual(['Mario Rossi'])
    expect((await visitor.get(address)).location, 'also when the page is reloaded').toBe(
      both[0]?.location,
    )
  })

  it('when a colleague was faster shows by whom and when, and the new difference', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    await send(visitor, marioRossi)
    const address = await check(visitor, marioRossi, lucaMarche)
    const seen = seenIn(await visitor.get(address))

    portal.signIn(colleague)
    portal.office.clock.advance(3_600_000)
    await send(portal.visitor(), marioRossi, andreaVerdi)

    portal.signIn(operator)
    const answer = await visitor.post(`${address}/conferma`, { seen })
    expect(answer.status).toBe(409)
    expect(answer.title).toMatch(/^Errore: NON ANCORA INVIATO/)
    expect(answer.text).toContain(
      'Collega di Ancona ha inviato un altro elenco il 3 aprile 2018, ore 11:15 (BORSE-2017-042002-0002)',
    )
    expect(answer.text).toContain('1 depennato')
    expect(answer.text).toContain('Verdi Andrea')
    expect(await portal.office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi'])

    const again = await visitor.post(`${address}/conferma`, { seen: seenIn(answer) })
    expect(again.location).toContain('esito=BORSE-2017-042002-0003')
  })

  it('a large loss asks for the number, and keeps what was typed', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    await send(visitor, ...manyStudents(12))
    const address = await check(visitor, marioRossi)
    const untyped = await confirm(visitor, address, { 'typed-loss': '11' })
    expect(untyped.status).toBe(422)
    expect(untyped.text).toContain(
      'occorre scrivere il numero dei nominativi che verrebbero depennati: 12',
    )
    expect(untyped.body).toMatch(/<input[^>]*name="typed-loss"[^>]*value="11"/)
    expect(untyped.body).toMatch(/<input[^>]*name="typed-loss"[^>]*aria-invalid="true"/)
    expect((await portal.office.validNames()).length).toBe(12)
    expect((await confirm(visitor, address, { 'typed-loss': ' 12 ' })).status).toBe(303)
    expect(await portal.office.validNames()).toEqual(['Mario Rossi'])
  })

  it('a list of residents elsewhere asks for the name of the comune', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    const address = await check(visitor, student('Neri', 'Gino', { residence: 'Jesi' }))
    const page = await visitor.get(address)
    expect(page.text).toContain('1 nominativo risulta residente fuori da Ancona')
    expect((await confirm(visitor, address, { 'typed-municipality': 'Jesi' })).status).toBe(422)
    const typed = { 'typed-municipality': 'ancona', 'warnings-read': '1' }
    expect((await confirm(visitor, address, typed)).status).toBe(303)
  })

  it('warnings are shown, and ask for a tick', async () => {
    const visitor = (await openPortal()).visitor()
    await visitor.get(sendingPage())
    const file = await workbookOf({
      Elenco: [
        [...headers, 'Squadra del cuore'],
        [...rowOf(marioRossi), 'Anconitana'],
      ],
    })
    const checked = await visitor.upload(uploadTo(), await file.read(0, file.size))
    const address = checked.location ?? ''
    const page = await visitor.get(address)
    expect(page.text).toContain('Avvisi da 1 a 1 di 1')
    expect(page.text).toContain('Squadra del cuore')
    const untouched = await confirm(visitor, address)
    expect(untouched.status).toBe(422)
    expect(untouched.text).toContain('Gli avvisi non sono stati confermati.')
    expect((await confirm(visitor, address, { 'warnings-read': '1' })).status).toBe(303)
  })

  it('after the deadline is refused, and nothing changes', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    portal.office.clock.set('2018-06-30T11:59:00.000Z')
    const address = await check(visitor, marioRossi)
    const seen = seenIn(await visitor.get(address))
    portal.office.clock.set('2018-06-30T12:00:00.000Z')
    const answer = await visitor.post(`${address}/conferma`, { seen })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Il termine per gli invii è scaduto')
    expect(await portal.office.validNames()).toEqual([])
    const page = await visitor.get(address)
    expect(page.text).toContain('questo elenco non può più essere confermato')
    expect(page.body).not.toContain('/conferma"')
  })

  it('a check whose time is over says so', async () => {
    const portal = await openPortal()
    const visitor = portal.visitor()
    const address = await check(visitor, marioRossi)
    const seen = seenIn(await visitor.get(address))
    portal.office.clock.advance(73 * 3_600_000)
    const answer = await visitor.post(`${address}/conferma`, { seen })
    expect(answer.status).toBe(410)
    expect(answer.text).toContain('senza essere stato confermato')
    expect((await visitor.get(address)).text).toContain('Elenco scaduto')
    expect((await visitor.get(sendingPage())).text).toContain('Scaduto senza conferma')
  })

  it('another comune’s check is not to be found', async () => {
    const portal = await openPortal()
    const address = await check(portal.visitor(), marioRossi)
    portal.signIn({ ...operator, grants: [{ municipalities: [jesi] }] })
    const stranger = portal.visitor()
    await stranger.get(sendingPage(jesi))
    const answer = await stranger.post(`${address}/conferma`, { seen: '' })
    expect(answer.status).toBe(404)
    expect(await portal.office.validNames()).toEqual([])
  })
})
