import type { VerificationTexts } from './verification-texts'

type Count = (count: number, one: string, many: string) => string

export const verification = (counted: Count): VerificationTexts => ({
  heading: 'Verify a receipt',
  lead: 'Anyone can verify whether a receipt is authentic, what was handed in, and whether the list is still the valid one. No need to sign in.',
  byFile: 'With the PDF of the receipt',
  anotherFile: 'Verify another PDF',
  chooseFile: 'PDF of the receipt',
  fileHint: (maximum) =>
    `The PDF as it was downloaded from the portal, at most ${maximum}. It is not kept.`,
  dropHere: 'You can also drop it here.',
  verify: 'Verify',
  byCode: 'With the verification code',
  anotherCode: 'Look up another code',
  code: 'Verification code',
  codeHint: 'Three groups of four characters, at the foot of the receipt: such as KY3D-10C8-9HYA.',
  lookUp: 'Look up',
  outcomes: {
    file: 'The receipt is authentic',
    code: 'The code is that of a receipt of this portal',
  },
  meaning: {
    file: 'The PDF is, byte by byte, the one that this portal issued and signed.',
    code: 'Compare what stands below with the receipt: it has to be the same. The full proof is to verify the PDF.',
  },
  notAuthentic: 'The receipt is NOT authentic',
  mistake: 'Nothing was verified',
  whatWasHandedIn: 'What was handed in',
  facts: {
    campaign: 'Campaign',
    municipality: 'Municipality',
    handedIn: 'Handed in',
    at: 'Accepted',
    sender: 'Sent by',
    number: 'Submission number',
    supersedes: 'Submission replaced',
    restores: 'Submission restored',
    file: 'SHA-256 of the file',
    code: 'Verification code',
  },
  nil: 'nobody entitled',
  entries: (count) => `list with ${counted(count, 'entry', 'entries')}`,
  leftOut: (count) => counted(count, 'row left out', 'rows left out'),
  standing: 'Is it still valid?',
  stillValid: (municipality) => `Yes: it is what counts now for ${municipality}.`,
  replaced: (municipality) =>
    `No: ${municipality} has replaced it. That it was handed in stays proven.`,
  validNow: (number, when, what) =>
    `What counts now is the submission ${number}, accepted on ${when}: ${what}.`,
  onDay: 'What was valid on a certain day?',
  showDay: 'Show',
  dayHint: 'At the end of that day, in Italian time.',
  validOn: (day, number, what) =>
    `At the end of ${day} the submission ${number} was valid: ${what}.`,
  noneOn: (day) => `At the end of ${day} the municipality had not handed in anything yet.`,
  offline: 'Without this portal',
  offlineExplained:
    'The signature can also be verified on one’s own computer, with the command “consegna verify” or with OpenSSL: it takes the PDF and the published keys.',
  publicKeys: 'Published keys (JSON)',
  link: 'Verify a receipt',
})
