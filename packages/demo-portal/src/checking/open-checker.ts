import { type CheckerPool, createCheckerPool } from '@consegna/core/workers'
import type { Config } from '../config/config'
import { checkWorkerFile } from '../places'

/** @returns null when lists are to be checked in the portal's own thread */
export async function openChecker({
  checkWorkers,
  checkMemoryMb,
  checkSeconds,
}: Pick<Config, 'checkWorkers' | 'checkMemoryMb' | 'checkSeconds'>): Promise<CheckerPool | null> {
  if (checkWorkers === 0) return null
  return createCheckerPool({
    worker: checkWorkerFile,
    workers: checkWorkers,
    maxMemoryMb: checkMemoryMb,
    maxSeconds: checkSeconds,
    onInterrupted: (check) =>
      console.error(JSON.stringify({ ...check, at: new Date().toISOString() })),
  })
}
