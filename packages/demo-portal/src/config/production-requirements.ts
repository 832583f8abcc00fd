import type { Values, VariableName } from './variables'

/** Something without which the portal does not go into service. */
export interface ProductionRequirement {
  /** The variable to give, or to change. */
  readonly variable: VariableName
  /** @param values those that could be read */
  readonly isMet: (values: Values) => boolean
  /** What is expected, why, and how to get it. */
  readonly it: string
  readonly en: string
}

/**
 * What production asks for beside values of the right form. All that are not met are told at once.
 *
 * A portal that listens on this machine only needs https and a proxy like any other: without them its
 * session cookies would not be `Secure`, and whatever stands before it would pass them on in the clear.
 */
export const productionRequirements: readonly ProductionRequirement[] = [
  {
    variable: 'DEMO_USERS',
    isMet: ({ DEMO_USERS }) => DEMO_USERS !== true,
    it: 'false, o non data: con le persone dimostrative chiunque entra senza password',
    en: 'false, or not given: as one of the demo’s people anybody comes in without a password',
  },
  {
    variable: 'DEMO_DATA',
    isMet: ({ DEMO_DATA }) => DEMO_DATA !== true,
    it: 'false, o non data: il bando dimostrativo non ha valore',
    en: 'false, or not given: the demo’s campaign has no value',
  },
  {
    variable: 'COHESION_SIMULATOR',
    isMet: ({ COHESION_SIMULATOR }) => COHESION_SIMULATOR !== true,
    it: 'false, o non data: con il simulatore chiunque entra con credenziali note a tutti',
    en: 'false, or not given: with the simulator anybody comes in with credentials that everybody knows',
  },
  {
    variable: 'SESSION_KEY',
    isMet: ({ SESSION_KEY }) => SESSION_KEY !== undefined,
    it: 'una chiave propria, da conservare con le altre credenziali. Per farne una: openssl rand -base64 32',
    en: 'a key of one’s own, kept with the other credentials. To make one: openssl rand -base64 32',
  },
  {
    variable: 'SIGNING_KEYS',
    isMet: ({ SIGNING_KEYS }) => SIGNING_KEYS !== undefined,
    it: 'il file delle chiavi che firmano le ricevute, da conservare anche altrove. Per farne uno: npx consegna keys --new FILE (docs/receipts.md)',
    en: 'the file of the keys that sign receipts, of which to keep a copy elsewhere. To make one: npx consegna keys --new FILE (docs/receipts.md)',
  },
  {
    variable: 'PUBLIC_ORIGIN',
    isMet: ({ PUBLIC_ORIGIN }) => PUBLIC_ORIGIN?.startsWith('https:') === true,
    it: 'l’indirizzo https con cui i browser vedono il portale, per esempio https://portale.example.it',
    en: 'the https address under which browsers see the portal, such as https://portal.example.org',
  },
  {
    variable: 'TRUST_PROXY',
    isMet: ({ TRUST_PROXY }) => TRUST_PROXY === true,
    it: 'true, con davanti un proxy che parla https e imposta X-Forwarded-For, -Host e -Proto (docs/guides/operations.md)',
    en: 'true, with a proxy before the portal that speaks https and sets X-Forwarded-For, -Host and -Proto (docs/guides/operations.md)',
  },
  {
    variable: 'SCANNER',
    isMet: ({ SCANNER }) => SCANNER !== undefined,
    it: 'clamd://host:3310 o clamd:/percorso/del/socket, perché i file caricati siano controllati da ClamAV; none, se si sceglie di non farlo (docs/guides/scanning-uploads.md)',
    en: 'clamd://host:3310 or clamd:/path/of/the/socket, so that ClamAV scans what is uploaded; none, if that is not wanted (docs/guides/scanning-uploads.md)',
  },
]
