import type { Context } from './context'

/** The signed checkpoint over all chains of a campaign that a receipt made now embeds; null before the first one. */
export async function latestCheckpoint(
  { stores }: Context,
  campaign: string,
): Promise<string | null> {
  return (await stores.ledger.latestCheckpoint(campaign))?.jws ?? null
}
