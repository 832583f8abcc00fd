/** Stands for every address of the machine on which the simulator runs, with any port. */
export const thisMachine = 'this-machine'

/** A site that may ask for logins. */
export interface Site {
  /** Its `id_sito`. */
  readonly id: string
  /** Where answers may go: `https://portale.example.it`, or `thisMachine`. */
  readonly origins: readonly string[]
}

export type Sites = readonly Site[]

const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127(?:\.\d{1,3}){3}$/.test(hostname)

/** Whether an address belongs to the site: a person's login is told to nobody else. */
export function siteAccepts(site: Site, address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, origin, hostname, username, password } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  if (username !== '' || password !== '') return false
  return site.origins.some((one) =>
    one === thisMachine ? isThisMachine(hostname) : one === origin,
  )
}
