import { describe, expect, it } from 'vitest'
import { marioRossi } from '../../../core/test/support/lists'
import { campaign, check, send, sendingPage } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'

describe('every page', () => {
  it('is kept by no cache, and allows nothing that is not this site’s own', async () => {
    const visitor = (await openPortal()).visitor()
    await send(visitor, marioRossi)
    const address = await check(visitor, marioRossi)
    for (const path of [prefix, campaign, sendingPage(), address, `${prefix}/x/y/z`]) {
      const { headers, body } = await visitor.get(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      )
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(body, 'what the policy would stop').not.toMatch(
        /<[^>]+\s(style|on\w+)=|<style|<script>/,
      )
    }
  })

  it('also when it only leads on', async () => {
    const visitor = (await openPortal()).visitor()
    const { headers, status } = await visitor.get(`${campaign}/042002/controlli`)
    expect(status).toBe(303)
    expect(headers.get('cache-control')).toBe('no-store')
  })
})
