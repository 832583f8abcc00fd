/** The pages on which officers answer for persons. */
export interface PersonsTexts {
  readonly heading: string
  readonly lead: string
  readonly search: string
  readonly code: string
  readonly codeHint: string
  readonly searchButton: string
  readonly refused: string

  readonly found: (code: string) => string
  readonly foundLead: (places: number) => string
  readonly places: string
  readonly placesCaption: string
  readonly campaign: string
  readonly municipality: string
  readonly standing: string
  readonly when: string
  readonly rows: string
  readonly standings: Readonly<
    Record<'valid' | 'superseded' | 'waiting' | 'rejected' | 'ended', string>
  >
  readonly row: (rows: string) => string
  /** A place that is found by the words of a record alone. */
  readonly quoted: string
  readonly held: string

  readonly exportHeading: string
  readonly exportExplained: string
  readonly exportTable: string
  readonly exportJson: string

  readonly rectifyHeading: string
  readonly rectifyExplained: string
  readonly rectifySteps: readonly string[]
  readonly rectifyDownload: (municipality: string, campaign: string) => string

  readonly restrictHeading: string
  readonly restrictExplained: string
  readonly restrictedSince: (campaign: string, when: string, reason: string) => string
  readonly restrictIn: (campaign: string) => string
  readonly reason: string
  readonly reasonHint: string
  readonly restrictButton: string
  readonly liftButton: (campaign: string) => string
  readonly restricted: string
  readonly lifted: string

  readonly eraseHeading: string
  readonly eraseExplained: readonly string[]
  readonly eraseWaiting: (count: number) => string
  readonly typeCode: (code: string) => string
  readonly eraseButton: string
  readonly erased: string
  readonly erasedCounts: (lists: number, withdrawn: number, attempts: number) => string
  readonly erasedHeld: (campaigns: string) => string
  readonly erasedUnsettled: string
  readonly searchAgain: string

  readonly retention: string
  readonly retentionExplained: string
  readonly hold: (campaign: string) => string
  readonly heldSince: (when: string, reason: string) => string
  readonly notHeld: string
  readonly holdButton: string
  readonly releaseButton: string

  /** In place of a person's name in a difference. */
  readonly restrictedEntry: string
}
