import type { Role } from '../../ports/records'

/** What `consegna verify` says beside the reasons of refusals. */
export interface VerifyTexts {
  readonly outcomes: Readonly<Record<'genuine' | 'not-genuine' | 'refused', string>>
  readonly facts: Readonly<
    Record<
      | 'number'
      | 'campaign'
      | 'municipality'
      | 'at'
      | 'handedIn'
      | 'sender'
      | 'file'
      | 'supersedes'
      | 'restores'
      | 'code'
      | 'key'
      | 'checkpoint',
      string
    >
  >
  readonly roles: Readonly<Record<Role, string>>
  readonly nil: string
  readonly entries: (count: string) => string
  readonly nothing: string
  readonly embedded: string
  /** That a receipt alone cannot tell whether a newer list has come. */
  readonly stillValid: string
}
