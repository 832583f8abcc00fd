/** The time of day, injected. */
export interface Clock {
  now(): Date
}

/** Identifiers and randomness, injected. */
export interface Ids {
  /** A new identifier, unguessable: it stands in addresses. */
  next(): string
  /** 32 hexadecimal characters (16 random bytes), a new one at each call. */
  salt(): string
}
