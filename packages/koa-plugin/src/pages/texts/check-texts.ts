/** The page of a check: what is wrong, or what would change. */
export interface CheckTexts {
  readonly notSentTitle: (municipality: string) => string
  readonly notSentHeading: (municipality: string) => string
  readonly notSent: string
  readonly notSentExplained: (until: string) => string
  readonly sender: (when: string, by: string) => string

  readonly difference: string
  readonly summary: (current: number, next: number) => string
  readonly firstList: (next: number) => string
  readonly firstNil: string
  readonly counts: (
    added: number,
    removed: number,
    changed: number,
    unchanged: number,
  ) => {
    readonly added: string
    readonly removed: string
    readonly changed: string
    readonly unchanged: string
  }
  readonly removedHeading: (count: number) => string
  readonly removedExplained: (count: number) => string
  /** When wrong entries are left out: they are missing in the new list too. */
  readonly removedMayBeWrong: string
  readonly addedHeading: (count: number) => string
  readonly changedHeading: (count: number) => string
  readonly changedCaption: string
  readonly entry: string
  readonly column: string
  readonly before: string
  readonly after: string
  readonly blank: string
  readonly andOthers: (count: number) => string
  readonly nothingChanges: string

  readonly confirmHeading: string
  readonly warnings: string
  readonly warningsRead: (count: number) => string
  readonly largeLoss: (removed: number, current: number) => string
  readonly typeLoss: string
  readonly elsewhere: (count: number, municipality: string) => string
  /** @param municipality the comune that the workbook was made for */
  readonly stampedFor: (municipality: string) => string
  readonly sameFile: (municipalities: string) => string
  readonly typeMunicipality: (municipality: string) => string
  readonly confirmList: (municipality: string) => string
  readonly confirmNil: (municipality: string) => string
  readonly discard: string
  readonly onlyOperators: string
  readonly closed: (when: string) => string
  readonly unconfirmed: string
  readonly listChanged: string
  readonly listChangedBy: (by: string, when: string, number: string) => string

  readonly rejectedTitle: (municipality: string) => string
  readonly rejectedHeading: (municipality: string) => string
  readonly nothingReplaced: string
  readonly errorCount: (errors: number, entries: number) => string
  readonly warningCount: (warnings: number) => string
  readonly findingsGone: string
  readonly leftOutHeading: string
  readonly leftOutExplained: (count: number) => string
  readonly tryAgain: string

  readonly discardedHeading: string
  readonly withdrawnHeading: string
  readonly expiredHeading: string
  readonly backToSending: string
}
