import type { Clock } from '../ports/environment'
import type { Instant } from '../ports/records'

/** A clock that stands still until it is told to move. */
export interface FixedClock extends Clock {
  /** Sets the time of day, also backwards. */
  set(instant: Instant | Date): void
  /** Moves the time of day forwards by this many milliseconds. */
  advance(milliseconds: number): void
}

/** @param start the time of day until the clock is moved */
export function fixedClock(start: Instant | Date): FixedClock {
  let now = new Date(start).getTime()
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant).getTime()
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}
