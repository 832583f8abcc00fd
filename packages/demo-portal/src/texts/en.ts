import type { PortalTexts } from './texts'

export const en: PortalTexts = {
  portal: 'Social services portal',
  tagline: 'Collection of the lists of the comuni',
  demonstration: 'Demonstration portal',
  demonstrationHint:
    'People, lists and receipts of this portal are invented and have no value. Do not upload data about real people.',
  otherLanguage: { locale: 'it', label: 'Italiano' },
  roles: {
    citizen: 'Citizen',
    operator: 'Municipal operator',
    officer: 'Regional officer',
  },
  signIn: 'Sign in',
  signOut: 'Sign out',
  changeRole: 'Change role',
  home: {
    crumb: 'Home',
    title: 'The lists of the comuni, handed in to the Region',
    introduction: [
      'Here comuni send the Region their lists of those entitled to a benefit, for instance the students who ask for a scholarship, in the Region’s Excel template.',
      'Each file is checked before it is sent: the portal shows the errors, and who would be added or struck off. Only after the confirmation is the list sent, and the comune gets its receipt.',
    ],
    toMenu: 'Go to the menu',
    verifyReceipt: 'Verify a receipt',
    helpDesk: 'Help desk',
  },
  login: {
    title: 'Sign in to the demonstration portal',
    introduction: 'No credentials are needed here: choose one of the invented people to enter as.',
    enterAs: (name) => `Enter as ${name}`,
    rolesOf: (count) => (count === 1 ? 'Role' : 'Roles'),
    unknownUser: 'There is no such person. Choose one from the list.',
    unavailable: {
      title: 'Signing in is not available yet',
      paragraphs: [
        'On this portal the login has not been configured yet: for now nobody can enter. It is due neither to your computer nor to your credentials.',
        'To learn from when one can sign in, ask the help desk:',
      ],
    },
  },
  roleChoice: {
    title: 'Choose your role',
    introduction:
      'Choose the role to work in: you will see only its functions. You can change it at any time.',
    use: (role) => `Continue as ${role}`,
    active: 'active role',
    allMunicipalities: 'All comuni',
    municipalities: (names) => `${names.length === 1 ? 'Comune' : 'Comuni'}: ${names.join(', ')}`,
    noMunicipality: 'No comune',
  },
  menu: {
    title: 'Services',
    crumb: 'Menu',
    familySupport: 'Family support',
    familySupportHint: 'Lists that comuni send to the Region.',
    noCampaigns: 'There is no campaign at the moment.',
    nothing: 'There are no services for the role of Citizen',
    nothingHint:
      'Sending the lists of a comune takes the role of Municipal operator. Ask the help desk to be enabled, with the subject:',
    enablement:
      'Richiesta abilitazione al portale per l’invio delle graduatorie delle Borse Studio',
  },
  accessibility: {
    title: 'Accessibility statement',
    inDemonstration:
      'This is a demonstration portal: it is not the site of a public body and has no accessibility statement published with AgID. In a portal in service the body’s statement holds.',
    inService:
      'The accessibility statement published with AgID by the body that runs this portal holds: write to the help desk to have it.',
    paragraphs: [
      'The pages are built for WCAG 2.2, level AA: they work with the keyboard alone, with a screen reader and without JavaScript, and nothing is told by colour alone.',
    ],
  },
  feedback: {
    title: 'Report an accessibility problem',
    inDemonstration:
      'This is a demonstration portal: the address below is the example of the call.',
    inService: null,
    paragraphs: [
      'If a page cannot be used with the keyboard, with a screen reader or enlarged, write to the help desk: say which page it was, what you wanted to do and with which program.',
    ],
  },
  privacy: {
    title: 'Privacy notice',
    inDemonstration:
      'This is a demonstration portal: the people to sign in as are invented, and no data about real people may be uploaded. In a portal in service the body’s notice holds.',
    inService:
      'The privacy notice of the body that runs this portal holds: write to the help desk to have it.',
    paragraphs: [
      'The portal uses technical cookies only: one keeps the session open, for eight hours after the last request at most, the other protects the forms. There is no profiling and nothing comes from other sites: that is why no consent is asked for.',
      'Uploaded files, lists and receipts stay in this installation’s database until whoever runs it deletes them. Files found with errors are not kept.',
    ],
  },
  failures: {
    error: 'Error',
    assistanceCode: 'Assistance code',
    backHome: 'Back to the first page',
  },
}
