import type { VerifiedReceipt } from '@consegna/core'

/** The public page that verifies receipts. */
export interface VerificationTexts {
  readonly heading: string
  readonly lead: string
  readonly byFile: string
  readonly anotherFile: string
  readonly chooseFile: string
  readonly fileHint: (maximum: string) => string
  readonly dropHere: string
  readonly verify: string
  readonly byCode: string
  readonly anotherCode: string
  readonly code: string
  readonly codeHint: string
  readonly lookUp: string
  /** Titles of outcomes. */
  readonly outcomes: Readonly<Record<VerifiedReceipt['by'], string>>
  readonly meaning: Readonly<Record<VerifiedReceipt['by'], string>>
  readonly notAuthentic: string
  readonly mistake: string
  readonly whatWasHandedIn: string
  readonly facts: Readonly<
    Record<
      | 'campaign'
      | 'municipality'
      | 'handedIn'
      | 'at'
      | 'sender'
      | 'number'
      | 'supersedes'
      | 'restores'
      | 'file'
      | 'code',
      string
    >
  >
  readonly nil: string
  readonly entries: (count: number) => string
  readonly leftOut: (count: number) => string
  readonly standing: string
  readonly stillValid: (municipality: string) => string
  readonly replaced: (municipality: string) => string
  readonly validNow: (number: string, when: string, what: string) => string
  readonly onDay: string
  readonly showDay: string
  readonly dayHint: string
  readonly validOn: (day: string, number: string, what: string) => string
  readonly noneOn: (day: string) => string
  readonly offline: string
  readonly offlineExplained: string
  readonly publicKeys: string
  /** Link to this page from others. */
  readonly link: string
}
