import type { GuideTexts } from './guide-texts'

export const guide: GuideTexts = {
  heading: 'Guida alla compilazione',
  lead: (version) =>
    `Che cosa scrivere nel modello Excel, versione ${version}, colonna per colonna.`,
  changes: 'Che cosa cambia rispetto alla versione precedente:',
  fields: 'Colonne',
  fieldsCaption: 'Le colonne del modello, nel loro ordine',
  column: 'Colonna',
  required: 'Obbligatoria',
  yes: 'sì',
  no: 'no',
  description: 'Che cosa scrivere',
  allowed: 'Valori ammessi',
  example: 'Esempio',
  rules: 'Regole',
  rulesCaption: 'Che cosa viene controllato oltre alle singole celle',
  rule: 'Regola',
  outcome: 'Se non è rispettata',
  severity: { error: 'errore', warning: 'avviso' },
  errorFrom: (day) => `avviso; dal ${day} errore`,
  elsewhere: 'Anche in altri formati',
  markdown: 'Guida in formato Markdown',
  schema: 'Schema JSON di un nominativo, per chi sviluppa',
}
