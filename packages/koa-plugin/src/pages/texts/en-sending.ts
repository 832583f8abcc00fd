import type { counted } from './counted'
import type { SendingTexts } from './sending-texts'

export const sending = (n: ReturnType<typeof counted>): SendingTexts => ({
  heading: 'Sending the list of beneficiaries',
  download: 'Download of the user manual and of the Excel template for sending the entries',
  upload: (campaign) => `Upload of the list of beneficiaries ${campaign}`,
  history: 'All documents uploaded for the chosen municipality',
  errors: 'Entries found with errors',

  templateVersion: (version) => `Excel template, version ${version}`,
  templateLink: 'Download the template',
  templateFormat: '.xlsx format',
  templateChanges: 'What changed since the version before:',
  templateVersions: 'Which versions of the template are admitted',
  templatePolicy: {
    current: 'the current one',
    accepted: 'files made from this version are accepted',
    warned: 'files made from this version are accepted with a warning',
    refused: 'files made from this version are not accepted',
  },
  whereCurrent: (version) =>
    `The current version is ${version}: “Download the template” above has it.`,
  currentTemplate: (version) => `Download the current template, version ${version}`,
  validList: 'Download the valid list in the current template',
  validListExplained: (entries, municipality) =>
    `${n(entries, 'entry', 'entries')} of ${municipality}: to add or correct without looking for the old file. It holds personal data: keep it with care.`,
  columnsGone: 'The current template no longer has, and the file does not hold, the columns:',
  ownTemplate: (municipality) => `Download the template prepared for ${municipality}`,
  ownTemplateExplained:
    'The file remembers its municipality: when it is uploaded for another, the portal warns.',
  guideLink: 'Field guide, column by column',
  protectedView:
    'If Excel opens the template in “Protected View”, press “Enable Editing” to fill it in.',

  municipality: 'Municipality',
  chooseMunicipality: 'Choose the municipality',
  chooseHint: 'Choose the municipality and press “Show”.',
  show: 'Show',
  noMunicipalities:
    'You are not enabled to act for any municipality in this campaign. Ask the help desk to be enabled.',
  validNow: (entries, when, by) =>
    `Valid list today: ${n(entries, 'entry', 'entries')}, sent on ${when} by ${by}.`,
  nilNow: (when, by) => `Valid today: nobody entitled, declared on ${when} by ${by}.`,
  nothingValid: 'No list has been sent for this municipality yet.',

  chooseFile: 'Select the file',
  uploadFile: 'Upload the file',
  fileHint: (maximum) =>
    `One Excel file in .xlsx format, made from the template; at most ${maximum}.`,
  dropHere: 'You can also drop the file here.',
  uploading: 'Checking the file: please wait…',
  checkFirst: 'The file is checked first: nothing is replaced until you confirm on the next page.',
  willOverwrite: (municipality) =>
    `Please note: once confirmed, this submission overwrites the previous one as a whole. The file must hold all the entries of ${municipality}, not only those to be added.`,
  nilHeading: 'Nobody entitled',
  nilExplained:
    'If nobody in the municipality is entitled, declare it here, without a file. This declaration too has to be confirmed, replaces the previous list and has its receipt.',
  nilButton: 'Declare that nobody is entitled',
  officerLooksOn:
    'As an officer you can consult lists and receipts. Lists are sent by the operators of the municipalities.',

  notSentYet: 'NOT SENT YET',
  waiting: (what, when, by, until) =>
    `${what}: uploaded on ${when} by ${by}. Waiting to be confirmed until ${until}; until then the valid list does not change.`,
  resume: 'Resume',
  look: 'View',

  accepted: 'Sent successfully',
  acceptedList: (entries, municipality, number) =>
    `The list of ${municipality} with ${n(entries, 'entry', 'entries')} has been sent and recorded with the number ${number}. It is now the valid list of the municipality.`,
  acceptedNil: (municipality, number) =>
    `The declaration “nobody entitled” of ${municipality} has been sent and recorded with the number ${number}.`,
  fileUploaded: 'File uploaded successfully',
  acceptedWarnings: (count) => `${n(count, 'warning', 'warnings')}, read and acknowledged.`,
  downloadReceipt: 'Download the receipt',
  downloadLeftOut: 'Download the file with the errors of the entries left out',
  refused: 'The file was not accepted',

  historyCaption: (municipality) => `Documents uploaded for ${municipality}, newest first`,
  historyEmpty: 'No document has been uploaded yet.',
  historyChoose: 'Choose the municipality first.',
  when: 'When',
  who: 'Who',
  what: 'What',
  documents: 'Documents',
  valid: 'Valid',
  entries: (count) => n(count, 'entry', 'entries'),
  nil: 'Nobody entitled',
  leftOut: (count) => `${n(count, 'entry', 'entries')} left out because of errors`,
  warningsToRead: (count) => `${n(count, 'warning', 'warnings')} to be read`,
  warnings: (count) => `${n(count, 'warning', 'warnings')} acknowledged`,
  rejected: (errors) => `Rejected: ${n(errors, 'error', 'errors')}`,
  rejectedFile: 'Rejected: file not accepted',
  discarded: 'Discarded, never sent',
  expired: 'Expired without confirmation, never sent',
  withdrawn:
    'Withdrawn by the Region because it held data that had to be erased: upload the file again',
  contentErased: (when) => `Content erased ${when}`,
  fileErased: (when) => `File erased ${when}`,
  fileLink: 'File',
  receiptLink: 'Receipt',
  leftOutLink: 'Entries left out',
  errorsLink: 'Errors',
  lastAttempt: (when, by) =>
    `From the last upload, on ${when} by ${by}, which was rejected. The valid list has not changed.`,
  allErrors: (count) => `See all errors (${count})`,
})
