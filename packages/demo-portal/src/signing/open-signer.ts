import { ConsegnaError, keyFileSigner, makeKeyFile, messages, type Signer } from '@consegna/core'
import type { Config } from '../config/config'
import { CannotStart, wrongConfiguration } from '../lifecycle/cannot-start'

/** To start again changes nothing: the file has to be mended, or named. */
function cannotSign(error: unknown): never {
  if (!(error instanceof ConsegnaError)) throw error
  const [it, en] = (['it', 'en'] as const).map((locale) => {
    const { message, remedy } = messages(locale, {}, 'command-line').of(error)
    return `${message} ${remedy} (SIGNING_KEYS, ${error.message})`
  })
  throw new CannotStart(it ?? '', en ?? '', {
    reason: error.code,
    exitCode: wrongConfiguration,
    cause: error,
  })
}

/**
 * What signs the portal's receipts. The demo makes its keys at the first start.
 * @throws CannotStart when the keys that were named cannot be used
 */
export async function openSigner({
  signingKeys,
  makeSigningKeys,
}: Pick<Config, 'signingKeys' | 'makeSigningKeys'>): Promise<Signer> {
  if (makeSigningKeys) await makeKeyFile(signingKeys)
  return keyFileSigner(signingKeys).catch(cannotSign)
}
