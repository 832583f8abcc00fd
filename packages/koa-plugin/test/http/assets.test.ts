import { describe, expect, it } from 'vitest'
import { assetFiles, assetLinks } from '../../src/http/assets'
import { sendingPage } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'

describe('files that pages are made of', () => {
  it('are all there, to be kept for a year, each with its type', async () => {
    const visitor = (await openPortal()).visitor()
    const folder = assetLinks(prefix).sprites.replace('svg/sprites.svg', '')
    for (const name of assetFiles.keys()) {
      const seen = await visitor.get(`${folder}${name}`)
      expect(seen.status, name).toBe(200)
      expect(seen.bytes.length, name).toBeGreaterThan(50)
      expect(seen.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(seen.headers.get('content-type')).toMatch(
        /^(text\/css|text\/javascript|application\/javascript|image\/svg\+xml|font\/woff2)/,
      )
    }
  })

  it('name each other so that a browser finds them', async () => {
    const visitor = (await openPortal()).visitor()
    for (const sheet of assetLinks(prefix).stylesheets) {
      const { body } = await visitor.get(sheet)
      const urls = [...body.matchAll(/url\("?([^)"]+)"?\)/g)].map(([, url]) => url ?? '')
      for (const url of urls.filter((one) => !one.startsWith('data:') && !one.startsWith('#'))) {
        const { pathname } = new URL(url, `http://portale${sheet}`)
        expect((await visitor.get(pathname)).status, url).toBe(200)
      }
      expect(body, 'the policy of the pages allows no font in a style').not.toContain('font-woff')
    }
  })

  it('become smaller on the way, for those who can unpack', async () => {
    const { origin } = await openPortal()
    const [css = ''] = assetLinks(prefix).stylesheets
    const packed = await fetch(origin + css, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(120_000)
    const plain = await fetch(origin + css, { headers: { 'accept-encoding': 'identity' } })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(await packed.text())
  })

  it('of another version are not kept', async () => {
    const visitor = (await openPortal()).visitor()
    const seen = await visitor.get(`${prefix}/_assets/000000000000/frame.css`)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('cache-control')).toBe('no-cache')
  })

  it.each([
    '../package.json',
    '%2e%2e/%2e%2e/package.json',
    'css/../../../package.json',
    'css%2f..%2f..%2fpackage.json',
    '/etc/passwd',
    '',
  ])('are the only ones: %s is not there', async (path) => {
    const { origin } = await openPortal()
    const seen = await fetch(`${origin}${prefix}/_assets/x/${path}`)
    expect(seen.status).toBe(404)
  })

  it('are all that a page loads', async () => {
    const visitor = (await openPortal()).visitor()
    const { body } = await visitor.get(sendingPage())
    const loaded = [...body.matchAll(/<(?:link|script|img|use)[^>]+(?:href|src)="([^"#]+)/g)]
    expect(loaded.length).toBeGreaterThan(5)
    for (const [, address] of loaded) expect(address).toMatch(/^\/sostegno-famiglie\/_assets\//)
  })
})
