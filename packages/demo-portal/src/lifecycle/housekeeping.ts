import type { Intake } from '@consegna/core'
import type { SessionStore } from '../access/session-store'

export const hour = 60 * 60 * 1000

export interface Housekeeping {
  readonly intake: Pick<Intake, 'expireChecks'>
  readonly sessions: Pick<SessionStore, 'purge'>
  /** Told of a round that failed; the next one is tried all the same. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Deletes what has had its time, now and every hour.
 * @returns stops, after the round that is under way
 */
export function keepHouse({ intake, sessions, onFailure }: Housekeeping): () => Promise<void> {
  let round: Promise<void> = Promise.resolve()
  const clean = () => {
    round = round
      .then(async () => {
        await intake.expireChecks()
        await sessions.purge()
      })
      .catch(onFailure)
  }
  clean()
  const timer = setInterval(clean, hour)
  return () => {
    clearInterval(timer)
    return round
  }
}
