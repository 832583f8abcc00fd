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
  const expireChecks = vi.fn(async () => 3)
  const purge = vi.fn(async () => 7)
  const onFailure = vi.fn()
  expireChecks.mockRejectedValueOnce(new Error('busy'))
  const makeCheckpoint = vi.fn()
  const tell = vi.fn<(event: LogEvent) => void>()
  const stop = keepHouse({
    intake: { expireChecks, listCampaigns: async () => [], makeCheckpoint },
    sessions: { purge },
    sweepFiles: async () => 2,
    log: { tell },
    onFailure,
  })

  await vi.advanceTimersByTimeAsync(0)
  expect(expireChecks).toHaveBeenCalledTimes(1)
  expect(onFailure).toHaveBeenCalledWith(new Error('busy'))

  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(expireChecks).toHaveBeenCalledTimes(3)
  expect(purge).toHaveBeenCalledTimes(2)
  expect(tell.mock.calls.map(([event]) => event)).toEqual(
    Array(2).fill(
      expect.objectContaining({
        event: 'housekeeping',
        expiredChecks: 3,
        expiredSessions: 7,
        sweptFiles: 2,
      }),
    ),
  )

  await stop()
  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(expireChecks).toHaveBeenCalledTimes(3)
})
