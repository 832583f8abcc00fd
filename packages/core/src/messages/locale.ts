/** Languages of the sentences that people read. */
export type Locale = 'it' | 'en'

/** A sentence in both languages. */
export type Localised = Readonly<Record<Locale, string>>
