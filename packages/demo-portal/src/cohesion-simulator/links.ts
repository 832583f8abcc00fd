import type { OwnMethod } from './methods/admitted'
import type { Level } from './methods/method'

/** Tabs of the first page of a login. */
export type Tab = 'cohesion' | 'spid' | 'cie' | 'eidas'

/** The simulator's own addresses, below those of the protocol. */
export const links = {
  home: '/',
  login: (id: string, tab: Tab = 'cohesion') =>
    tab === 'cohesion' ? `/accesso/${id}` : `/accesso/${id}?scheda=${tab}`,
  ownMethods: (id: string) => `/accesso/${id}/cohesion`,
  ownMethod: (id: string, method: OwnMethod) => `/accesso/${id}/cohesion/${method}`,
  cardReader: (id: string, kind: string) => `/accesso/${id}/carta?tipo=${kind}`,
  /** On the site that reads cards. */
  readCard: (id: string) => `/carta/${id}`,
  cardRead: (id: string, proof: string) => `/accesso/${id}/carta/${proof}`,
  providers: (id: string) => `/accesso/${id}/spid`,
  provider: (id: string, provider: string, level?: Level) =>
    `/accesso/${id}/identita/${provider}${level === undefined ? '' : `?livello=${level}`}`,
  code: (id: string) => `/accesso/${id}/codice`,
  consent: (id: string) => `/accesso/${id}/consenso`,
  cancel: (id: string) => `/accesso/${id}/annulla`,
  answer: (id: string) => `/accesso/${id}/risposta`,
  returnScript: '/_simulatore/ritorno.js',
} as const
