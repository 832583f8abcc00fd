import { describe, expect, it } from 'vitest'
import { startPortal } from '../support/running-portal'

describe('the footer', () => {
  it('leads to the declaration, the feedback and the privacy notice, which say that this is a demonstration', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const home = await client.open('/')
    expect(home.html).toMatch(/<a[^>]*data-element="accessibility-link"/)
    expect(home.html).toMatch(/<a[^>]*data-element="privacy-policy-link"/)
    const footer = home.html.slice(home.html.indexOf('<footer'))
    const links = [...footer.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href)
    expect(links).toEqual(['/privacy', '/accessibilita', '/segnalazioni'])
    for (const link of links) {
      const page = await client.open(link)
      expect(page.status).toBe(200)
      expect(page.text).toContain('portale dimostrativo')
    }
  })
})

describe('the language', () => {
  it('changes with a link, stays changed, and covers the plugin’s pages', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const italian = await client.open('/privacy')
    expect(italian.html).toContain('<html lang="it"')
    const link = /href="([^"]*lang=en)"/.exec(italian.html)?.[1] ?? ''

    const moved = await client.send(link)
    expect(moved.location).toBe('/privacy')
    const english = await client.open('/privacy')
    expect(english.html).toContain('<html lang="en"')
    expect(english.text).toContain('Privacy notice')
    expect(english.text).toContain('Italiano')

    const missing = await client.open('/nothing-here')
    expect(missing.text).toContain('There is no such page')
  })

  it('keeps the rest of the address, and stays on this site', async () => {
    const portal = await startPortal()
    const client = portal.newClient()
    const moved = await client.send('/accesso?ritorno=%2Fmenu&lang=en')
    expect(moved.location).toBe('/accesso?ritorno=%2Fmenu')
    const twisted = await client.send('//elsewhere.example/?lang=it')
    expect(twisted.location ?? '/').not.toMatch(/^(https?:)?\/\/elsewhere/)
  })

  it('that does not exist changes nothing', async () => {
    const portal = await startPortal()
    const page = await portal.newClient().send('/?lang=xx')
    expect(page.status).toBe(200)
    expect(page.html).toContain('<html lang="it"')
  })
})

describe('every page of the portal', () => {
  it.each(['/', '/accesso', '/privacy', '/nessuna-pagina'])(
    '%s runs no script but the site’s own and is kept by no cache',
    async (path) => {
      const portal = await startPortal()
      const { headers, html } = await portal.newClient().open(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle="|\son\w+="/)
    },
  )
})
