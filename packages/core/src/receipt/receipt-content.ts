import type { Campaign } from '../campaign/campaign'
import type { Actor, IstatCode } from '../ports/records'

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
  readonly entriesRoot: string
  readonly position: number
  readonly supersedes: string | null
  readonly helpDesk: Campaign['helpDesk']
}
