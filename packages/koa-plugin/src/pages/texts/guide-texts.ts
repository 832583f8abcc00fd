/** The page of the field guide, and what leads to it. */
export interface GuideTexts {
  readonly heading: string
  readonly lead: (version: number) => string
  readonly changes: string
  readonly fields: string
  readonly fieldsCaption: string
  readonly column: string
  readonly required: string
  readonly yes: string
  readonly no: string
  readonly description: string
  readonly allowed: string
  readonly example: string
  readonly rules: string
  readonly rulesCaption: string
  readonly rule: string
  readonly outcome: string
  readonly severity: Readonly<Record<'error' | 'warning', string>>
  /** A warning that is to become an error. */
  readonly errorFrom: (day: string) => string
  readonly elsewhere: string
  readonly markdown: string
  readonly schema: string
}
