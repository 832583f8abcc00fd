import type { Sentence } from '../messages'

type P = (name: string) => string

const fromBackup =
  'Non cambiare nulla. Confrontare con una copia di sicurezza e con le ricevute dei comuni, e informare il responsabile.'
const looking =
  'Cercare chi ha avuto accesso al database, e confrontare con una copia di sicurezza e con le ricevute dei comuni.'
const checkpoint = (p: P): string => `Il punto di controllo ${p('sequence')} di ${p('campaign')}`
const strays = 'Righe così non nascono usando il portale: qualcuno ha scritto nel database.'

export const ledger = {
  'ledger.submission-damaged': (p) => [
    `L’invio ${p('number')} non si può leggere com’era stato scritto (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.record-hash': (p) => [
    `Il verbale dell’invio ${p('number')}, o la sua impronta, è stato modificato.`,
    fromBackup,
  ],
  'ledger.record-form': (p) => [
    `Il verbale dell’invio ${p('number')} non è nella forma in cui i verbali si scrivono.`,
    fromBackup,
  ],
  'ledger.record-differs': (p) => [
    `L’invio ${p('number')} dice altro rispetto al suo verbale: ${p('columns')}.`,
    fromBackup,
  ],
  'ledger.submissions-missing': (p) => [
    `Al comune ${p('municipality')} in ${p('campaign')} mancano gli invii dalla posizione ${p('position')} alla ${p('last')}, prima di ${p('number')}.`,
    fromBackup,
  ],
  'ledger.chain-broken': (p) => [
    `L’invio ${p('number')} non sostituisce quello che lo precede (${p('before')}).`,
    fromBackup,
  ],
  'ledger.chain-record': (p) => [
    `L’invio ${p('before')} non è più quello che ${p('number')} ha sostituito: il suo verbale è cambiato.`,
    fromBackup,
  ],
  'ledger.check-missing': (p) => [
    `Manca il controllo da cui è nato l’invio ${p('number')}.`,
    fromBackup,
  ],
  'ledger.check-damaged': (p) => [
    `Il controllo da cui è nato l’invio ${p('number')} non si può leggere com’era stato scritto (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.check-differs': (p) => [
    `Il controllo da cui è nato l’invio ${p('number')} dice altro: ${p('columns')}.`,
    fromBackup,
  ],
  'ledger.entry-damaged': (p) => [
    `Nell’invio ${p('number')} il nominativo ${p('position')} non si può leggere com’era stato scritto (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.entries-missing': (p) => [
    `Nell’invio ${p('number')} mancano i nominativi dal ${p('position')} al ${p('last')}.`,
    fromBackup,
  ],
  'ledger.entry-altered': (p) => [
    `Nell’invio ${p('number')} il nominativo ${p('position')} è stato modificato.`,
    fromBackup,
  ],
  'ledger.entry-emptied': (p) => [
    `Nell’invio ${p('number')} il nominativo ${p('position')} è stato svuotato, ma non dalla cancellazione di una persona: quella toglie anche il file.`,
    fromBackup,
  ],
  'ledger.entries-count': (p) => [
    `L’invio ${p('number')} aveva ${p('expected')} nominativi, ora sono ${p('found')}.`,
    fromBackup,
  ],
  'ledger.entries-root': (p) => [
    `I nominativi dell’invio ${p('number')} non sono quelli accettati: impronte cambiate, scambiate, aggiunte o tolte.`,
    fromBackup,
  ],
  'ledger.file-damaged': (p) => [
    `Del file dell’invio ${p('number')} la parte ${p('piece')} non si può leggere com’era stata scritta (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.file-unexpected': (p) => [
    `L’invio ${p('number')} è senza file, ma un file c’è.`,
    looking,
  ],
  'ledger.file-missing': (p) => [`Manca il file dell’invio ${p('number')}.`, fromBackup],
  'ledger.file-size': (p) => [
    `Il file dell’invio ${p('number')} era di ${p('expectedBytes')}, ora è di ${p('foundBytes')}.`,
    fromBackup,
  ],
  'ledger.file-altered': (p) => [
    `Il file dell’invio ${p('number')} è stato modificato.`,
    fromBackup,
  ],
  'ledger.file-pieces': (p) => [
    `Le parti del file dell’invio ${p('number')} non hanno più i loro numeri.`,
    fromBackup,
  ],
  'ledger.receipt-altered': (p) => [
    `La ricevuta conservata dell’invio ${p('number')} non è autentica (${p('reason')}).`,
    'Chiedere al comune la sua copia. Se la chiave non è fra quelle date, aggiungere le chiavi usate in passato.',
  ],
  'ledger.receipt-differs': (p) => [
    `La ricevuta conservata dell’invio ${p('number')} è di un altro verbale (${p('other')}).`,
    fromBackup,
  ],
  'ledger.receipt-missing': (p) => [
    `Manca la ricevuta dell’invio ${p('number')}.`,
    'Se il portale si è interrotto subito dopo l’invio, scaricarla una volta dal portale e verificare di nuovo. Altrimenti è stata tolta, oppure l’invio non è passato dal portale: chiedere al comune la sua copia.',
  ],
  'ledger.receipt-checkpoint-missing': (p) => [
    `${checkpoint(p)} non c’è più: la ricevuta dell’invio ${p('number')} lo contiene.`,
    fromBackup,
  ],
  'ledger.receipt-checkpoint-differs': (p) => [
    `${checkpoint(p)} non è quello che la ricevuta dell’invio ${p('number')} contiene: il registro è stato riscritto.`,
    fromBackup,
  ],
  'ledger.checkpoints-missing': (p) => [
    `A ${p('campaign')} mancano i punti di controllo dal ${p('sequence')} al ${p('last')}.`,
    fromBackup,
  ],
  'ledger.checkpoint-damaged': (p) => [
    `${checkpoint(p)} non si può leggere com’era stato scritto (${p('columns')}).`,
    fromBackup,
  ],
  'ledger.checkpoint-hash': (p) => [
    `${checkpoint(p)}, o la sua impronta, è stato modificato.`,
    fromBackup,
  ],
  'ledger.checkpoint-key': (p) => [
    `${checkpoint(p)} è firmato con una chiave che non è fra quelle date (${p('key')}).`,
    'Dare anche le chiavi usate in passato. Se questa non è mai stata del portale, il punto di controllo è falso.',
  ],
  'ledger.checkpoint-signature': (p) => [
    `La firma di ${p('campaign')}, punto di controllo ${p('sequence')}, non è di ciò che vi si dichiara.`,
    fromBackup,
  ],
  'ledger.checkpoint-form': (p) => [
    `${checkpoint(p)} non è nella forma in cui i punti di controllo si scrivono.`,
    fromBackup,
  ],
  'ledger.checkpoint-differs': (p) => [
    `${checkpoint(p)} ne dichiara un altro: campagna o numero sono stati modificati.`,
    fromBackup,
  ],
  'ledger.checkpoint-previous': (p) => [
    `${checkpoint(p)} non segue quello che lo precede: uno dei due è stato sostituito.`,
    fromBackup,
  ],
  'ledger.checkpoint-root': (p) => [
    `I punti di controllo di ${p('campaign')} dal ${p('sequence')} al ${p('last')} non corrispondono agli invii che vi sono annotati: annotazioni cambiate, aggiunte o tolte.`,
    fromBackup,
  ],
  'ledger.checkpoint-submission-missing': (p) => [
    `Al comune ${p('municipality')} manca l’invio alla posizione ${p('position')}: ${checkpoint(p).toLowerCase()} lo aveva visto.`,
    fromBackup,
  ],
  'ledger.checkpoint-submission-differs': (p) => [
    `L’invio ${p('number')} non è più come il punto di controllo ${p('sequence')} lo aveva visto: il suo verbale è cambiato.`,
    fromBackup,
  ],
  'ledger.stray-entries': (p) => [
    `Ci sono nominativi di un controllo che non c’è (${p('of')}).`,
    strays,
  ],
  'ledger.stray-file': (p) => [
    `Ci sono parti del file di un controllo che non c’è (${p('of')}).`,
    strays,
  ],
  'ledger.stray-issues': (p) => [
    `Ci sono segnalazioni di un controllo che non c’è (${p('of')}).`,
    strays,
  ],
  'ledger.stray-reading': (p) => [
    `Ci sono letture di un controllo che non c’è (${p('of')}).`,
    strays,
  ],
  'ledger.stray-receipt': (p) => [
    `C’è la ricevuta di un invio che non c’è: ${p('of')}.`,
    `L’invio è stato tolto, o il suo numero cambiato. ${fromBackup}`,
  ],
  'ledger.stray-check': (p) => [
    `Un controllo risulta confermato, ma il suo invio non c’è (${p('of')}).`,
    `L’invio è stato tolto, o legato a un altro controllo. ${fromBackup}`,
  ],
  'ledger.stray-heads': (p) => [
    `Ci sono annotazioni di un punto di controllo di ${p('of')} che non c’è.`,
    `Il punto di controllo è stato tolto, o il suo numero cambiato. ${fromBackup}`,
  ],
  'ledger.witness-unreadable': (p) => [
    `Il testimone ${p('file')} non è né una ricevuta né un punto di controllo firmato con le chiavi date.`,
    'Controllare il file, e dare anche le chiavi usate in passato.',
  ],
  'ledger.witness-receipt': (p) => [
    `La ricevuta ${p('file')} non è autentica, e non testimonia nulla (${p('reason')}).`,
    'Usare l’originale come è stato scaricato, e dare anche le chiavi usate in passato.',
  ],
  'ledger.witness-submission-missing': (p) => [
    `L’invio ${p('number')} non c’è: la ricevuta ${p('file')} prova che era stato accettato.`,
    `Gli ultimi invii sono stati tolti, o il database è una copia più vecchia. ${fromBackup}`,
  ],
  'ledger.witness-submission-differs': (p) => [
    `L’invio ${p('number')} non è quello che la ricevuta ${p('file')} prova: il suo verbale è stato riscritto.`,
    fromBackup,
  ],
  'ledger.witness-checkpoint-missing': (p) => [
    `${checkpoint(p)} (${p('submissions')} invii) non c’è: ${p('file')} prova che c’era.`,
    `Il registro è stato troncato, o il database è una copia più vecchia. ${fromBackup}`,
  ],
  'ledger.witness-checkpoint-differs': (p) => [
    `${checkpoint(p)} non è quello che ${p('file')} prova: il registro è stato riscritto.`,
    fromBackup,
  ],
} satisfies Record<string, Sentence>
