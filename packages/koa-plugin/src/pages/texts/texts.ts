import type { Locale, Role } from '@consegna/core'
import type { CheckTexts } from './check-texts'
import { en } from './en'
import type { FindingsTexts } from './findings-texts'
import type { GuideTexts } from './guide-texts'
import { it } from './it'
import type { PersonsTexts } from './persons-texts'
import type { RestoreTexts } from './restore-texts'
import type { SendingTexts } from './sending-texts'
import type { VerificationTexts } from './verification-texts'

/** What the plugin's own frame says around a page. */
export interface FrameTexts {
  readonly skipToContent: string
  readonly skipToFooter: string
  readonly activeRole: string
  readonly signedInAs: string
  readonly mainMenu: string
  readonly breadcrumb: string
  readonly usefulLinks: string
  readonly accessibility: string
  readonly feedback: string
  readonly privacy: string
  readonly helpDesk: string
}

/** The list of campaigns and the home of one. */
export interface CampaignTexts {
  readonly campaigns: string
  readonly noCampaigns: string
  readonly menu: string
  readonly introduction: string
  readonly howItWorks: string
  readonly steps: readonly string[]
  readonly start: string
  readonly opensAt: (when: string) => string
  readonly openUntil: (when: string) => string
  readonly closedAt: (when: string) => string
  readonly phase: Readonly<Record<'before' | 'open' | 'closed', string>>
}

export interface RefusalTexts {
  /** Begins the title of a page that tells what went wrong. */
  readonly error: string
  readonly backToSending: string
  readonly backToCampaigns: string
  readonly correlationId: string
}

/**
 * Every sentence of the pages but those of issues and refusals, which core has. Parameters are texts that
 * were formatted for the reader already, or counts where the words depend on them.
 */
export interface Texts {
  readonly roles: Readonly<Record<Role, string>>
  readonly frame: FrameTexts
  readonly campaign: CampaignTexts
  readonly sending: SendingTexts
  readonly check: CheckTexts
  readonly findings: FindingsTexts
  readonly guide: GuideTexts
  readonly persons: PersonsTexts
  readonly verification: VerificationTexts
  readonly restore: RestoreTexts
  readonly refusal: RefusalTexts
}

const catalogues: Readonly<Record<Locale, Texts>> = { it, en }

export const texts = (locale: Locale): Texts => catalogues[locale]
