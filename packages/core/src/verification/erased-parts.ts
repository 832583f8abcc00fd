import type { Submission } from '../ports/records'
import type { RetentionStore } from '../ports/retention'

/** What of a submission was erased on purpose: it is no longer there, and nothing is wrong. */
export interface ErasedParts {
  readonly file: boolean
  readonly entries: boolean
}

/** Asks once for each chain; submissions come chain by chain. */
export function erasedParts(
  retention: Pick<RetentionStore, 'erasures'>,
): (submission: Submission) => Promise<ErasedParts> {
  let chain = ''
  let known = new Map<string, ErasedParts>()
  return async ({ campaign, municipality, check }) => {
    const asked = `${campaign}\n${municipality}`
    if (chain !== asked) {
      const erasures = await retention.erasures(campaign, municipality)
      chain = asked
      known = new Map(
        erasures.map((one) => [
          one.check,
          { file: one.file !== null, entries: one.entries !== null },
        ]),
      )
    }
    return known.get(check) ?? { file: false, entries: false }
  }
}
