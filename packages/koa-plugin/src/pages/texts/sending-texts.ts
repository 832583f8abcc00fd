/** The sending page: download, upload, history. */
export interface SendingTexts {
  /** The page's `h1` and title. */
  readonly heading: string
  /** Headings of the four sections, as in the manual. */
  readonly download: string
  readonly upload: (campaign: string) => string
  readonly history: string
  readonly errors: string

  readonly templateVersion: (version: number) => string
  readonly templateLink: string
  readonly templateFormat: string
  /** Before what changed. */
  readonly templateChanges: string
  readonly templateVersions: string
  readonly templatePolicy: Readonly<Record<'current' | 'accepted' | 'warned' | 'refused', string>>
  readonly whereCurrent: (version: number) => string
  /** Link to the template where a file made from another one was refused. */
  readonly currentTemplate: (version: number) => string
  readonly validList: string
  readonly validListExplained: (entries: number, municipality: string) => string
  /** Before titles of columns. */
  readonly columnsGone: string
  readonly ownTemplate: (municipality: string) => string
  readonly ownTemplateExplained: string
  readonly guideLink: string
  readonly protectedView: string

  readonly municipality: string
  readonly chooseMunicipality: string
  readonly chooseHint: string
  readonly show: string
  readonly noMunicipalities: string
  readonly validNow: (entries: number, when: string, by: string) => string
  readonly nilNow: (when: string, by: string) => string
  readonly nothingValid: string

  readonly chooseFile: string
  readonly uploadFile: string
  readonly fileHint: (maximum: string) => string
  readonly dropHere: string
  readonly uploading: string
  readonly checkFirst: string
  readonly willOverwrite: (municipality: string) => string
  readonly nilHeading: string
  readonly nilExplained: string
  readonly nilButton: string
  readonly officerLooksOn: string

  readonly notSentYet: string
  readonly waiting: (what: string, when: string, by: string, until: string) => string
  readonly resume: string
  readonly look: string

  readonly accepted: string
  readonly acceptedList: (entries: number, municipality: string, number: string) => string
  readonly acceptedNil: (municipality: string, number: string) => string
  readonly fileUploaded: string
  readonly acceptedWarnings: (count: number) => string
  readonly downloadReceipt: string
  readonly downloadLeftOut: string
  readonly refused: string

  readonly historyCaption: (municipality: string) => string
  readonly historyEmpty: string
  readonly historyChoose: string
  readonly when: string
  readonly who: string
  readonly what: string
  readonly documents: string
  readonly valid: string
  readonly entries: (count: number) => string
  readonly nil: string
  readonly leftOut: (count: number) => string
  readonly warnings: (count: number) => string
  readonly warningsToRead: (count: number) => string
  readonly rejected: (errors: number) => string
  readonly rejectedFile: string
  readonly discarded: string
  readonly expired: string
  readonly withdrawn: string
  readonly contentErased: (when: string) => string
  readonly fileErased: (when: string) => string
  readonly fileLink: string
  readonly receiptLink: string
  readonly leftOutLink: string
  readonly errorsLink: string
  readonly lastAttempt: (when: string, by: string) => string
  readonly allErrors: (count: number) => string
}
