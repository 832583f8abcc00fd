import type { Clock } from '@consegna/core'
import type { PendingLogins } from './pending/pending-logins'
import type { CohesionLogin, CohesionProfile } from './profile/profile'
import type { CohesionRefusal } from './refusals/refusal'
import type { CohesionRequest } from './request/cohesion-request'
import type { AnswerTickets } from './tickets/answer-tickets'

export type Awaitable<Value> = Value | Promise<Value>

/**
 * How sure the login is of who somebody is: 1 password, 2 two factors (PIN, OTP, SPID 2, CIE 2), 3 card (CNS, CIE with
 * its PIN, SPID 3).
 */
export type CohesionLevel = 1 | 2 | 3

/** What Cohesion offers: password or SPID 1; PIN, OTP or SPID 2; smart card or SPID 3; the Region's own domain. */
export type CohesionMethod = 'password' | 'pin' | 'card' | 'domain'

/** What the service is asked for, beyond who it is. All of it travels unsigned through the browser. */
export interface CohesionRequestOptions {
  /**
   * For whom: citizens with SPID, CIE or card alone, staff of public bodies with Cohesion's credentials, or both.
   * @default not said, which Cohesion takes for both
   */
  readonly users?: 'citizens' | 'staff' | 'both'
  /**
   * Kinds of SPID for professional use: of a person, of a professional, of a legal person.
   * @default none: SPID of persons
   */
  readonly purposes?: readonly ('PF' | 'LP' | 'PG')[]
  /**
   * Lets European identities in: with 1 the fiscal code is not verified, with 2 simply, with 3 by a card. They come
   * with a level that has to be proven, see `unprovenCards`, and often without a fiscal code.
   * @default not offered
   */
  readonly eidas?: 1 | 2 | 3
  /** Whether the body is federated through an aggregator. @default false */
  readonly aggregate?: boolean
  /** Code of the body in the index of public administrations (IPA), for which the aggregator asks. @default none */
  readonly ipa?: string
  /** @default 'SAML' */
  readonly spidProtocol?: 'SAML' | 'OIDC'
  /** @default 'SAML' */
  readonly cieProtocol?: 'SAML' | 'OIDC'
  /**
   * Whether somebody who has signed in elsewhere need not do so again. On shared computers the next person comes in
   * as the one before.
   * @default not said, which Cohesion takes for false
   */
  readonly singleSignOn?: boolean
}

/** Given once, checked once; see `cohesionStrategy`. */
export interface CohesionOptions<User extends object> {
  /**
   * Origin of the service: `https://cohesion2.regione.marche.it`. Who the people are is what it says: https, except
   * on the machine itself.
   */
  readonly service: string
  /** `id_sito`, as the Region assigned it. Answers for any other are refused. */
  readonly siteId: string
  /**
   * Where people come back to, as browsers see it: `https://portal.example.it/accedi/cohesion/ritorno`, without a query.
   * The route must take GET and POST. At any other host name than the one where the login was begun the session's
   * cookie is missing, and every login is refused with `cohesion.state-unknown`.
   */
  readonly callbackUrl: string
  /**
   * Where answers wait between the POST that brings them, which comes from another site and so without the session's
   * cookie, and the GET that follows. With `memoryAnswerTickets()` one process must serve both: with several, half of
   * the logins are refused with `cohesion.answer-expired`; they share `sequelizeAnswerTickets`.
   */
  readonly tickets: AnswerTickets
  /**
   * Turns a verified profile into the portal's user; null refuses with `cohesion.user-refused`. What it throws goes to
   * the portal's error handler. Keep `login` with the user, or in the session: `logout` needs it.
   */
  readonly toUser: (profile: CohesionProfile, login: CohesionLogin) => Awaitable<User | null>
  /**
   * Paths of the service: `current` ("SAML 2.0 mode"), or `legacy` without SPID, CIE and browser logout.
   * @default 'current'
   */
  readonly paths?: 'current' | 'legacy'
  /**
   * With legacy paths: asks for credentials even of somebody who is signed in at Cohesion.
   * @default false
   */
  readonly alwaysAsk?: boolean
  /**
   * The least level that lets somebody in, whatever the browser has made of the request. The law's usual one is 2.
   * @default 2
   */
  readonly requiredLevel?: CohesionLevel
  /**
   * What the service is to offer. One that cannot reach `requiredLevel` is an error.
   * @default all that reach `requiredLevel`
   */
  readonly methods?: readonly CohesionMethod[]
  /**
   * What `tipo_autenticazione` CF is worth without a SAML response that names the level. CF is said of cards, but also
   * of European identities of any level. `refuse`: it proves level 1. `accept`: it proves level 3, if there is
   * an Italian fiscal code; right only where the Region has not enabled eIDAS for the site, or with legacy paths.
   * @default 'refuse'
   */
  readonly unprovenCards?: 'refuse' | 'accept'
  /**
   * Whether a profile without a valid fiscal code is refused. With false `profile.fiscalCode` may be null.
   * @default true
   */
  readonly requireFiscalCode?: boolean
  /** What else the service is asked for. @default nothing */
  readonly request?: CohesionRequestOptions
  /**
   * Where Cohesion sends the browser after its logout.
   * @default the root of the portal's site
   */
  readonly afterLogoutUrl?: string
  /**
   * Page of the portal named in the request (`url_richiesta`), to which Cohesion may lead back after an error. What
   * comes back under this name is never followed.
   * @default the root of the portal's site
   */
  readonly pageUrl?: string
  /**
   * Parameter of the start's address that holds the page to go to afterwards, a path of this site.
   * @default 'ritorno'
   */
  readonly returnParameter?: string
  /**
   * Certificates (PEM) whose keys may have signed the profile; several while one takes over from another. Without a
   * right signature over it, and of the last hour, no profile is accepted. Their own dates are not looked at. Legacy
   * services that do not sign are shut out.
   * @default none: the connection's TLS vouches for the profile
   */
  readonly profileCertificates?: readonly string[]
  /**
   * Where begun logins are kept. One that is lost is refused with `cohesion.state-unknown`.
   * @default `sessionPendingLogins()`: in the portal's session
   */
  readonly pendingLogins?: PendingLogins
  /**
   * Milliseconds from the start to the return. The person finds the phone for the OTP meanwhile.
   * @default 15 minutes
   */
  readonly loginWithinMs?: number
  /**
   * Milliseconds for one call to the service, answer included, and for the body of the POST to arrive.
   * @default 10 seconds
   */
  readonly timeoutMs?: number
  /** Characters of the largest `auth` that is read; Cohesion's have some 3,000. @default 65536 */
  readonly maxAnswerLength?: number
  /** Bytes of the largest profile that is read; a SAML response in it has some 20,000. @default 512 KB */
  readonly maxProfileBytes?: number
  /**
   * Told of every refusal, once, where it happened; the request is null for a logout. Nothing in the refusal is
   * personal: log it.
   * @default writes `cohesionLogLine` with console.warn
   */
  readonly onRefusal?: (refusal: CohesionRefusal, request: CohesionRequest | null) => void
  /** For a portal that reaches the service through a proxy, or with a certificate of its own. @default Node's fetch */
  readonly fetch?: typeof fetch
  /** @default the system's */
  readonly clock?: Clock
}
