import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it, vi } from 'vitest'
import { startClamd } from '../../../core/test/support/clamd'
import { readiness } from '../../src/lifecycle/readiness'
import type { LogEvent } from '../../src/logging/events'
import { memoryPortal } from '../support/memory-portal'
import { startProcess } from '../support/portal-process'
import { temporaryFolder } from '../support/running-portal'

const status = async (origin: string, path: string) => (await fetch(origin + path)).status

describe('/healthz and /readyz', () => {
  it('say that the portal answers and serves, without a session, a line in the log, or details', async () => {
    const { client, events, standing } = await memoryPortal()
    const health = await client.send('/healthz')
    expect([health.status, health.html]).toEqual([200, '{"status":"ok"}'])
    const ready = await client.send('/readyz')
    expect([ready.status, ready.html]).toEqual([200, '{"status":"ready"}'])
    for (const phase of ['starting', 'stopping'] as const) {
      standing.phase = phase
      expect((await client.send('/healthz')).status).toBe(200)
      const answer = await client.send('/readyz')
      expect([answer.status, answer.html]).toEqual([503, '{"status":"unavailable"}'])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(client.cookies.size).toBe(0)
    expect(events).toEqual([])
    expect((await client.send('/readyz', { method: 'POST' })).status).toBe(404)
  })

  it('a portal whose tables go away is not ready, and is again when they are back', async () => {
    const dataDir = await temporaryFolder()
    const portal = await startProcess({ PORT: '0', DATA_DIR: dataDir })
    const origin = await portal.serves()
    expect(await status(origin, '/readyz')).toBe(200)
    const beside = new DatabaseSync(join(dataDir, 'portal.sqlite'), { timeout: 5_000 })
    beside.exec('ALTER TABLE consegna_migrations RENAME TO set_aside')
    await vi.waitFor(async () => expect(await status(origin, '/readyz')).toBe(503), 15_000)
    expect(await status(origin, '/healthz')).toBe(200)
    beside.exec('ALTER TABLE set_aside RENAME TO consegna_migrations')
    beside.close()
    await vi.waitFor(async () => expect(await status(origin, '/readyz')).toBe(200), 15_000)
    expect(portal.log()).toContainEqual(
      expect.objectContaining({ event: 'readiness', ready: false, missing: ['database'] }),
    )
  })

  it('a portal whose virus scanner goes away says so in the log, and goes on: only uploads have to wait', async () => {
    const clamd = await startClamd()
    const portal = await startProcess({
      PORT: '0',
      DATA_DIR: await temporaryFolder(),
      SCANNER: clamd.url,
      LOG_LEVEL: 'info',
    })
    const origin = await portal.serves()
    expect(await status(origin, '/readyz')).toBe(200)
    await clamd.stop()
    const told = async (event: object) => {
      await vi.waitFor(async () => {
        expect(await status(origin, '/readyz')).toBe(200)
        expect(portal.log().at(-1)).toMatchObject(event)
      }, 15_000)
    }
    await told({ event: 'readiness', ready: true, missing: ['scanner'] })
    await clamd.startAgain()
    await told({ event: 'readiness', ready: true, missing: [] })
  })
})

describe('what the portal needs', () => {
  it('is asked once, however many probes there are, and one that hangs does not hang them', async () => {
    const events: LogEvent[] = []
    let asked = 0
    let answer: () => Promise<void> = async () => {}
    const isReady = readiness({
      standing: { phase: 'serving' },
      dependencies: [
        {
          name: 'database',
          essential: true,
          check: () => {
            asked += 1
            return answer()
          },
        },
      ],
      log: { tell: (event) => void events.push(event) },
    })
    vi.useFakeTimers()
    try {
      expect(await Promise.all(Array.from({ length: 50 }, isReady))).toEqual(Array(50).fill(true))
      expect(asked).toBe(1)

      await vi.advanceTimersByTimeAsync(1_500)
      answer = () => new Promise(() => {})
      const hanging = isReady()
      await vi.advanceTimersByTimeAsync(5_000)
      expect(await hanging).toBe(false)
      expect(asked).toBe(2)
    } finally {
      vi.useRealTimers()
    }
    expect(events).toEqual([{ event: 'readiness', ready: false, missing: ['database'] }])
  })
})
