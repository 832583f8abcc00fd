import type { Intake } from '@consegna/core'
import type { SessionStore } from '../access/session-store'
import type { PortalLog } from '../logging/log'
import { makeCheckpoints } from './make-checkpoints'

export const hour = 60 * 60 * 1000

export interface Housekeeping {
  readonly intake: Pick<Intake, 'purge' | 'listCampaigns' | 'makeCheckpoint'>
  readonly sessions: Pick<SessionStore, 'purge'>
  /** Deletes files to which nothing refers; last, lest it keep the others. @returns how many */
  readonly sweepFiles: () => Promise<number>
  readonly log: PortalLog
  /** Told of a round that failed; the next one is tried all the same. */
  readonly onFailure: (error: unknown) => void
}

/**
 * Deletes what has had its time, and makes the checkpoints of the ledger, now and every hour.
 * @returns stops, after the round that is under way
 */
export function keepHouse(house: Housekeeping): () => Promise<void> {
  const { intake, sessions, sweepFiles, log, onFailure } = house
  let round: Promise<void> = Promise.resolve()
  const clean = () => {
    round = round
      .then(async () => {
        const began = performance.now()
        const { checks, files, entries, attempts, events, settled } = await intake.purge()
        const expiredSessions = await sessions.purge()
        const checkpoints = await makeCheckpoints(intake)
        const sweptFiles = await sweepFiles()
        const milliseconds = Math.round(performance.now() - began)
        log.tell({
          event: 'housekeeping',
          ...{ expiredChecks: checks, erasedFiles: files, erasedLists: entries },
          ...{ deletedAttempts: attempts, deletedEvents: events, settled },
          expiredSessions,
          checkpoints,
          sweptFiles,
          milliseconds,
        })
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
