/**
 * The protocol's addresses: those of today, and those that older clients know. Both lead to the same
 * service; letters count the same in upper and in lower case.
 */
export const protocolPaths = {
  /** Uses an open session unless the site says not to. */
  start: '/SPManager/WAYF.aspx',
  /** The older form of `start`. */
  check: '/SSO/Check.aspx',
  /** Always asks for credentials. */
  signIn: '/SA/AccediCohesion.aspx',
  /** From server to server: profile and logout. */
  backChannel: '/SPManager/webCheckSessionSSO.aspx',
  legacyBackChannel: '/SSO/webCheckSessionSSO.aspx',
  logout: '/SPManager/Logout.aspx',
} as const
