import type { Intake } from '@consegna/core'
import type { HelpDesk } from '@consegna/koa-plugin/pages'
import type { Middleware } from 'koa'
import type { Passport } from './access/passport'
import type { PortalUser } from './access/portal-user'
import type { ShowPage } from './frame/show-page'
import type { MenuLabels } from './menu/menu-entries'

/** What the steps of the journey are built from. */
export interface PortalParts {
  readonly intake: Intake
  /** Whether everything here is invented. */
  readonly isDemonstration: boolean
  /** Who can sign in, in the order of the login page. */
  readonly users: readonly PortalUser[]
  readonly passport: Passport
  readonly helpDesk: HelpDesk
  readonly menuLabels: MenuLabels
  readonly showPage: ShowPage
  /** Stands before the handler of every form. */
  readonly ownForm: Middleware
  /** The code itself when there is no such comune. */
  readonly municipalityName: (istat: string) => string
}
