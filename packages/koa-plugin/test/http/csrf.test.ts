import { describe, expect, it } from 'vitest'
import { marioRossi } from '../../../core/test/support/lists'
import { check, seenIn, sendingPage, uploadTo, workbook } from '../support/ancona'
import { openPortal, type PortalSettings } from '../support/portal'

/** Somebody with a check that waits, and what the button that counts would send. */
async function aboutToConfirm(settings: PortalSettings = {}) {
  const portal = await openPortal(settings)
  const visitor = portal.visitor()
  const address = await check(visitor, marioRossi)
  const seen = seenIn(await visitor.get(address))
  const press = (headers: Readonly<Record<string, string>>, token = visitor.token()) =>
    visitor.send(
      `${address}/conferma`,
      new URLSearchParams({ consegna_csrf: token, seen }),
      headers,
    )
  return { portal, visitor, press }
}

const refused = 'La richiesta non viene da una pagina di questo portale'

describe('a form from elsewhere', () => {
  it.each([
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same domain', { 'sec-fetch-site': 'same-site' }],
    [
      'another origin, in an older browser',
      { 'sec-fetch-site': '', origin: 'https://altrove.example' },
    ],
    ['a page that hides where it is', { 'sec-fetch-site': '', origin: 'null' }],
    [
      'a page of another site, by its referer',
      { 'sec-fetch-site': '', referer: 'https://altrove.example/x' },
    ],
    ['a program that says nothing', { 'sec-fetch-site': '' }],
  ])('is refused: %s', async (_what, headers) => {
    const { portal, press } = await aboutToConfirm()
    const seen = await press(headers)
    expect(seen.status).toBe(403)
    expect(seen.text).toContain(refused)
    expect(await portal.office.validNames()).toEqual([])
  })

  it('is refused before its file is read', async () => {
    const { visitor } = await aboutToConfirm()
    const form = new FormData()
    form.set('consegna_csrf', visitor.token())
    form.set('file', new Blob([new Uint8Array(await workbook(marioRossi))]), 'a.xlsx')
    const seen = await visitor.send(uploadTo(), form, { 'sec-fetch-site': 'cross-site' })
    expect(seen.status).toBe(403)
  })
})

describe('a form of this site', () => {
  it('is taken from browsers that say so, and from those that name the page', async () => {
    for (const headers of [
      () => ({ 'sec-fetch-site': 'same-origin' }),
      () => ({ 'sec-fetch-site': 'none' }),
      (origin: string) => ({ 'sec-fetch-site': '', origin }),
      (origin: string) => ({ 'sec-fetch-site': '', referer: `${origin}${sendingPage()}` }),
    ]) {
      const { portal, press } = await aboutToConfirm()
      expect((await press(headers(portal.origin))).status).toBe(303)
    }
  })

  it('needs the token of the browser it is in', async () => {
    const { portal, press } = await aboutToConfirm()
    for (const token of ['', 'x', 'A'.repeat(32)]) {
      const seen = await press({}, token)
      expect(seen.status).toBe(403)
      expect(seen.text).toContain(refused)
    }
    expect(await portal.office.validNames()).toEqual([])
  })

  it('needs the cookie: a token that was made up on both sides is not enough without it', async () => {
    const { portal, press } = await aboutToConfirm()
    const token = 'B'.repeat(32)
    expect((await press({ cookie: `consegna_csrf=${'C'.repeat(32)}` }, token)).status).toBe(403)
    expect((await press({ cookie: 'altro=1' }, token)).status).toBe(403)
    expect(await portal.office.validNames()).toEqual([])
  })

  it('for an upload tells it on the page where the file is chosen again', async () => {
    const { visitor } = await aboutToConfirm()
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(await workbook(marioRossi))]), 'a.xlsx')
    const seen = await visitor.send(uploadTo(), form)
    expect(seen.status).toBe(403)
    expect(seen.text).toContain(refused)
    expect(seen.body).toContain('type="file"')
  })
})

describe('the cookie of the token', () => {
  it('is for this plugin alone, out of reach of scripts and of other sites', async () => {
    const { origin } = await openPortal()
    const { headers } = await fetch(origin + sendingPage())
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^consegna_csrf=[\w-]{32}; Path=\/sostegno-famiglie; HttpOnly; SameSite=Strict$/,
      ),
    ])
  })

  it.each<[string, PortalSettings, Record<string, string>]>([
    ['behind a proxy that is trusted', { proxy: true }, { 'x-forwarded-proto': 'https' }],
    ['where the public origin is https', { publicOrigin: 'https://servizi.example.it' }, {}],
  ])('is sent over TLS alone %s', async (_where, settings, headers) => {
    const { origin } = await openPortal(settings)
    const seen = await fetch(origin + sendingPage(), { headers })
    expect(seen.headers.getSetCookie().join()).toMatch(/; Secure$/)
  })

  it('stays the same from page to page', async () => {
    const visitor = (await openPortal()).visitor()
    await visitor.get(sendingPage())
    const token = visitor.token()
    const again = await visitor.get(sendingPage())
    expect(visitor.token()).toBe(token)
    expect(again.headers.getSetCookie()).toEqual([])
  })
})
