import { formatCount } from '@consegna/core'
import type { CheckTexts } from './check-texts'
import { type counted, il } from './counted'

export const check = (n: ReturnType<typeof counted>): CheckTexts => ({
  notSentTitle: (municipality) => `NON ANCORA INVIATO: elenco di ${municipality}`,
  notSentHeading: (municipality) => `Controllo dell’elenco di ${municipality}`,
  notSent: 'NON ANCORA INVIATO',
  notSentExplained: (until) =>
    `Nulla è stato sostituito. Per inviare l’elenco occorre confermare in fondo a questa pagina, entro ${il(until)}. Si può anche uscire e riprendere più tardi.`,
  sender: (when, by) => `Caricato ${il(when)} da ${by}.`,

  difference: 'Che cosa cambia',
  summary: (current, next) =>
    `${n(current, 'nominativo attuale', 'nominativi attuali')} → ${n(next, 'nuovo', 'nuovi')}`,
  firstList: (next) =>
    `Per questo comune non c’è ancora un elenco valido: questo sarebbe il primo, con ${n(next, 'nominativo', 'nominativi')}.`,
  firstNil:
    'Per questo comune non c’è ancora un elenco valido: questa sarebbe la prima dichiarazione.',
  counts: (added, removed, changed, unchanged) => ({
    added: n(added, 'aggiunto', 'aggiunti'),
    removed: n(removed, 'depennato', 'depennati'),
    changed: n(changed, 'modificato', 'modificati'),
    unchanged: n(unchanged, 'invariato', 'invariati'),
  }),
  removedHeading: (count) =>
    count === 1
      ? '1 nominativo verrebbe depennato'
      : `${formatCount(count, 'it')} nominativi verrebbero depennati`,
  removedExplained: (count) =>
    count === 1
      ? 'È nell’elenco valido ma non in quello nuovo: con la conferma non ne farebbe più parte.'
      : 'Sono nell’elenco valido ma non in quello nuovo: con la conferma non ne farebbero più parte.',
  removedMayBeWrong:
    'Può esserci anche chi nel file c’è, ma con errori: resterebbe escluso finché non si correggono.',
  addedHeading: (count) => `${n(count, 'nominativo aggiunto', 'nominativi aggiunti')}`,
  changedHeading: (count) => `${n(count, 'nominativo modificato', 'nominativi modificati')}`,
  changedCaption: 'Valori modificati, dal vecchio al nuovo',
  entry: 'Nominativo',
  column: 'Colonna',
  before: 'Valore attuale',
  after: 'Valore nuovo',
  blank: 'vuoto',
  andOthers: (count) => (count === 1 ? 'e un altro.' : `e altri ${formatCount(count, 'it')}.`),
  nothingChanges: 'I nominativi e i loro dati sono gli stessi dell’elenco valido.',

  confirmHeading: 'Conferma',
  warnings: 'Avvisi',
  warningsRead: (count) =>
    count === 1
      ? 'Ho letto l’avviso e confermo i dati.'
      : `Ho letto i ${formatCount(count, 'it')} avvisi e confermo i dati.`,
  largeLoss: (removed, current) =>
    `Verrebbero depennati ${n(removed, 'nominativo', 'nominativi')} su ${formatCount(current, 'it')}: più della metà dell’elenco. Se il file doveva solo aggiungere dei nominativi, non confermare.`,
  typeLoss: 'Scrivere il numero dei nominativi che verrebbero depennati',
  elsewhere: (count, municipality) =>
    `${n(count, 'nominativo risulta residente', 'nominativi risultano residenti')} fuori da ${municipality}: il file potrebbe essere di un altro comune.`,
  stampedFor: (municipality) =>
    `Il modello è stato preparato per un altro comune: ${municipality}.`,
  sameFile: (municipalities) =>
    `Questo stesso file è già l’elenco valido di ${municipalities}: potrebbe essere stato scelto il comune sbagliato.`,
  typeMunicipality: (municipality) =>
    `Scrivere il nome del comune per cui si invia: ${municipality}`,
  confirmList: (municipality) => `Conferma e invia l’elenco di ${municipality}`,
  confirmNil: (municipality) => `Conferma e invia: nessun avente diritto per ${municipality}`,
  discard: 'Non inviare, scarta',
  onlyOperators: 'Solo un operatore del comune può confermare o scartare questo elenco.',
  closed: (when) =>
    `Il termine per gli invii è scaduto ${il(when)}: questo elenco non può più essere confermato.`,
  unconfirmed: 'Per confermare manca qualcosa',
  listChanged: 'Nel frattempo l’elenco valido è cambiato',
  listChangedBy: (by, when, number) =>
    `${by} ha inviato un altro elenco ${il(when)} (${number}). Non è stato inviato nulla: qui sotto c’è la nuova differenza. Controllarla prima di confermare.`,

  rejectedTitle: (municipality) => `il file di ${municipality} non è stato accettato`,
  rejectedHeading: (municipality) => `Il file di ${municipality} non è stato accettato`,
  nothingReplaced: 'L’elenco valido del comune non è cambiato.',
  errorCount: (errors, entries) =>
    entries === 0
      ? `${n(errors, 'errore trovato', 'errori trovati')}.`
      : `${n(errors, 'errore trovato', 'errori trovati')} in ${n(entries, 'nominativo', 'nominativi')}.`,
  warningCount: (warnings) =>
    `${n(warnings, 'avviso, che da solo non impedirebbe', 'avvisi, che da soli non impedirebbero')} l’invio.`,
  findingsGone:
    'Il dettaglio degli errori è stato cancellato dopo 24 ore. Caricare di nuovo il file per controllarlo.',
  leftOutHeading: 'Nominativi che resterebbero esclusi',
  leftOutExplained: (count) =>
    `${n(count, 'nominativo ha errori e non entrerebbe', 'nominativi hanno errori e non entrerebbero')} nell’elenco. Gli altri sì.`,
  tryAgain: 'Caricare il file corretto',

  discardedHeading: 'Elenco scartato',
  withdrawnHeading: 'Elenco ritirato dalla Regione',
  expiredHeading: 'Elenco scaduto',
  backToSending: 'Torna alla pagina di invio',
})
