import type { Campaign } from '../campaign/campaign'
import type { Actor, IstatCode, Sha256 } from '../ports/records'

/** What a receipt says. No personal data of students. */
export interface ReceiptContent {
  readonly number: string
  readonly campaign: { readonly id: string; readonly title: string }
  readonly municipality: {
    readonly istat: IstatCode
    readonly name: string
    readonly province: string
  }
  readonly sender: Pick<Actor, 'name' | 'role'>
  /** The instant of acceptance with the offset of Europe/Rome: `2018-04-03T10:15:00+02:00`. */
  readonly at: string
  readonly kind: 'list' | 'nil'
  readonly file: { readonly size: number; readonly sha256: string } | null
  readonly template: { readonly id: string; readonly version: number } | null
  readonly entries: number
  readonly leftOut: number
  readonly warnings: number
  readonly entriesRoot: Sha256
  /** SHA-256 of the submission's canonical record, which the receipt carries. */
  readonly recordHash: Sha256
  readonly position: number
  readonly supersedes: string | null
  /** Number of the earlier submission that this one made valid again. */
  readonly restores: string | null
  readonly helpDesk: Campaign['helpDesk']
  readonly verification: {
    /** The short code: `KY3D-10C8-9HYA`. */
    readonly code: string
    /** Address of the page that verifies receipts; null when the portal named none. */
    readonly page: string | null
  }
}
