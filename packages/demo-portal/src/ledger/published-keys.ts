import { type JsonWebKeySet, keyFileSigner } from '@consegna/core'
import { z } from 'zod'
import { CannotVerify } from './cannot-verify'
import { readSmallFile } from './small-file'

/** Of a key set those keys that sign receipts and checkpoints; there may be others. */
const keySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
  alg: z.literal('EdDSA').default('EdDSA'),
  use: z.literal('sig').default('sig'),
})

const setSchema = z.object({ keys: z.array(z.unknown()) })

function parsed(text: string): JsonWebKeySet | null {
  try {
    const { data } = setSchema.safeParse(JSON.parse(text))
    const keys = data?.keys.flatMap((key) => keySchema.safeParse(key).data ?? []) ?? []
    return keys.length > 0 ? { keys } : null
  } catch {
    return null
  }
}

/**
 * The keys with which signatures are verified.
 * @param jwks path of published keys; null for those of the portal's key file
 * @throws CannotVerify, ConsegnaError `signer.no-key`, `signer.invalid-key`
 */
export async function keysFor(jwks: string | null, signingKeys: string): Promise<JsonWebKeySet> {
  if (jwks === null) return (await keyFileSigner(signingKeys)).publicKeys()
  const keys = parsed(Buffer.from(await readSmallFile(jwks)).toString('utf8'))
  if (keys !== null) return keys
  throw new CannotVerify(
    `${jwks} non contiene chiavi Ed25519 pubblicate (JWK set).`,
    `${jwks} holds no published Ed25519 keys (JWK set).`,
  )
}
