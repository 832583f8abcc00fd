import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { CompactSign } from 'jose'
import { z } from 'zod'
import type { PublicKey } from '../ports/signer'

/** Of a key: 32 bytes in base64url, nothing else. */
const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)

/** A public key as it is published. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: bytes32,
  // It stands in logs and on pages.
  kid: z.string().regex(/^[\x21-\x7e]{1,128}$/),
  alg: z.literal('EdDSA').default('EdDSA'),
  use: z.literal('sig').default('sig'),
})

/** A private key with its public half, as it is kept. */
export const privateKeySchema = publicKeySchema.extend({ d: bytes32 })

export type PrivateKey = z.infer<typeof privateKeySchema>

/** The public half of a key that may hold the private one. */
export const publicHalf = ({ kty, crv, x, kid, alg, use }: PublicKey): PublicKey => ({
  ...{ kty, crv, x, kid },
  ...{ alg, use },
})

/** RFC 7638: a name that follows from the key alone. @param x in base64url */
const thumbprint = (x: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')

const written = (key: KeyObject): PrivateKey => {
  const { x, d } = key.export({ format: 'jwk' })
  return privateKeySchema.parse({ kty: 'OKP', crv: 'Ed25519', x, d, kid: thumbprint(x ?? '') })
}

/** A new key of the system's own randomness, named by its RFC 7638 thumbprint. */
export const newPrivateKey = (): PrivateKey => written(generateKeyPairSync('ed25519').privateKey)

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key that these 32 bytes always give. */
export const privateKeyFrom = (seed: Uint8Array): PrivateKey =>
  written(createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' }))

/** Whether the public half is that of the private one. */
export function isWhole({ d, x }: PrivateKey): boolean {
  return privateKeyFrom(Buffer.from(d, 'base64url')).x === x
}

/** A compact JWS over these bytes; the same bytes are always the same text. */
export function signWith(key: PrivateKey): (payload: Uint8Array) => Promise<string> {
  const { kty, crv, x, d, kid } = key
  const privateKey = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' })
  return (payload) =>
    new CompactSign(payload).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey)
}
