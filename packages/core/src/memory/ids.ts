import type { Ids } from '../ports/environment'

/**
 * Identifiers that a test can foretell: `00000000-0000-4000-8000-000000000001`, then `…002`. They look
 * like random ones and sort in the order in which they were given out.
 */
export function countingIds(): Ids {
  let ids = 0
  let salts = 0
  return {
    next: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    salt: () => (++salts).toString(16).padStart(32, '0'),
  }
}
