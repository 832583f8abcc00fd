import type { Context } from './context'

/** Deletes the content of checks whose time is over. @returns how many */
export async function expireChecks({ audit, clock, stores }: Context): Promise<number> {
  const checks = await stores.checks.expire(clock.now().toISOString())
  // The record of each check says that it expired, and when; of a round with nothing nothing is told.
  if (checks > 0) await audit.tell({ type: 'expiry', details: { checks } })
  return checks
}
