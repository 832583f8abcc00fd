import type { JsonWebKeySet, Signer } from '../ports/signer'
import { privateKeyFrom, publicHalf, signWith } from '../signing/signing-key'

/** A signer that can change its key. */
export interface MemorySigner extends Signer {
  /** Signs with another key from now on; what was signed before stays verifiable. */
  rotate(): void
}

/**
 * A signer without a file: the test double. Its keys follow from the seed, so that the same test always signs the same;
 * whoever knows this package knows them too.
 * @param seed another one gives other keys @default 1
 */
export function memorySigner(seed = 1): MemorySigner {
  const keyOf = (turn: number) => {
    const bytes = new Uint8Array(32)
    new DataView(bytes.buffer).setUint32(0, seed)
    new DataView(bytes.buffer).setUint32(4, turn)
    return privateKeyFrom(bytes)
  }
  const keys = [keyOf(0)]
  let active = keyOf(0)
  return {
    get keyId() {
      return active.kid
    },
    sign: (payload) => signWith(active)(payload),
    publicKeys: async (): Promise<JsonWebKeySet> => ({ keys: keys.map(publicHalf) }),
    rotate: () => {
      active = keyOf(keys.length)
      keys.unshift(active)
    },
  }
}
