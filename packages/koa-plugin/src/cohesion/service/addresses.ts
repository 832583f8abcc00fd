/** Where the service listens. Its paths are compared without regard to case. */
export interface ServiceAddresses {
  /** For the browser; the request is appended. */
  readonly start: string
  /** For the portal: profile and logout. */
  readonly session: string
  /** For the browser; null where there is none. */
  readonly logout: string | null
}

interface Family {
  readonly service: string
  readonly paths: 'current' | 'legacy'
  readonly alwaysAsk: boolean
}

export function serviceAddresses({ service, paths, alwaysAsk }: Family): ServiceAddresses {
  if (paths === 'current') {
    return {
      start: `${service}/SPManager/WAYF.aspx`,
      session: `${service}/SPManager/webCheckSessionSSO.aspx`,
      logout: `${service}/SPManager/Logout.aspx`,
    }
  }
  return {
    start: `${service}${alwaysAsk ? '/SA/AccediCohesion.aspx' : '/SSO/Check.aspx'}`,
    session: `${service}/SSO/webCheckSessionSSO.aspx`,
    logout: null,
  }
}
