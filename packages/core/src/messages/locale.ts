/** Languages in which everything that a user reads exists; Italian is the first. */
export type Locale = 'it' | 'en'
