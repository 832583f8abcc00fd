import { ConsegnaError } from '../errors/consegna-error'
import type { Params } from '../errors/problem'

/** What a registry file is refused with. `reason` is for whoever supplies the file. */
export function invalidRegistry(
  registry: 'municipalities' | 'schools' | 'folder',
  details: Params & { readonly reason: string },
): ConsegnaError {
  return new ConsegnaError('registry.invalid', { registry, ...details })
}
