import type { counted } from './counted'
import type { PersonsTexts } from './persons-texts'

export const persons = (n: ReturnType<typeof counted>): PersonsTexts => ({
  heading: 'Diritti degli interessati',
  lead: 'Da qui si risponde a chi chiede dei propri dati: dove sono, una copia, la correzione, la limitazione, la cancellazione. Ogni operazione resta nel registro degli eventi, senza il nome della persona.',
  search: 'Cerca una persona',
  code: 'Codice fiscale',
  codeHint:
    'Una qualunque forma del codice: quelle con le lettere dell’omocodia sono la stessa persona.',
  searchButton: 'Cerca',
  refused: 'Non riuscito',

  found: (code) => `Dati di ${code}`,
  foundLead: (places) =>
    `${n(places, 'elenco o tentativo contiene', 'elenchi o tentativi contengono')} questa persona.`,
  places: 'Dove si trova',
  placesCaption: 'Elenchi, controlli e invii respinti con questa persona',
  campaign: 'Bando',
  municipality: 'Comune',
  standing: 'Stato',
  when: 'Quando',
  rows: 'Righe',
  standings: {
    valid: 'elenco valido',
    superseded: 'elenco sostituito',
    waiting: 'non ancora inviato',
    rejected: 'invio respinto',
    ended: 'mai inviato',
  },
  row: (rows) => `riga ${rows}`,
  quoted: 'nominata nel motivo',
  held: 'conservazione sospesa',

  exportHeading: 'Copia dei dati',
  exportExplained:
    'Contiene tutto ciò che il portale conserva della persona, e di nessun altro. Consegnarla solo dopo avere verificato chi la chiede.',
  exportTable: 'Scarica la tabella (CSV)',
  exportJson: 'Scarica il formato per programmi (JSON)',

  rectifyHeading: 'Correzione',
  rectifyExplained:
    'Un elenco inviato non si cambia: la correzione è un nuovo invio, che lo sostituisce e ha la sua ricevuta.',
  rectifySteps: [
    'Scaricare l’elenco valido del comune nel modello attuale.',
    'Correggere la riga della persona, e solo quella.',
    'Farlo caricare e confermare dall’operatore del comune: la differenza deve mostrare una sola modifica.',
  ],
  rectifyDownload: (municipality, campaign) => `Elenco valido di ${municipality}, ${campaign}`,

  restrictHeading: 'Limitazione',
  restrictExplained:
    'I dati restano conservati ma non si usano: gli operatori non vedono la persona e non scaricano i file che la contengono. Vale anche per gli elenchi che arriveranno.',
  restrictedSince: (campaign, when, reason) =>
    `${campaign}: trattamento limitato (${when}). Motivo: ${reason}`,
  restrictIn: (campaign) => `Limita il trattamento in «${campaign}»`,
  reason: 'Motivo',
  reasonHint: 'Chi l’ha chiesto e con quale atto, senza nomi; da 10 a 500 caratteri.',
  restrictButton: 'Limita il trattamento',
  liftButton: (campaign) => `Togli la limitazione in «${campaign}»`,
  restricted: 'Il trattamento è limitato.',
  lifted: 'La limitazione è stata tolta.',

  eraseHeading: 'Cancellazione',
  eraseExplained: [
    'La riga della persona è cancellata da tutti gli elenchi, e con essa i file che la contengono, per intero: un file non può perdere una riga sola e restare quello che è stato inviato.',
    'Restano la ricevuta e le impronte di ogni invio, dalle quali non si risale alla persona. I numeri dei nominativi restano quelli di allora.',
    'Non si può annullare. Gli elenchi che il comune invierà dopo sono elenchi come gli altri: avvisarlo.',
  ],
  eraseWaiting: (count) =>
    `${n(count, 'controllo in attesa contiene', 'controlli in attesa contengono')} la persona e sarà ritirato: il suo comune leggerà che deve caricare di nuovo il file.`,
  typeCode: (code) => `Per confermare, riscrivere il codice fiscale: ${code}`,
  eraseButton: 'Cancella la persona per sempre',
  erased: 'I dati della persona sono stati cancellati',
  erasedCounts: (lists, withdrawn, attempts) =>
    `${n(lists, 'elenco', 'elenchi')}, ${n(withdrawn, 'controllo ritirato', 'controlli ritirati')}, ${n(attempts, 'invio respinto', 'invii respinti')}.`,
  erasedHeld: (campaigns) =>
    `La persona si trova ancora dove la conservazione è sospesa per una controversia: ${campaigns}.`,
  erasedUnsettled:
    'Qualche copia può restare nel giornale della banca dati fino alla prossima pulizia, entro un’ora.',
  searchAgain: 'Cerca un’altra persona',

  retention: 'Sospensione della conservazione',
  retentionExplained:
    'Mentre c’è una controversia nulla del bando viene cancellato, né alla scadenza né su richiesta.',
  hold: (campaign) => `Sospensione per «${campaign}»`,
  heldSince: (when, reason) => `Sospesa (${when}). Motivo: ${reason}`,
  notHeld: 'Non sospesa: i dati sono cancellati alle scadenze del bando.',
  holdButton: 'Sospendi le cancellazioni',
  releaseButton: 'Togli la sospensione',

  restrictedEntry: 'persona con trattamento limitato',
})
