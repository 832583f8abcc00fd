import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hour, keepHouse } from '../../src/lifecycle/housekeeping'
import type { LogEvent } from '../../src/logging/events'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('what has had its time is deleted at the start and every hour, also after a round that failed', async () => {
  const purge = vi.fn(async () => ({
    ...{ dryRun: false, checks: 3, files: 4, entries: 5, attempts: 6, events: 8 },
    ...{ finished: 0, held: 0, settled: true },
  }))
  const purgeSessions = vi.fn(async () => 7)
  const onFailure = vi.fn()
  purge.mockRejectedValueOnce(new Error('busy'))
  const makeCheckpoint = vi.fn()
  const tell = vi.fn<(event: LogEvent) => void>()
  const stop = keepHouse({
    intake: { purge, listCampaigns: async () => [], makeCheckpoint },
    sessions: { purge: purgeSessions },
    sweepFiles: async () => 2,
    log: { tell },
    onFailure,
  })

  await vi.advanceTimersByTimeAsync(0)
  expect(purge).toHaveBeenCalledTimes(1)
  expect(onFailure).toHaveBeenCalledWith(new Error('busy'))

  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(purge).toHaveBeenCalledTimes(3)
  expect(purgeSessions).toHaveBeenCalledTimes(2)
  expect(tell.mock.calls.map(([event]) => event)).toEqual(
    Array(2).fill(
      expect.objectContaining({
        event: 'housekeeping',
        expiredChecks: 3,
        ...{ erasedFiles: 4, erasedLists: 5, deletedAttempts: 6, deletedEvents: 8, settled: true },
        expiredSessions: 7,
        sweptFiles: 2,
      }),
    ),
  )

  await stop()
  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(purge).toHaveBeenCalledTimes(3)
})
