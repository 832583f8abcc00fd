import type { Signer } from '../ports/signer'
import { publishedKeys, readKeyFile } from './key-file'
import { signWith } from './signing-key'

/**
 * A signer whose key is in a file: a JWK set, the key that signs first and with its private half. It signs with the key
 * that it found at its start. The public keys are read anew each time, so that portals that share the file publish a
 * new key at once, also those that go on with the old one until their next start.
 * @throws ConsegnaError `signer.no-key`, `signer.invalid-key`
 */
export async function keyFileSigner(file: string): Promise<Signer> {
  const { active } = await readKeyFile(file)
  return {
    keyId: active.kid,
    sign: signWith(active),
    publicKeys: async () => publishedKeys(await readKeyFile(file)),
  }
}
