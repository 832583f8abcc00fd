import { randomBytes } from 'node:crypto'
import type { Clock } from '@consegna/core'
import type { Person } from '../people/person'
import { ExpiringMap } from './expiring-map'

/**
 * Cards are read under an address of its own, since the TLS connection asks for them: what is proven there
 * comes back as a proof, good for one login, once, for a minute.
 */
export interface CardProofs {
  /** @returns the proof's name, not to be guessed */
  keep(login: string, person: Person): string
  take(login: string, proof: string): Person | null
}

export function cardProofs(clock: Clock): CardProofs {
  const proofs = new ExpiringMap<{ readonly login: string; readonly person: Person }>({
    clock,
    lifetimeSeconds: 60,
  })
  return {
    keep: (login, person) => {
      const proof = randomBytes(18).toString('base64url')
      proofs.set(proof, { login, person })
      return proof
    },
    take: (login, proof) => {
      const kept = proofs.take(proof)
      return kept?.login === login ? kept.person : null
    },
  }
}
