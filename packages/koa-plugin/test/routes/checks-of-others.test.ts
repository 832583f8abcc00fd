import type { Locale } from '@consegna/core'
import { describe, expect, it } from 'vitest'
import {
  ancona,
  campaignInput,
  colleague,
  fabriano,
  jesi,
  lucaMarche,
  marioRossi,
  officer,
  openOffice,
  operator,
  operatorOf,
} from '../../../core/test/support/lists'
import { campaign, check, confirm, seenIn, send, sendingPage } from '../support/ancona'
import { openPortal, type Portal, prefix } from '../support/portal'
import type { Seen, Visitor } from '../support/visitor'

const unknownCheck = 'Il controllo non esiste, o non riguarda uno dei propri comuni'
const unknownSubmission = 'L’invio non esiste, o non riguarda uno dei propri comuni'
const twoTowns = operatorOf('Operatrice di due comuni', ancona, jesi)

/** A portal with a second campaign, and a browser at the sending page. */
async function visit(locale: Locale = 'it') {
  const office = await openOffice()
  await office.intake.saveCampaign({
    ...campaignInput,
    ...{ id: 'borse-di-studio-2018', code: 'BORSE-2018', title: 'Borse di Studio A.S. 2018/2019' },
  })
  const failures: unknown[] = []
  const portal = await openPortal({
    office,
    locale: () => locale,
    onError: (error) => failures.push(error),
  })
  const visitor = portal.visitor()
  await visitor.get(sendingPage())
  return { portal, visitor, failures }
}

/** Everything that can be done with a check, by its address. */
async function everythingWith(visitor: Visitor, address: string): Promise<readonly Seen[]> {
  return [
    await visitor.get(address),
    await visitor.get(`${address}/errori.xlsx`),
    await visitor.get(`${address}/errori.csv`),
    await visitor.post(`${address}/conferma`, { seen: '' }),
    await visitor.post(`${address}/scarta`),
  ]
}

/** Ancona's check, and the browser of somebody who may not act for Ancona. */
async function strangerTo(portal: Portal, visitor: Visitor) {
  const address = await check(visitor, marioRossi)
  portal.signIn(operatorOf('Operatore di Jesi', jesi))
  const stranger = portal.visitor()
  await stranger.get(sendingPage(jesi))
  return { address, stranger }
}

describe('a check that does not exist', () => {
  it.each([
    ['a word', 'nulla'],
    ['an id of the right shape', '0c5f3a52-7c2e-4a3f-9d6d-0d9a3a1f0001'],
    ['another id’s path', '..%2F..%2Finvii'],
    ['a NUL', 'a%00b'],
    ['no UTF-8', '%FF'],
    ['a lone surrogate', '%ED%A0%80'],
    ['a name of JavaScript', '__proto__'],
    ['very long', 'a'.repeat(5000)],
  ])('(%s) is told so, whatever is done with it', async (_, id) => {
    const { visitor, failures } = await visit()
    for (const seen of await everythingWith(visitor, `${campaign}/${ancona}/controlli/${id}`)) {
      expect(seen.status).toBe(404)
      expect(seen.text).toContain(unknownCheck)
    }
    expect(failures).toEqual([])
  })
})

describe('a check of a comune that one may not act for', () => {
  it('is as if it did not exist: the answers are the same, letter by letter', async () => {
    const { portal, visitor } = await visit()
    const { address, stranger } = await strangerTo(portal, visitor)
    const foreign = await everythingWith(stranger, address)
    const missing = await everythingWith(stranger, address.replace(/[^/]*$/, 'nulla'))
    for (const [at, seen] of foreign.entries()) {
      expect(seen.text).toContain(unknownCheck)
      expect([seen.status, seen.text]).toEqual([missing[at]?.status, missing[at]?.text])
    }
    // Nothing was done with it: its own operator goes on.
    portal.signIn(operator)
    expect((await confirm(visitor, address)).status).toBe(303)
  })

  it('neither under the address of one’s own comune', async () => {
    const { portal, visitor } = await visit()
    const { address, stranger } = await strangerTo(portal, visitor)
    for (const seen of await everythingWith(stranger, address.replace(ancona, jesi))) {
      expect(seen.status).toBe(404)
      expect(seen.text).toContain(unknownCheck)
      expect(seen.text).not.toContain('Ancona')
    }
  })

  it('since a moment ago, because the grant was taken away, is gone as well', async () => {
    const { portal, visitor } = await visit()
    const address = await check(visitor, marioRossi)
    portal.signIn({ ...operator, grants: [{ municipalities: [fabriano] }] })
    for (const seen of await everythingWith(visitor, address)) {
      expect(seen.text).toContain(unknownCheck)
    }
  })

  it('nor is there a submission, a receipt or a file', async () => {
    const { portal, visitor } = await visit()
    await send(visitor, marioRossi)
    portal.signIn(operatorOf('Operatore di Jesi', jesi))
    const stranger = portal.visitor()
    for (const comune of [ancona, jesi]) {
      for (const document of ['ricevuta.pdf', 'file.xlsx']) {
        const invii = `${campaign}/${comune}/invii`
        const foreign = await stranger.get(`${invii}/BORSE-2017-042002-0001/${document}`)
        const missing = await stranger.get(`${invii}/BORSE-2017-042002-0002/${document}`)
        expect(foreign.status).toBe(404)
        expect(foreign.text).toContain(unknownSubmission)
        expect(foreign.text).toBe(missing.text)
      }
    }
  })
})

