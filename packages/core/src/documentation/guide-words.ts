import type { Locale } from '../messages/locale'

/** The guide's own words; descriptions come from columns and rules. */
export interface GuideWords {
  readonly origin: (template: string, version: number) => string
  readonly changes: string
  readonly columns: string
  readonly column: string
  readonly required: string
  readonly yes: string
  readonly no: string
  readonly description: string
  readonly allowed: string
  readonly example: string
  readonly rules: string
  readonly rule: string
  readonly outcome: string
  readonly error: string
  readonly warning: string
  readonly errorFrom: (day: string) => string
  readonly codes: string
  readonly code: string
  readonly foundIn: string
  readonly fixed: string
  readonly uniqueKey: (header: string) => string
  readonly residence: (header: string) => string
}

export const guideWords: Readonly<Record<Locale, GuideWords>> = {
  it: {
    origin: (template, version) => `Modello ${template}, versione ${version}.`,
    changes: 'Novità:',
    columns: 'Che cosa scrivere in ogni colonna',
    column: 'Colonna',
    required: 'Obbligatoria',
    yes: 'sì',
    no: 'no',
    description: 'Che cosa scrivere',
    allowed: 'Valori ammessi',
    example: 'Esempio',
    rules: 'Regole',
    rule: 'Regola',
    outcome: 'Se non è rispettata',
    error: 'errore',
    warning: 'avviso',
    errorFrom: (day) => `avviso; dal ${day} errore`,
    codes: 'Codici dei messaggi',
    code: 'Codici',
    foundIn: 'Colonna o regola',
    fixed: 'fissa: un bando non la può cambiare',
    uniqueKey: (header) => `Lo stesso valore di «${header}» compare una sola volta nell’elenco.`,
    residence: (header) => `«${header}» è il comune che invia l’elenco.`,
  },
  en: {
    origin: (template, version) => `Template ${template}, version ${version}.`,
    changes: 'What is new:',
    columns: 'What to write in each column',
    column: 'Column',
    required: 'Required',
    yes: 'yes',
    no: 'no',
    description: 'What to write',
    allowed: 'Values admitted',
    example: 'Example',
    rules: 'Rules',
    rule: 'Rule',
    outcome: 'When it is not kept',
    error: 'error',
    warning: 'warning',
    errorFrom: (day) => `warning; from ${day} error`,
    codes: 'Codes of messages',
    code: 'Codes',
    foundIn: 'Column or rule',
    fixed: 'fixed: no campaign can change it',
    uniqueKey: (header) => `The same value of “${header}” stands only once in the list.`,
    residence: (header) => `“${header}” is the comune that sends the list.`,
  },
}
