import type { Clock } from '@consegna/core'
import type { CodeDevices } from './methods/code-device'
import type { ShowPage } from './pages/show-page'
import type { People } from './people/person'
import type { ProfileSigner } from './protocol/sign-profile'
import type { Sites } from './sites'
import type { Answers } from './state/answers'
import type { CardProofs } from './state/card-proofs'
import type { PendingLogins } from './state/pending-logins'
import type { SingleSignOn } from './state/single-sign-on'

/** Where browsers find what; known once everything listens. */
export interface Places {
  /** Scheme and host of the simulator. */
  readonly simulator: string
  /** Of the site that reads cards; null when cards cannot be read. */
  readonly cards: string | null
}

/** What the steps of a login are built from. */
export interface SimulatorParts {
  readonly clock: Clock
  readonly sites: Sites
  readonly people: People
  readonly logins: PendingLogins
  readonly signOn: SingleSignOn
  readonly answers: Answers
  readonly proofs: CardProofs
  readonly devices: CodeDevices
  readonly profileSigner: ProfileSigner
  readonly places: () => Places
  readonly showPage: ShowPage
}
