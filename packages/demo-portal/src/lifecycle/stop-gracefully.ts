import type { PortalLog } from '../logging/log'
import type { OpenPortal } from '../open-portal'
import type { Listening } from './listen'

export interface GracefulStop {
  readonly listening: Listening
  readonly portal: Pick<OpenPortal, 'breakOffChecks' | 'close'>
  readonly stopSeconds: number
  readonly log: PortalLog
}

/** Seconds for the answers that say that a check was broken off. */
const lastSeconds = 5

async function within(seconds: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), seconds * 1000)
  })
  try {
    return await Promise.race([work.then(() => true), over])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Answers what is under way, then closes everything. When the patience is over, checks are broken off first:
 * their senders are told to try again, and confirmations have a few seconds more; then connections are cut.
 * What a transaction had not committed by then is not there.
 */
export async function stopGracefully(stop: GracefulStop): Promise<void> {
  const { listening, portal, stopSeconds, log } = stop
  const answered = listening.finish()
  if (!(await within(stopSeconds, answered))) {
    log.tell({ event: 'checks-broken-off', afterSeconds: stopSeconds })
    await portal.breakOffChecks()
    if (!(await within(lastSeconds, answered))) {
      log.tell({ event: 'connections-cut', afterSeconds: stopSeconds + lastSeconds })
      listening.cut()
      await answered
    }
  }
  await portal.close()
}
