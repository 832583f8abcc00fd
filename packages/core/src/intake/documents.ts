import type { FieldGuide } from '../documentation/field-guide'
import type { Template } from '../template/define-template'
import type { Place } from './views'

/** A file made for downloading. */
export interface Document {
  readonly kind: 'document'
  /** Holds nothing personal: `borse-di-studio-v2.xlsx`. */
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A file that is made while it is downloaded: its size is not known. */
export interface DocumentStream {
  readonly kind: 'stream'
  /** Holds nothing personal: `errori-042002-20180403-101500.xlsx`. */
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A template, and its field guide with the campaign's rules. */
export interface TemplateDescription {
  readonly kind: 'template'
  readonly template: Template
  readonly guide: FieldGuide
}

/** For everybody, or for a comune on behalf of somebody. */
export type TemplateRequest =
  | {
      readonly campaign: string
      /** @default the one offered for download */
      readonly version?: number
    }
  | (Place & {
      /** @default the one offered for download */
      readonly version?: number
    })

export interface OpenedFile {
  readonly kind: 'file'
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
  readonly bytes: AsyncIterable<Uint8Array>
}
