/** Why a card lets nobody in; each has its sentences in `refusals.ts`. */
export type CardRefusal =
  | 'card-missing'
  | 'card-unreadable'
  | 'card-of-foreign-authority'
  | 'card-not-yet-valid'
  | 'card-expired'
  | 'card-revoked'
  | 'card-revocations-unknown'
  | 'card-not-for-login'
  | 'card-without-fiscal-code'
  | 'card-of-nobody'
  | 'card-from-untrusted-address'
