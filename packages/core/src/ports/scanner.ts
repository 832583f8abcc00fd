import type { CheckedFile } from './list-checker'

/** What a scanner says about a file. */
export type ScanVerdict =
  /** Looked at to its end; nothing harmful that the scanner knows of. */
  | { readonly kind: 'clean' }
  | {
      readonly kind: 'infected'
      /** What the scanner calls what it found, as it says it: `Win.Test.EICAR_HDB-1`. */
      readonly signature: string
    }
  /** Too large, or too deeply packed, to be looked at to its end: nothing is known about the rest. */
  | {
      readonly kind: 'not-scannable'
      /** Bytes of the largest file that is looked at; null when the scanner does not tell. */
      readonly maximumBytes: number | null
    }

/** Looks for what harms in an upload, before anything else reads it. Changes and keeps nothing of it. */
export interface Scanner {
  /**
   * `clean` only when the scanner has been given every byte and has said so: whatever else happens is thrown, so that
   * no file is accepted unscanned.
   * @throws ConsegnaError `scanner.unavailable` when no verdict could be had: nothing is known about the file
   * @throws InterruptedCheckError `check.cancelled` when the signal fires, `check.busy` when too many files wait
   */
  scan(upload: CheckedFile): Promise<ScanVerdict>
}
