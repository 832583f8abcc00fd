import type { Instant, IstatCode } from '../ports/records'
import type { Erasure } from '../ports/retention'
import type { Context } from './context'

/** An accepted list: by its history, and the check that became it. */
interface AcceptedList {
  readonly campaign: string
  readonly municipality: IstatCode
  readonly check: string
}

/** What was erased of an accepted list. */
export async function erasureOf(
  { stores }: Context,
  { campaign, municipality, check }: AcceptedList,
): Promise<Erasure> {
  const all = await stores.retention.erasures(campaign, municipality)
  return all.find((one) => one.check === check) ?? { check, file: null, entries: null }
}

export const fileErasedAt = async (context: Context, list: AcceptedList): Promise<Instant | null> =>
  (await erasureOf(context, list)).file
