import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hour, keepHouse } from '../../src/lifecycle/housekeeping'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('what has had its time is deleted at the start and every hour, also after a round that failed', async () => {
  const expireChecks = vi.fn(async () => 0)
  const purge = vi.fn(async () => 0)
  const onFailure = vi.fn()
  expireChecks.mockRejectedValueOnce(new Error('busy'))
  const stop = keepHouse({ intake: { expireChecks }, sessions: { purge }, onFailure })

  await vi.advanceTimersByTimeAsync(0)
  expect(expireChecks).toHaveBeenCalledTimes(1)
  expect(onFailure).toHaveBeenCalledWith(new Error('busy'))

  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(expireChecks).toHaveBeenCalledTimes(3)
  expect(purge).toHaveBeenCalledTimes(2)

  await stop()
  await vi.advanceTimersByTimeAsync(2 * hour)
  expect(expireChecks).toHaveBeenCalledTimes(3)
})
