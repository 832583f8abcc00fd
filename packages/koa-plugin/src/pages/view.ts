import type { Locale, Messages } from '@consegna/core'
import type { AssetLinks } from '../http/assets'
import type { Links } from '../routes/links'
import type { HelpDesk } from './frame/frame'
import type { Texts } from './texts/texts'

/** What every view is given beside its own data. */
export interface View {
  readonly locale: Locale
  readonly texts: Texts
  /** Sentences for codes of issues and refusals. */
  readonly messages: Messages
  readonly links: Links
  readonly assets: AssetLinks
  /** Value of the hidden field that each form carries. */
  readonly token: string
  /** Whom to ask: the campaign's, where one is known. */
  readonly helpDesk: HelpDesk | null
}
