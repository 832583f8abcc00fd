import { type Refused, refused } from '../errors/problem'

/** Characters of a reason, at the least and at the most. */
export const reasonLengths = { minimum: 10, maximum: 500 } as const

/** What cannot be seen, or is no character: it would be digested, and stored by some databases otherwise than it came. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu

/** A reason as it is kept: one paragraph, in one form of Unicode, or why it will not do. */
export function readReason(typed: string): { readonly kind: 'reason'; text: string } | Refused {
  const { minimum, maximum } = reasonLengths
  // Whoever sends megabytes is not waited for.
  const text = typed
    .slice(0, 20 * maximum)
    .replace(unseen, ' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
  const { length } = [...text]
  if (length < minimum) return refused('restore.reason-short', { minimum })
  if (length > maximum) return refused('restore.reason-long', { maximum, length })
  return { kind: 'reason', text }
}
