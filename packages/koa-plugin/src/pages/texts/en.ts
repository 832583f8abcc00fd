import { counted } from './counted'
import { check } from './en-check'
import { findings } from './en-findings'
import { guide } from './en-guide'
import { persons } from './en-persons'
import { restore } from './en-restore'
import { sending } from './en-sending'
import { verification } from './en-verification'
import type { Texts } from './texts'

export const en: Texts = {
  roles: { citizen: 'Citizen', operator: 'Municipal operator', officer: 'Regional officer' },
  frame: {
    skipToContent: 'Skip to main content',
    skipToFooter: 'Skip to footer',
    activeRole: 'Active role',
    signedInAs: 'User',
    mainMenu: 'Main menu',
    breadcrumb: 'Breadcrumb',
    usefulLinks: 'Useful links',
    accessibility: 'Accessibility statement',
    feedback: 'Report an accessibility problem',
    privacy: 'Privacy notice',
    helpDesk: 'Help desk',
  },
  campaign: {
    campaigns: 'Campaigns',
    noCampaigns: 'There are no campaigns at the moment.',
    menu: 'Menu of the campaign',
    introduction:
      'From here every municipality sends the list of its beneficiaries as an Excel file. The last accepted list is the municipality’s valid list and replaces the one before as a whole.',
    howItWorks: 'How a list is sent',
    steps: [
      'Download the Excel template and fill in all the entries of the municipality.',
      'Upload the file: it is checked at once, and nothing is replaced. Errors are shown cell by cell.',
      'Read what would change against the valid list: who is added, who would be struck off, what is modified.',
      'Confirm. Only then has the list been sent, and the receipt can be downloaded.',
    ],
    start: 'Go to the sending page',
    opensAt: (when) => `Lists can be sent from: ${when}.`,
    openUntil: (when) => `Lists can be sent until: ${when}.`,
    closedAt: (when) => `The deadline has passed: ${when}.`,
    phase: { before: 'Not open yet', open: 'Open', closed: 'Closed' },
  },
  sending: sending(counted('en')),
  check: check(counted('en')),
  findings: findings(counted('en')),
  guide,
  persons: persons(counted('en')),
  verification: verification(counted('en')),
  restore,
  refusal: {
    error: 'Error',
    backToSending: 'Back to the sending page',
    backToCampaigns: 'Back to the list of campaigns',
    correlationId: 'Support code',
  },
}
