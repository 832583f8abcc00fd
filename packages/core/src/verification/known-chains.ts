import type { IstatCode, Sha256, Submission } from '../ports/records'

/** Of a submission what checkpoints and witnesses are compared with. */
export interface KnownSubmission {
  readonly number: string
  readonly recordHash: Sha256
}

/** What was read of the chains: two short texts for each submission, nothing of its entries. */
export interface KnownChains {
  /** @param recordHash computed from the record's text, whatever the column says */
  add(submission: Submission, recordHash: Sha256): void
  at(campaign: string, municipality: IstatCode, position: number): KnownSubmission | null
  byNumber(number: string): KnownSubmission | null
}

export function knownChains(): KnownChains {
  const places = new Map<string, string>()
  const hashes = new Map<string, Sha256>()
  const placeOf = (campaign: string, municipality: IstatCode, position: number) =>
    `${campaign}\n${municipality}\n${position}`
  const byNumber = (number: string) => {
    const recordHash = hashes.get(number)
    return recordHash === undefined ? null : { number, recordHash }
  }
  return {
    add: ({ number, campaign, municipality, position }, recordHash) => {
      places.set(placeOf(campaign, municipality, position), number)
      hashes.set(number, recordHash)
    },
    at: (campaign, municipality, position) =>
      byNumber(places.get(placeOf(campaign, municipality, position)) ?? ''),
    byNumber,
  }
}
