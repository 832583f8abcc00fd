/** An answer that waits for the browser to ask for it. */
export interface WaitingAnswer {
  /** Names it; made from the ticket that the browser holds, which cannot be found from it. */
  readonly id: string
  /** Names the login that it answers, in the same way. */
  readonly login: string
  /** Encrypted: only the browser's ticket opens it. At most 16,000 characters. */
  readonly sealed: string
  /** ISO 8601; some two minutes away. */
  readonly expiresAt: string
}

/**
 * - `taken`: for the first time, and by nobody else
 * - `used`: somebody took it before
 * - `unknown`: it never was there, or has expired
 */
export type TakenAnswer =
  | { readonly kind: 'taken'; readonly sealed: string }
  | { readonly kind: 'used' | 'unknown' }

/**
 * Where Cohesion's answers wait between two requests of one browser. Whoever reads what is kept learns nothing:
 * names are digests, contents are encrypted.
 *
 * Anybody can make the portal keep answers: what has expired must be deleted without being asked for.
 */
export interface AnswerTickets {
  /**
   * Keeps an answer in place of an earlier one to the same login that nobody has taken: a browser that lost the
   * portal's reply sends its form again.
   * @param now ISO 8601
   * @returns `used` when an answer to that login was taken; then nothing is kept. This is remembered for an hour.
   */
  keep(answer: WaitingAnswer, now: string): Promise<'kept' | 'used'>
  /**
   * Gives an answer once. Of two who ask at the same moment, also in two processes, one gets it: the change that
   * marks it as taken is what finds it. Its content is not kept afterwards.
   * @param now ISO 8601
   */
  take(id: string, now: string): Promise<TakenAnswer>
}

/** Milliseconds for which it is remembered that an answer was taken. */
export const rememberedMs = 60 * 60 * 1000