describe('a check of somebody else', () => {
  it('for the same comune is the comune’s: a colleague may confirm it', async () => {
    const { portal, visitor } = await visit()
    const address = await check(visitor, marioRossi)
    portal.signIn(colleague)
    const other = portal.visitor()
    await other.get(sendingPage())
    const done = await other.open((await confirm(other, address)).location ?? '')
    expect(done.text).toContain('BORSE-2017-042002-0001')
    expect(done.text).toContain('Collega di Ancona')
  })

  it('can be looked at by an officer, who sends no lists', async () => {
    const { portal, visitor } = await visit()
    const address = await check(visitor, marioRossi)
    portal.signIn(officer)
    const regional = portal.visitor()
    expect((await regional.get(address)).status).toBe(200)
    const seen = await regional.post(`${address}/conferma`, { seen: '' })
    expect(seen.status).toBe(403)
    expect(seen.text).toContain('Il ruolo attivo non permette questa operazione')
  })
})

describe('an id of one’s own under another address', () => {
  it('a check under another campaign says whose it is', async () => {
    const { visitor } = await visit()
    const address = await check(visitor, marioRossi)
    const elsewhere = address.replace(campaignInput.id, 'borse-di-studio-2018')
    for (const seen of await everythingWith(visitor, elsewhere)) {
      expect(seen.status).toBe(404)
      expect(seen.text).toContain(
        'Questo controllo riguarda il comune di Ancona nel bando «Borse di Studio A.S. 2017/2018», non quello dell’indirizzo',
      )
    }
    expect((await confirm(visitor, address)).status, 'it still waits').toBe(303)
  })

  it('a check under another of one’s own comuni says whose it is', async () => {
    const { portal, visitor } = await visit()
    portal.signIn(twoTowns)
    const address = await check(visitor, marioRossi)
    for (const seen of await everythingWith(visitor, address.replace(ancona, jesi))) {
      expect(seen.status).toBe(404)
      expect(seen.text).toContain('Questo controllo riguarda il comune di Ancona')
    }
  })

  it('a submission under another campaign says whose it is', async () => {
    const { visitor } = await visit()
    await send(visitor, marioRossi)
    for (const document of ['ricevuta.pdf', 'file.xlsx']) {
      const seen = await visitor.get(
        `${prefix}/borse-di-studio-2018/${ancona}/invii/BORSE-2017-042002-0001/${document}`,
      )
      expect(seen.status).toBe(404)
      expect(seen.text).toContain('Questo invio riguarda il comune di Ancona nel bando')
    }
  })
})

