import type { VerifyTexts } from './verify-texts'

export const verifyEn: VerifyTexts = {
  outcomes: {
    genuine: 'the receipt is authentic.',
    'not-genuine': 'the receipt is NOT authentic.',
    refused: 'the file is not a receipt.',
  },
  facts: {
    number: 'Submission',
    campaign: 'Campaign',
    municipality: 'Municipality',
    at: 'Accepted',
    handedIn: 'Handed in',
    sender: 'Sent by',
    file: 'SHA-256 of the file',
    supersedes: 'Submission replaced',
    restores: 'Submission restored',
    code: 'Verification code',
    key: 'Key',
    checkpoint: 'Checkpoint',
  },
  roles: {
    citizen: 'citizen',
    operator: 'municipal operator',
    officer: 'regional officer',
  },
  nil: 'nobody entitled (nil return)',
  entries: (count) => `list with accepted entries: ${count}`,
  nothing: 'none',
  embedded: 'part of what is signed',
  stillValid:
    'Whether the list is still the valid one is told by the portal’s verification page: the comune may have sent another.',
}
