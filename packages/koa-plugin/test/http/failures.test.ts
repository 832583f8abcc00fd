import { ConsegnaError, type Intake } from '@consegna/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { marioRossi, openOffice } from '../../../core/test/support/lists'
import type { FailureInfo } from '../../src/options'
import { campaign, send, sendingPage } from '../support/ancona'
import { openPortal, prefix } from '../support/portal'

async function brokenPortal(error: unknown) {
  const office = await openOffice()
  const intake = { ...office.intake, viewHistory: () => Promise.reject(error) }
  return { ...office, intake }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a failure of the portal', () => {
  it('shows a code and the help desk; the log has the same code, and nothing personal', async () => {
    const infos: FailureInfo[] = []
    const error = new Error("INSERT INTO entries VALUES ('RSSMRA01E17A271Z')")
    const portal = await openPortal({
      office: await brokenPortal(error),
      onError: (_error, info) => infos.push(info),
    })
    const seen = await portal.visitor().get(sendingPage())
    expect(seen.status).toBe(500)
    expect(seen.text).not.toContain('INSERT')
    expect(seen.text).toContain('800 155 085')
    const [info] = infos
    expect(seen.text).toContain(`Codice di assistenza: ${info?.correlationId}`)
    expect(info).toEqual({
      correlationId: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/),
      method: 'GET',
      route: '/:campaign/invio',
      code: 'Error',
    })
  })

  it('is written to the console by its code, without what the error says', async () => {
    const written = vi.spyOn(console, 'error').mockImplementation(() => {})
    const error = new ConsegnaError('store.unavailable', { reason: 'Mario Rossi' })
    const portal = await openPortal({ office: await brokenPortal(error) })
    await portal.visitor().get(sendingPage())
    expect(written).toHaveBeenCalledTimes(1)
    const line = written.mock.calls.flat().join(' ')
    expect(line).toMatch(
      /^consegna: store\.unavailable at GET \/:campaign\/invio, codice di assistenza \S{14}$/,
    )
  })

  it('of the host’s login is answered as well', async () => {
    const portal = await openPortal({
      identify: () => Promise.reject(new Error('sessione')),
      onError: () => {},
    })
    for (const path of [campaign, `${prefix}/a/b/c/d`]) {
      expect((await portal.visitor().get(path)).status).toBe(500)
    }
  })

  it('in the middle of a file breaks the connection off, and tells the log no more than a code', async () => {
    const office = await openOffice()
    await send((await openPortal({ office })).visitor(), marioRossi)
    async function* half() {
      yield new Uint8Array(100_000)
      throw new Error('riga di Mario Rossi')
    }
    const intake: Intake = {
      ...office.intake,
      openFile: async (request) => {
        const opened = await office.intake.openFile(request)
        return opened.kind === 'file' ? { ...opened, size: 200_000, bytes: half() } : opened
      },
    }
    const told: string[] = []
    const logged: string[] = []
    const portal = await openPortal({
      office: { ...office, intake },
      before: [
        (ctx, next) => {
          ctx.app.removeAllListeners('error')
          ctx.app.on('error', (error: Error) => logged.push(error.message))
          return next()
        },
      ],
      onError: (_error, { code, route }) => told.push(`${code} ${route}`),
    })
    const file = `${campaign}/042002/invii/BORSE-2017-042002-0001/file.xlsx`
    await expect(portal.visitor().get(file)).rejects.toThrow()
    expect(told).toEqual(['Error /:campaign/:municipality/invii/:number/file.xlsx'])
    expect(logged.join()).not.toContain('Rossi')
  })

  it('has the code by which the portal’s own log calls the request, where it has one', async () => {
    const infos: FailureInfo[] = []
    const portal = await openPortal({
      office: await brokenPortal(new Error('x')),
      correlationId: (ctx) => `request-${ctx.method}`,
      onError: (_error, info) => infos.push(info),
    })
    const seen = await portal.visitor().get(sendingPage())
    expect(seen.text).toContain('Codice di assistenza: request-GET')
    expect(infos.map(({ correlationId }) => correlationId)).toEqual(['request-GET'])
  })

  it('because the database is away for the moment says to try again, and when', async () => {
    const infos: FailureInfo[] = []
    const portal = await openPortal({
      office: await brokenPortal(
        new ConsegnaError('store.unavailable', { driver: 'ECONNREFUSED' }),
      ),
      onError: (_error, info) => infos.push(info),
    })
    const seen = await portal.visitor().get(sendingPage())
    expect(seen.status).toBe(503)
    expect(seen.headers.get('retry-after')).toBe('60')
    expect(seen.text).toContain('Riprovare fra qualche minuto')
    expect(seen.text).toContain(`Codice di assistenza: ${infos[0]?.correlationId}`)
    expect(seen.text).not.toContain('ECONNREFUSED')
  })

  it.each([
    ['store.unavailable', 'Riprovare fra qualche minuto'],
    ['store.busy', 'Nulla è stato salvato'],
    ['store.exhausted', 'troppe operazioni si svolgono insieme'],
    ['store.outcome-unknown', 'non si sa se l’operazione sia riuscita'],
  ] as const)('that passes has a sentence of its own: %s', async (code, sentence) => {
    const office = await brokenPortal(new ConsegnaError(code, { driver: '55P03' }))
    const portal = await openPortal({ office, onError: () => {} })
    const seen = await portal.visitor().get(sendingPage())
    expect([seen.status, seen.headers.get('retry-after')]).toEqual([503, '60'])
    expect(seen.text).toContain(sentence)
    expect(seen.text).not.toContain('55P03')
  })

  it('has another code each time', async () => {
    const ids: string[] = []
    const portal = await openPortal({
      office: await brokenPortal(new Error('x')),
      onError: (_error, { correlationId }) => ids.push(correlationId),
    })
    await portal.visitor().get(sendingPage())
    await portal.visitor().get(sendingPage())
    expect(new Set(ids).size).toBe(2)
  })
})
