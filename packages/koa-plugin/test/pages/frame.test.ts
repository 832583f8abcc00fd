import { assetLinks, type Frame, type Page, renderFrame } from '@consegna/koa-plugin/pages'
import { describe, expect, it } from 'vitest'

const page: Page = {
  ...assetLinks('/s'),
  title: 'Bandi',
  locale: 'it',
  body: '<h1>Bandi</h1>',
  breadcrumb: [
    { label: 'Home', href: '/' },
    { label: 'Bandi', href: null },
  ],
  campaign: null,
  status: 200,
}

const frame: Frame = {
  bodyName: 'Regione Marche',
  bodyHref: 'https://www.regione.marche.it',
  serviceName: 'Janet',
  personName: 'Anna <Verdi>',
  activeRole: 'Operatore comunale',
  actions: [
    { label: 'Cambia ruolo', href: '/ruoli' },
    { label: 'Esci', href: '/esci', method: 'post', fields: { segno: 'x"y' } },
  ],
  menu: [
    { label: 'Home', href: '/' },
    { label: 'Sostegno alle famiglie', href: '/s', active: true },
  ],
  links: { accessibility: '/accessibilita', feedback: 'mailto:a@b.it', privacy: '/privacy' },
  helpDesk: { phone: '800 155 085', email: 'aiuto@example.it', hours: 'sempre' },
}

describe('the plugin’s own frame', () => {
  const html = renderFrame(page, frame)

  it('says whose portal it is, who is signed in and in which role', () => {
    expect(html).toContain('Regione Marche')
    expect(html).toMatch(/data-element="active-role">Ruolo attivo: <strong>Operatore comunale/)
    expect(html).toContain('Anna &lt;Verdi>')
    expect(html).toContain('<title>Bandi - Janet</title>')
    expect(html).toContain('<html lang="it">')
  })

  it('leads to content first, then to what a public body must offer', () => {
    expect(html.indexOf('#consegna-content')).toBeLessThan(html.indexOf('<header'))
    expect(html).toContain('href="/accessibilita" data-element="accessibility-link"')
    expect(html).toContain('href="/privacy" data-element="privacy-policy-link"')
    expect(html).toContain('href="mailto:a@b.it" data-element="feedback"')
    expect(html).toContain('href="tel:800155085"')
  })

  it('marks where one is', () => {
    expect(html).toMatch(/aria-current="true">Sostegno alle famiglie/)
    expect(html).toMatch(/aria-current="page">Bandi/)
  })

  it('changes things by a form, with the host’s own fields', () => {
    expect(html).toMatch(/<form method="post" action="\/esci">.*name="segno" value="x&quot;y"/)
  })

  it('leaves out what is not given', () => {
    const bare = renderFrame({ ...page, locale: 'en', breadcrumb: [] }, { bodyName: 'Ente' })
    expect(bare).toContain('<html lang="en">')
    expect(bare).toContain('Skip to main content')
    expect(bare).not.toContain('<nav')
    expect(bare).not.toContain('active-role')
    expect(bare).not.toContain('privacy')
  })
})
