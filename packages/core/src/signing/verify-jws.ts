import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import { z } from 'zod'
import { publicKeySchema } from './signing-key'

/** A JWK set, as it is fetched: each key is looked at when a signature names it. */
export interface PublishedKeys {
  readonly keys: readonly object[]
}

/** What became of looking at a signature. */
export type VerifiedJws =
  | { readonly kind: 'verified'; readonly payload: Uint8Array; readonly keyId: string }
  /** None of the keys has this name. */
  | { readonly kind: 'unknown-key'; readonly keyId: string }
  /** No JWS of ours, or not what the key signed. */
  | { readonly kind: 'bad-signature' }

const bad = { kind: 'bad-signature' } as const

/** Published keys may say more of themselves than is looked at. */
const knownKey = z.object(publicKeySchema.shape)

const headerSchema = z.strictObject({ alg: z.literal('EdDSA'), kid: z.string() })

/** Whether base64url is the one way to write its bytes: no unused bits, which a change could hide in. */
const isStrict = (text: string): boolean =>
  /^[A-Za-z0-9_-]*$/.test(text) && Buffer.from(text, 'base64url').toString('base64url') === text

function headerOf(jws: string): { readonly kid: string } | null {
  try {
    return headerSchema.safeParse(decodeProtectedHeader(jws)).data ?? null
  } catch {
    return null
  }
}

/**
 * Verifies a compact JWS with a published key, by the key's name. Strict: Ed25519 alone, no other header, and one
 * spelling only, so that each changed character is found.
 * @param keys may hold keys of other kinds, which are passed over; of two with one name neither is believed
 */
export async function verifyJws(jws: string, keys: PublishedKeys): Promise<VerifiedJws> {
  const parts = jws.split('.')
  if (parts.length !== 3 || !parts.every(isStrict)) return bad
  const header = headerOf(jws)
  if (header === null) return bad
  const [key, second] = keys.keys.filter((one) => Reflect.get(one, 'kid') === header.kid)
  const known = knownKey.safeParse(key)
  if (second !== undefined || !known.success) return { kind: 'unknown-key', keyId: header.kid }
  try {
    const { payload } = await compactVerify(jws, await importJWK(known.data, 'EdDSA'), {
      algorithms: ['EdDSA'],
    })
    return { kind: 'verified', payload, keyId: header.kid }
  } catch {
    return bad
  }
}
