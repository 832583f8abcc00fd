import { verificationPath } from '@consegna/koa-plugin'

const familySupport = '/sostegno-famiglie'

/** The portal's own addresses. */
export const addresses = {
  home: '/',
  login: '/accesso',
  logout: '/uscita',
  roles: '/ruolo',
  menu: '/menu',
  accessibility: '/accessibilita',
  feedback: '/segnalazioni',
  privacy: '/privacy',
  /** For a supervisor: whether the process answers. */
  health: '/healthz',
  /** For a load balancer: whether requests should come here. */
  readiness: '/readyz',
  /** Where the plugin is mounted. */
  familySupport,
  /** The plugin's page for everybody. */
  verification: `${familySupport}${verificationPath}`,
} as const

/** Name of the parameter with the page to return to, also written by the plugin. */
export const returnParameter = 'ritorno'

/** @param back a path of this site */
export const withReturn = (address: string, back: string | null): string =>
  back === null ? address : `${address}?${new URLSearchParams({ [returnParameter]: back })}`
