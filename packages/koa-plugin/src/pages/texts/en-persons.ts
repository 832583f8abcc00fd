import type { counted } from './counted'
import type { PersonsTexts } from './persons-texts'

export const persons = (n: ReturnType<typeof counted>): PersonsTexts => ({
  heading: 'Rights of persons',
  lead: 'From here people who ask about their data are answered: where it is, a copy, correction, restriction, erasure. Each act leaves an audit event, without the name of the person.',
  search: 'Look for a person',
  code: 'Fiscal code',
  codeHint: 'Any form of the code: those with the letters of omocodia are the same person.',
  searchButton: 'Search',
  refused: 'Not done',

  found: (code) => `Data of ${code}`,
  foundLead: (places) =>
    `${n(places, 'list or attempt holds', 'lists or attempts hold')} this person.`,
  places: 'Where it is',
  placesCaption: 'Lists, checks and rejected attempts with this person',
  campaign: 'Campaign',
  municipality: 'Municipality',
  standing: 'State',
  when: 'When',
  rows: 'Rows',
  standings: {
    valid: 'valid list',
    superseded: 'superseded list',
    waiting: 'not sent yet',
    rejected: 'rejected attempt',
    ended: 'never sent',
  },
  row: (rows) => `row ${rows}`,
  quoted: 'named in the reason',
  held: 'retention suspended',

  exportHeading: 'Copy of the data',
  exportExplained:
    'Holds everything that the portal keeps of the person, and of nobody else. Hand it over only after making sure who asks.',
  exportTable: 'Download the table (CSV)',
  exportJson: 'Download the format for programs (JSON)',

  rectifyHeading: 'Correction',
  rectifyExplained:
    'A list that was sent is never changed: a correction is a new submission, which replaces it and has its own receipt.',
  rectifySteps: [
    'Download the valid list of the municipality in the current template.',
    'Correct the row of the person, and that row alone.',
    'Have the municipality’s operator upload and confirm it: the difference must show one change.',
  ],
  rectifyDownload: (municipality, campaign) => `Valid list of ${municipality}, ${campaign}`,

  restrictHeading: 'Restriction',
  restrictExplained:
    'The data is kept but not used: operators do not see the person, and cannot download files that hold the person. It concerns lists to come, too.',
  restrictedSince: (campaign, when, reason) =>
    `${campaign}: restricted (${when}). Reason: ${reason}`,
  restrictIn: (campaign) => `Restrict the data in “${campaign}”`,
  reason: 'Reason',
  reasonHint: 'Who asked for it and in which document, without names; 10 to 500 characters.',
  restrictButton: 'Restrict the data',
  liftButton: (campaign) => `Lift the restriction in “${campaign}”`,
  restricted: 'The data is restricted.',
  lifted: 'The restriction was lifted.',

  eraseHeading: 'Erasure',
  eraseExplained: [
    'The row of the person is erased from every list, and with it the files that hold it, as a whole: a file cannot lose one row and remain what was sent.',
    'The receipt and the hashes of each submission stay; nobody finds the person by them. The numbers of entries stay what they were.',
    'This cannot be undone. Lists that the municipality sends later are lists like any other: tell it.',
  ],
  eraseWaiting: (count) =>
    `${n(count, 'waiting check holds', 'waiting checks hold')} the person and will be withdrawn: its municipality will read that it has to upload the file again.`,
  typeCode: (code) => `To confirm, type the fiscal code again: ${code}`,
  eraseButton: 'Erase the person for ever',
  erased: 'The data of the person was erased',
  erasedCounts: (lists, withdrawn, attempts) =>
    `${n(lists, 'list', 'lists')}, ${n(withdrawn, 'withdrawn check', 'withdrawn checks')}, ${n(attempts, 'rejected attempt', 'rejected attempts')}.`,
  erasedHeld: (campaigns) =>
    `The person is still where a dispute suspends retention: ${campaigns}.`,
  erasedUnsettled:
    'A copy may stay in the database’s journal until the next round of cleaning, within an hour.',
  searchAgain: 'Look for another person',

  retention: 'Suspension of retention',
  retentionExplained:
    'While there is a dispute nothing of a campaign is erased, neither when its time has come nor when somebody asks.',
  hold: (campaign) => `Suspension for “${campaign}”`,
  heldSince: (when, reason) => `Suspended (${when}). Reason: ${reason}`,
  notHeld: 'Not suspended: data is erased when the campaign’s times are over.',
  holdButton: 'Suspend erasing',
  releaseButton: 'End the suspension',

  restrictedEntry: 'a person whose data is restricted',
})
