import { memoryAnswerTickets } from '@consegna/koa-plugin/cohesion'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startCohesion } from './support/cohesion-server'
import { answerXml } from './support/messages'
import { openPortal } from './support/portals'
import { Traveller } from './support/traveller'

const good = answerXml({ sso: 'A5D6', aspNet: 'x;y;' })

/** A good answer with bytes cut out, put in or changed somewhere. */
const damaged = fc
  .tuple(fc.nat(good.length), fc.nat(40), fc.uint8Array({ maxLength: 40 }))
  .map(([at, cut, put]) => {
    const bytes = Buffer.from(good)
    return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)])
  })

const xmlish = fc
  .array(
    fc.constantFrom(
      ...['<dsAuth>', '</dsAuth>', '<auth>', '</auth>', '<!DOCTYPE a [', ']>', '<![CDATA[', ']]>'],
      ...['<id_sito>CONSEGNA</id_sito>', '<esito_auth_sso>OK</esito_auth_sso>', '&', '&#0;', '&a;'],
      ...[
        '<id_sessione_sso>',
        '</id_sessione_sso>',
        '\u0000',
        '\ud800',
        '<?xml',
        '?>',
        '<!--',
        '-->',
      ],
    ),
    { maxLength: 30 },
  )
  .map((parts) => Buffer.from(parts.join('')))

describe('whatever bytes come as an answer', () => {
  it('nobody is let in, nothing breaks, and one word says why', async () => {
    const cohesion = await startCohesion()
    const portal = await openPortal('Koa', cohesion.origin, { tickets: memoryAnswerTickets() })
    const mario = new Traveller(portal)
    const { action } = await mario.signIn(await mario.start())
    const bodies = fc.oneof(
      // As they are, or as base64 of whatever it may be.
      fc
        .uint8Array({ maxLength: 300 })
        .map((bytes) => Buffer.concat([Buffer.from('auth='), bytes])),
      fc
        .oneof(fc.uint8Array({ maxLength: 300 }), damaged, xmlish)
        .map((bytes) =>
          Buffer.from(`auth=${encodeURIComponent(Buffer.from(bytes).toString('base64'))}`),
        ),
    )
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const seen = await mario.bring(action, new Uint8Array(body))
        expect(seen.status).toBeGreaterThanOrEqual(400)
        expect(seen.status).toBeLessThan(500)
      }),
      { numRuns: 500 },
    )
    expect(portal.entered).toEqual([])
    expect(portal.failures).toEqual([])
    const kinds = new Set(portal.log)
    expect(kinds, 'chance reaches further than the first check').toContain(
      'cohesion.answer-not-xml',
    )
    expect(kinds.size).toBeGreaterThan(2)
    for (const line of kinds) expect(line).toMatch(/^cohesion\.[a-z0-9-]+$/)
  }, 120_000)
})
