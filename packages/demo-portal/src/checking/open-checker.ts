import { type CheckerPool, createCheckerPool } from '@consegna/core/workers'
import type { Config } from '../config/config'
import type { PortalLog } from '../logging/log'
import { checkWorkerFile } from '../places'

/** @returns null when lists are to be checked in the portal's own thread */
export async function openChecker(
  {
    checkWorkers,
    checkMemoryMb,
    checkSeconds,
    checkQueue,
  }: Pick<Config, 'checkWorkers' | 'checkMemoryMb' | 'checkSeconds' | 'checkQueue'>,
  log: PortalLog,
): Promise<CheckerPool | null> {
  if (checkWorkers === 0) return null
  return createCheckerPool({
    worker: checkWorkerFile,
    workers: checkWorkers,
    maxWaiting: checkQueue,
    maxMemoryMb: checkMemoryMb,
    maxSeconds: checkSeconds,
    onInterrupted: (check) => log.tell({ event: 'check-interrupted', ...check }),
  })
}
