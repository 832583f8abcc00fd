import type { Refused } from '@consegna/core'

/** Text fields of a form. A field that came several times is left out: no form of ours repeats one. */
export type Fields = ReadonlyMap<string, string>

/** Where the bytes of an upload are for the moment. Its name is not here: it may be a person's. */
export type UploadedFile =
  | { readonly at: 'path'; readonly path: string; readonly size: number }
  | { readonly at: 'memory'; readonly bytes: Uint8Array; readonly size: number }

/** What a form brought. */
export interface Received {
  readonly kind: 'received'
  readonly fields: Fields
  /** Null when no file was chosen. */
  readonly file: UploadedFile | null
}

/** Limits of a form. */
export interface BodyRules {
  /** Whether a file may come with it, and how large it may be in bytes. */
  readonly maxFileBytes: number | null
  /** Where files are written to while they are looked at. */
  readonly uploadDirectory: string
}

export type Receipt = Received | Refused
