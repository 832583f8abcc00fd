import type { Locale } from '@consegna/core'

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

const it: FrameTexts = {
  skipToContent: 'Vai al contenuto principale',
  skipToFooter: 'Vai al piè di pagina',
  activeRole: 'Ruolo attivo',
  signedInAs: 'Utente',
  mainMenu: 'Menu principale',
  breadcrumb: 'Percorso di navigazione',
  usefulLinks: 'Link utili',
  accessibility: 'Dichiarazione di accessibilità',
  feedback: 'Segnala un problema di accessibilità',
  privacy: 'Informativa privacy',
  helpDesk: 'Assistenza',
}

const en: FrameTexts = {
  skipToContent: 'Skip to main content',
  skipToFooter: 'Skip to footer',
  activeRole: 'Active role',
  signedInAs: 'User',
  mainMenu: 'Main menu',
  breadcrumb: 'Breadcrumb',
  usefulLinks: 'Useful links',
  accessibility: 'Accessibility statement (in Italian)',
  feedback: 'Report an accessibility problem',
  privacy: 'Privacy notice',
  helpDesk: 'Help desk',
}

export const frameTexts = (locale: Locale): FrameTexts => (locale === 'it' ? it : en)
