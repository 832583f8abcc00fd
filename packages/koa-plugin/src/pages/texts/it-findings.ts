import { formatCount } from '@consegna/core'
import { al, type counted } from './counted'
import type { FindingsTexts } from './findings-texts'

export const findings = (n: ReturnType<typeof counted>): FindingsTexts => ({
  caption: {
    error: (first, last, total) => `Errori da ${first} a ${last} di ${total}`,
    warning: (first, last, total) => `Avvisi da ${first} a ${last} di ${total}`,
  },
  groupedCaption: {
    error: (first, last, groups, issues) =>
      groups === 1
        ? `${formatCount(issues, 'it')} errori uguali, con le loro celle`
        : `Errori diversi da ${first} a ${last} di ${formatCount(groups, 'it')}. Quelli uguali sono riuniti con le loro celle: in tutto ${formatCount(issues, 'it')} errori.`,
    warning: (first, last, groups, issues) =>
      groups === 1
        ? `${formatCount(issues, 'it')} avvisi uguali, con le loro celle`
        : `Avvisi diversi da ${first} a ${last} di ${formatCount(groups, 'it')}. Quelli uguali sono riuniti con le loro celle: in tutto ${formatCount(issues, 'it')} avvisi.`,
  },
  more: {
    error: (grouped, total) =>
      `Qui si trovano i primi ${grouped} errori su ${total}; il file con gli errori segnati li contiene tutti.`,
    warning: (grouped, total) =>
      `Qui si trovano i primi ${grouped} avvisi su ${total}; il file con gli avvisi segnati li contiene tutti.`,
  },
  entry: 'Nominativo',
  sheet: 'Foglio',
  cell: 'Celle',
  column: 'Colonna',
  value: 'Valore',
  problem: 'Problema',
  remedy: 'Come correggere',
  blank: 'vuoto',
  noResult: '(formula senza risultato)',
  row: (row) => `riga ${row}`,
  wholeFile: 'tutto il file',
  noName: 'senza nome',
  noColumn: 'nessuna del modello',
  otherEntries: (count) =>
    count === 1 ? 'e un altro nominativo' : `e altri ${formatCount(count, 'it')} nominativi`,
  cells: (count) => n(count, 'cella', 'celle'),
  otherRanges: (count) =>
    count === 1 ? 'e un altro gruppo' : `e altri ${formatCount(count, 'it')} gruppi`,

  pages: { error: 'Pagine degli errori', warning: 'Pagine degli avvisi' },
  page: (page, pages) => `Pagina ${page} di ${pages}`,
  previous: 'Precedente',
  next: 'Successiva',

  downloads: 'Da scaricare',
  annotated: {
    error: 'Scarica il file con gli errori segnati',
    warning: 'Scarica il file con gli avvisi segnati',
  },
  annotatedExplained:
    'Contiene tutti i valori letti: le celle da correggere sono segnate, con il motivo. Si corregge lì e si carica di nuovo: quello che è stato aggiunto viene ignorato.',
  table: {
    error: 'Scarica gli errori come tabella',
    warning: 'Scarica gli avvisi come tabella',
  },
  keptUntil: (until) =>
    `Il file caricato non viene conservato. I valori letti e gli errori restano disponibili per 24 ore, fino ${al(until)}; poi sono cancellati.`,
})
