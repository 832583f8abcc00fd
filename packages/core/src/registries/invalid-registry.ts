import { ConsegnaError } from '../errors/consegna-error'
import type { Params } from '../errors/problem'
import type { RegistryFault } from '../errors/setup-faults'

/**
 * What a registry file is refused with. `fault` with the other details is for whoever supplies the file, in
 * any language; `reason` says the same in a log.
 */
export function invalidRegistry(
  registry: 'municipalities' | 'schools' | 'folder',
  fault: RegistryFault,
  details: Params & { readonly reason: string },
  options?: { cause?: unknown },
): ConsegnaError {
  return new ConsegnaError('registry.invalid', { registry, fault, ...details }, options)
}
