import type { Locale, Role } from '@consegna/core'
import { en } from './en'
import { it } from './it'

/** A short page of plain text. */
export interface InformationTexts {
  readonly title: string
  /** Comes first where everything is invented. */
  readonly inDemonstration: string
  /** Comes first in a portal in service. */
  readonly inService: string | null
  readonly paragraphs: readonly string[]
}

/** Every sentence of the portal's own pages. */
export interface PortalTexts {
  readonly portal: string
  readonly tagline: string
  readonly demonstration: string
  readonly demonstrationHint: string
  readonly otherLanguage: { readonly locale: Locale; readonly label: string }
  readonly roles: Readonly<Record<Role, string>>
  readonly signIn: string
  readonly signOut: string
  readonly changeRole: string
  readonly home: {
    readonly crumb: string
    readonly title: string
    readonly introduction: readonly string[]
    readonly toMenu: string
    readonly verifyReceipt: string
    readonly helpDesk: string
  }
  readonly login: {
    readonly title: string
    readonly introduction: string
    readonly enterAs: (name: string) => string
    /** @param count how many follow */
    readonly rolesOf: (count: number) => string
    readonly unknownUser: string
    /** Where nobody can sign in. */
    readonly unavailable: { readonly title: string; readonly paragraphs: readonly string[] }
  }
  readonly roleChoice: {
    readonly title: string
    readonly introduction: string
    readonly use: (role: string) => string
    readonly active: string
    readonly allMunicipalities: string
    /** @param names of one or more comuni */
    readonly municipalities: (names: readonly string[]) => string
    readonly noMunicipality: string
  }
  readonly menu: {
    readonly title: string
    readonly crumb: string
    readonly familySupport: string
    readonly familySupportHint: string
    /** Where there is no campaign. */
    readonly noCampaigns: string
    readonly nothing: string
    readonly nothingHint: string
    readonly enablement: string
  }
  readonly accessibility: InformationTexts
  readonly feedback: InformationTexts
  readonly privacy: InformationTexts
  readonly failures: {
    /** Begins the title, as in the plugin's pages. */
    readonly error: string
    readonly assistanceCode: string
    readonly backHome: string
  }
}

export const textsFor = (locale: Locale): PortalTexts => (locale === 'it' ? it : en)
