import { describe, expect, it } from 'vitest'
import { andreaVerdi, lucaMarche, marioRossi } from '../../../core/test/support/lists'
import { campaign, check, send, sendingPage, uploadTo } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'

/** Words that every Italian page of ours has somewhere. */
const italian = /\b(nominativ[oi]|comune|elenco|il file|inviato|Carica|Seleziona|depennat[oi])\b/

describe('in English', () => {
  it('every page speaks English; only titles of campaigns and columns stay Italian', async () => {
    const visitor = (await openPortal({ locale: () => 'en' })).visitor()
    await send(visitor, marioRossi, andreaVerdi)
    const address = await check(visitor, lucaMarche)
    const rejected = await visitor.upload(uploadTo(), new TextEncoder().encode('nothing'))
    for (const path of [prefix, campaign, sendingPage(), address, rejected.location ?? '']) {
      const { text, body } = await visitor.get(path)
      expect(body).toContain('<html lang="en">')
      expect(italian.exec(text)?.[0], path).toBeUndefined()
    }
    const page = await visitor.get(address)
    expect(page.title).toMatch(/^NOT SENT YET/)
    expect(page.text).toContain('2 current entries → 1 new: 1 added, 2 struck off')
  })

  it('the language is that of each request', async () => {
    const locale = (ctx: { query: Record<string, unknown> }) =>
      ctx.query.lang === 'en' ? 'en' : 'it'
    const visitor = (await openPortal({ locale })).visitor()
    expect((await visitor.get(`${prefix}?lang=en`)).text).toContain('Campaigns')
    expect((await visitor.get(prefix)).text).toContain('Bandi')
  })
})
