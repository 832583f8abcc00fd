import type { CliTexts } from './cli-texts'

/** Why a campaign or a data file is not taken, in Italian. They follow a colon. */
export const faultsIt: CliTexts['faults'] = {
  'window-reversed': () => 'window: la chiusura (closesAt) deve venire dopo l’apertura (opensAt)',
  'rule-always-errors': (p) => `rules.${p('id')}: questa regola dà sempre errori, e non si cambia`,
  'rule-unknown': (p) => `rules.${p('id')}: questa regola non c’è. Ci sono: ${p('known')}`,
  'rule-only-warns': (p) =>
    `rules.${p('id')}: questa regola può dare solo avvisi, perché la infrangono anche dati giusti. Scrivere «warning» oppure «off»`,
  'version-unknown': (p) =>
    `templates: la versione ${p('version')} del modello non c’è. Ci sono: ${p('known')}`,
  'no-version-accepted': () =>
    'templates: almeno una versione del modello deve essere accettata («policy»: «accepted»)',
  'folder-unreadable': () => 'la cartella non si può leggere',
  'folder-without-data': () =>
    'non c’è nessun file con i dati dei comuni o delle scuole. Mettervi i file CSV del Ministero, o non indicare --registry',
  'file-unreadable': () =>
    'non si può leggere; nelle cartelle dentro la cartella non si cercano dati',
  'file-not-text': () => 'non è un testo in UTF-8',
  'file-not-json': () => 'non è scritto in JSON',
  'file-unknown': () => 'non è un file CSV, e non è registries.json',
  'header-unknown': () =>
    'le intestazioni non sono quelle di un file di comuni o di scuole che si sappia leggere',
  'coverage-wrong': (p) => p('reason'),
  'quote-open': () => 'le virgolette di un campo non si chiudono',
  'columns-missing': (p) => `nelle intestazioni devono esserci tutte queste: ${p('columns')}`,
  'fields-count': (p) => `i campi sono ${p('found')} invece di ${p('expected')}`,
  'fields-wrong': (p) => `non va bene il valore di ${p('fields')}`,
  'periods-overlap': (p) =>
    `il codice ISTAT ${p('code')} sta in due periodi che comprendono il giorno ${p('day')}`,
}
