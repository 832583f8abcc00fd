import type { Restriction } from '../methods/method'

/** What a site asks for in `auth`. */
export interface AuthRequest {
  /** The name under which the site is registered: `id_sito`. */
  readonly siteId: string
  /** Where the answer goes, as the site wrote it: `url_validate`. */
  readonly validateUrl: string
  /** The page that the person came for; only given back: `url_richiesta`. */
  readonly requestUrl: string
  /** As the site wrote it, to be given back: `stilesheet`. */
  readonly styleSheet: string
  readonly wishes: Wishes
}

/** What `stilesheet` says. */
export interface Wishes {
  /** Ways to sign in that the site admits. */
  readonly restrictions: ReadonlySet<Restriction>
  /** Where the browser goes after a logout; null when the site named none. */
  readonly afterLogout: string | null
  /** Whether only citizens are to come in. */
  readonly citizensOnly: boolean
  /** Lowest eIDAS level admitted; null when citizens of other states are not. */
  readonly eidas: 1 | 2 | 3 | null
  /** Whether a session that is open already may be used. */
  readonly singleSignOn: boolean
}

/** Why a request is not accepted; each has its sentences in `refusals.ts`. */
export type AuthRefusal =
  | 'no-request'
  | 'too-long'
  | 'not-base64'
  | 'not-xml'
  | 'has-dtd'
  | 'incomplete'
  | 'no-method'
  | 'unknown-site'
  | 'foreign-address'

export type AuthReading =
  | { readonly ok: true; readonly request: AuthRequest }
  | { readonly ok: false; readonly refusal: AuthRefusal }
