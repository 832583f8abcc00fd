import { type Refused, refused } from '../../errors/problem'
import { readReason, reasonLengths } from '../restore-reason'

/** Why an officer does something about a person or a campaign, as it is kept; or why it will not do. */
export function readPersonReason(
  typed: string,
): { readonly kind: 'reason'; text: string } | Refused {
  const reason = readReason(typed)
  if (reason.kind === 'reason') return reason
  const { minimum, maximum } = reasonLengths
  return reason.refusal.code === 'restore.reason-short'
    ? refused('person.reason-short', { minimum })
    : refused('person.reason-long', { maximum })
}
