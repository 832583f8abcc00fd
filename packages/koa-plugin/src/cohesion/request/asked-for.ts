import type { CohesionRequest } from './cohesion-request'

/**
 * Whether a person asked for this page by going there. With a session open at Cohesion a login needs no further
 * click: a picture, a prefetch or another site's link must not sign anybody in. Browsers too old to say are believed.
 */
export function isAskedFor({ method, headers }: CohesionRequest): boolean {
  const prefetch = `${headers['sec-purpose'] ?? ''}${headers.purpose ?? ''}`.includes('prefetch')
  const destination = headers['sec-fetch-dest'] ?? 'document'
  const site = headers['sec-fetch-site'] ?? 'none'
  return method === 'GET' && !prefetch && destination === 'document' && site !== 'cross-site'
}
