/** Making an earlier list valid again: the button, the page that asks why, and what the check page adds. */
export interface RestoreTexts {
  /** The button beside an earlier list. */
  readonly button: string
  readonly crumb: string
  readonly heading: (municipality: string) => string
  readonly sentBy: (when: string, by: string) => string
  readonly explained: string
  readonly reason: string
  readonly reasonHint: string
  readonly noNames: string
  readonly nothingYet: string
  readonly showDifference: string

  /** On the page of the check. */
  readonly waits: (number: string, when: string, by: string) => string
  readonly askedBy: (when: string, by: string) => string
  readonly why: string
  readonly notExaminedAnew: string
  readonly templateRefused: (version: number) => string
  readonly confirm: (municipality: string) => string

  /** Of a submission, or of a check, in the history. */
  readonly restores: (number: string) => string
  readonly because: (reason: string) => string
}
