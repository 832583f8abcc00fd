import { describe, expect, it } from 'vitest'
import { eicar, startClamd } from '../../../core/test/support/clamd'
import { readConfig } from '../../src/config/config'
import { startPortal } from '../support/running-portal'
import { clientOf, history, sendingPath, upload } from '../support/sending'
import { listOf, marioRossi } from '../support/students'

/** A portal that was told by SCANNER where its clamd is; Ancona's operator has signed in. */
async function portalAt(SCANNER: string) {
  const read = readConfig({ SCANNER })
  if (!read.ok) throw new Error('the configuration was refused')
  const portal = await startPortal({ scanner: read.config.scanner })
  return { portal, anna: await clientOf(portal, 'operatrice-ancona') }
}

describe.each(['tcp', 'socket'] as const)('a portal with a clamd over %s', (over) => {
  it('takes what is clean and rejects what is infected, which stays in the history', async () => {
    const clamd = await startClamd({}, over)
    const { portal, anna } = await portalAt(clamd.url)
    const clean = await upload(anna, await listOf(marioRossi))
    expect(clean.text).toContain('NON ANCORA INVIATO')
    const infected = await upload(anna, Buffer.from(eicar))
    expect(infected.text).toContain('contenuto pericoloso («Eicar-Signature»)')
    expect(await history(anna)).toEqual([
      expect.stringContaining('Invio respinto: file non accettato'),
      expect.stringContaining('NON ANCORA INVIATO'),
    ])
    expect(portal.failures).toEqual([])
  })

  it('accepts nothing while it is away, and does again when it is back', async () => {
    const clamd = await startClamd({}, over)
    const { portal, anna } = await portalAt(clamd.url)
    await clamd.stop()
    const refused = await upload(anna, await listOf(marioRossi))
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(refused.text).toContain('Riprovare tra qualche minuto')
    expect(portal.failures).toMatchObject([{ code: 'scanner.unavailable' }])
    expect((await anna.open(sendingPath)).status).toBe(200)
    expect(await history(anna)).toEqual([])
    await clamd.startAgain()
    const accepted = await upload(anna, await listOf(marioRossi))
    expect(accepted.text).toContain('NON ANCORA INVIATO')
  })
})
