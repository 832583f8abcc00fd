import type { Severity } from '../errors/problem'
import type { Locale } from '../messages/locale'

/** What one line about an issue tells, in this order. */
export const issueFields = [
  'severity',
  'place',
  'entry',
  'column',
  'value',
  'message',
  'remedy',
] as const

/** The same in a table of its own, which tells the sheet too. */
export const tableFields = ['severity', 'sheet', ...issueFields.slice(1)] as const

export type IssueField = (typeof issueFields)[number] | 'sheet'

/** The words of tables of issues. */
export interface IssueWords {
  readonly titles: Readonly<Record<IssueField, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly wholeFile: string
  readonly row: (row: number) => string
  /** So many rows, told by the first. */
  readonly rows: (first: number, count: number) => string
  /** Columns by their letters: `H, J`. */
  readonly columns: (letters: string, count: number) => string
}

export const issueWords: Readonly<Record<Locale, IssueWords>> = {
  it: {
    titles: {
      severity: 'Gravità',
      sheet: 'Foglio',
      place: 'Cella nel file inviato',
      entry: 'Riferito a',
      column: 'Colonna dell’elenco',
      value: 'Valore letto',
      message: 'Che cosa non va',
      remedy: 'Come correggere',
    },
    severities: { error: 'Errore', warning: 'Avviso' },
    wholeFile: 'tutto il file',
    row: (row) => `riga ${row}`,
    rows: (first, count) => (count === 1 ? `riga ${first}` : `dalla riga ${first}`),
    columns: (letters, count) => `${count === 1 ? 'colonna' : 'colonne'} ${letters}`,
  },
  en: {
    titles: {
      severity: 'Severity',
      sheet: 'Sheet',
      place: 'Cell in the file sent',
      entry: 'About',
      column: 'Column of the list',
      value: 'Value read',
      message: 'What is wrong',
      remedy: 'How to mend it',
    },
    severities: { error: 'Error', warning: 'Warning' },
    wholeFile: 'the whole file',
    row: (row) => `row ${row}`,
    rows: (first, count) => (count === 1 ? `row ${first}` : `from row ${first}`),
    columns: (letters, count) => `${count === 1 ? 'column' : 'columns'} ${letters}`,
  },
}