describe('a check that was used already', () => {
  it('leads to the submission that it became, and never makes another', async () => {
    const { portal, visitor } = await visit()
    const address = await check(visitor, marioRossi)
    const first = await confirm(visitor, address)
    await send(visitor, lucaMarche)
    for (const seen of ['', 'BORSE-2017-042002-0001', 'BORSE-2017-042002-0002', 'boh']) {
      expect((await visitor.post(`${address}/conferma`, { seen })).location).toBe(first.location)
    }
    expect(await portal.office.validNames()).toEqual(['Luca Marche'])
  })

  it('cannot be put aside any more', async () => {
    const { visitor } = await visit()
    const address = await check(visitor, marioRossi)
    await confirm(visitor, address)
    const seen = await visitor.post(`${address}/scarta`)
    expect(seen.status).toBe(409)
    expect(seen.text).toContain('Il controllo è già stato confermato: l’elenco è stato inviato')
  })

  it('is told also after the deadline, to whoever lost the answer', async () => {
    const { portal, visitor } = await visit()
    const address = await check(visitor, marioRossi)
    const first = await confirm(visitor, address)
    portal.office.clock.set('2018-07-01T08:00:00.000Z')
    const again = await visitor.post(`${address}/conferma`, { seen: '' })
    expect(again.location).toBe(first.location)
  })
})

describe('a confirmation that no page of ours asks for', () => {
  it('of a difference from a list that is not there is refused', async () => {
    const { portal, visitor } = await visit()
    const address = await check(visitor, marioRossi)
    const seen = await visitor.post(`${address}/conferma`, { seen: 'BORSE-2017-042002-0009' })
    expect(seen.status).toBe(409)
    expect(seen.text).toContain('La differenza mostrata non è quella dall’elenco valido di adesso')
    expect(await portal.office.validNames()).toEqual([])
  })
})

/** What each sentence is about, as it comes about, and how it is told in both languages. */
const cases: readonly (readonly [
  string,
  number,
  string,
  string,
  (portal: Portal, visitor: Visitor) => Promise<Seen>,
])[] = [
  [
    'unknown',
    404,
    unknownCheck,
    'There is no such check',
    (_, visitor) => visitor.post(`${campaign}/${ancona}/controlli/nulla/conferma`, { seen: '' }),
  ],
  [
    'of another campaign',
    404,
    'non quello dell’indirizzo',
    'not about what the address names',
    async (_, visitor) => {
      const address = await check(visitor, marioRossi)
      return visitor.post(`${address.replace(campaignInput.id, 'borse-di-studio-2018')}/conferma`, {
        seen: '',
      })
    },
  ],
  [
    'expired',
    410,
    'Il controllo è scaduto (6 aprile 2018, ore 10:15) senza essere stato confermato',
    'The check expired (6 April 2018, 10:15)',
    async ({ office }, visitor) => {
      const address = await check(visitor, marioRossi)
      office.clock.advance(73 * 3_600_000)
      return visitor.post(`${address}/conferma`, { seen: '' })
    },
  ],
  [
    'expired, and its content deleted',
    410,
    'Il controllo è scaduto (6 aprile 2018, ore 10:15) senza essere stato confermato',
    'The check expired (6 April 2018, 10:15)',
    async ({ office }, visitor) => {
      const address = await check(visitor, marioRossi)
      office.clock.advance(73 * 3_600_000)
      await office.intake.expireChecks()
      return visitor.post(`${address}/conferma`, { seen: '' })
    },
  ],
  [
    'put aside',
    409,
    'Il controllo è stato scartato e non può più essere confermato',
    'The check was discarded',
    async (_, visitor) => {
      const address = await check(visitor, marioRossi)
      await visitor.post(`${address}/scarta`)
      return visitor.post(`${address}/conferma`, { seen: '' })
    },
  ],
  [
    'found wrong',
    409,
    'Il file ha degli errori e non può essere inviato',
    'The file has errors and cannot be sent',
    async (_, visitor) => {
      const address = await check(visitor, { ...marioRossi, isee: 'tanto' })
      return visitor.post(`${address}/conferma`, { seen: '' })
    },
  ],
  [
    'used already, and put aside now',
    409,
    'Il controllo è già stato confermato',
    'The check has been confirmed already',
    async (_, visitor) => {
      const address = await check(visitor, marioRossi)
      await visitor.post(`${address}/conferma`, { seen: seenIn(await visitor.get(address)) })
      return visitor.post(`${address}/scarta`)
    },
  ],
]

describe.each(cases)('a check that is %s', (_, status, it_, en, meet) => {
  it.each([
    ['it', it_],
    ['en', en],
  ] as const)('has its own sentence: %s', async (locale, sentence) => {
    const { portal, visitor, failures } = await visit(locale)
    const seen = await meet(portal, visitor)
    expect(seen.status).toBe(status)
    expect(seen.text).toContain(sentence)
    expect(seen.body).toContain(`<html lang="${locale}"`)
    expect(failures).toEqual([])
  })
})
