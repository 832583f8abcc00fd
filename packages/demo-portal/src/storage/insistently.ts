import { setTimeout as sleep } from 'node:timers/promises'
import { ConsegnaError } from '@consegna/core'
import { driverCode } from './driver-code'

const patience = 15_000

const isBusy = (error: unknown): boolean => driverCode(error).startsWith('SQLITE_BUSY')

/**
 * Tries again while another process, or a list that is being stored, holds SQLite's one place for a
 * writer; gives up after 15 seconds.
 * @throws ConsegnaError `store.unavailable` whatever the driver says, which may hold data
 */
export async function insistently<Result>(write: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + patience
  for (let pause = 4; ; pause = Math.min(pause * 2, 64)) {
    try {
      return await write()
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) {
        throw new ConsegnaError('store.unavailable', { driver: driverCode(error) })
      }
    }
    await sleep(pause * (0.5 + Math.random()))
  }
}
