import { ConsegnaError } from '../errors/consegna-error'
import type { Sha256 } from '../ports/records'

/**
 * Every file store calls this first: what is not a hash might be a path.
 * @throws ConsegnaError `store.invalid` for anything but 64 lower-case hexadecimal digits; without what was given
 */
export function assertSha256(sha256: Sha256): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    throw new ConsegnaError('store.invalid', { sha256: 'not 64 hexadecimal digits' })
  }
}
