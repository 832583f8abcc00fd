import type { Sentence } from '../messages'
import { nothingReplaced } from './phrases'

export const submissions = {
  'check.unknown': () => [
    'Il controllo non esiste, o non riguarda uno dei propri comuni.',
    'Tornare alla pagina di invio e caricare il file.',
  ],
  'check.elsewhere': (p) => [
    `Questo controllo riguarda il comune di ${p('municipality')} nel bando «${p('campaign')}», non quello dell’indirizzo.`,
    'Scegliere quel bando e quel comune nella pagina di invio: il controllo è nell’elenco dei documenti caricati.',
  ],
  'check.expired': (p) => [
    `Il controllo è scaduto (${p('expiredAt')}) senza essere stato confermato.`,
    `${nothingReplaced} Caricare di nuovo il file.`,
  ],
  'check.discarded': () => [
    'Il controllo è stato scartato e non può più essere confermato.',
    `${nothingReplaced} Caricare di nuovo il file.`,
  ],
  'check.withdrawn': () => [
    'Il controllo è stato ritirato dalla Regione, perché conteneva i dati di una persona che andavano cancellati.',
    `${nothingReplaced} Contattare l’assistenza per sapere che cosa togliere dal file, poi caricarlo di nuovo.`,
  ],
  'check.rejected': () => [
    'Il file ha degli errori e non può essere inviato.',
    'Correggere gli errori nel file e caricarlo di nuovo.',
  ],
  'check.confirmed': () => [
    'Il controllo è già stato confermato: l’elenco è stato inviato.',
    'L’invio e la sua ricevuta si trovano nell’elenco dei documenti caricati.',
  ],
  'check.no-list': () => [
    'In questo controllo non c’è un elenco con delle celle da segnare.',
    'Il motivo per cui il file non è stato accettato è nella pagina del controllo.',
  ],
  'check.values-gone': () => [
    'I valori letti dal file sono stati cancellati: per un file respinto si conservano 24 ore.',
    'Caricare di nuovo il file: viene controllato subito, e si può scaricare con gli errori segnati.',
  ],
  'check.values-not-kept': () => [
    'I valori letti da questo file non sono stati conservati, perché contiene troppo testo.',
    'Correggere il file originale seguendo gli errori elencati nella pagina del controllo.',
  ],
  'check.busy': () => [
    'In questo momento il portale sta già controllando molti elenchi.',
    `${nothingReplaced} Riprovare tra qualche minuto.`,
  ],
  'check.interrupted': () => [
    'Il controllo si è interrotto prima della fine.',
    `${nothingReplaced} Riprovare; se succede di nuovo, contattare l’assistenza.`,
  ],
  'check.cancelled': () => [
    'Il controllo è stato annullato prima della fine.',
    `${nothingReplaced} Per controllare l’elenco, caricare di nuovo il file.`,
  ],
  'check.took-too-long': (p) => [
    `Il controllo è durato troppo (più di ${p('seconds')} secondi) ed è stato fermato.`,
    `${nothingReplaced} Copiare i dati in un modello nuovo e caricarlo; se non basta, contattare l’assistenza.`,
  ],
  'check.too-much-memory': (p) => [
    `Per controllare il file serve troppa memoria (più di ${p('maximumBytes')}).`,
    `${nothingReplaced} Copiare i dati in un modello nuovo e caricarlo; se non basta, contattare l’assistenza.`,
  ],
  'submission.none-valid': () => [
    'Per questo comune non c’è un elenco valido da riportare nel modello.',
    'Premere «Scarica il modello» nella pagina di invio e compilarlo.',
  ],
  'submission.unknown': () => [
    'L’invio non esiste, o non riguarda uno dei propri comuni.',
    'Tornare alla pagina di invio e scegliere un documento dall’elenco.',
  ],
  'submission.elsewhere': (p) => [
    `Questo invio riguarda il comune di ${p('municipality')} nel bando «${p('campaign')}», non quello dell’indirizzo.`,
    'Scegliere quel bando e quel comune nella pagina di invio: l’invio è nell’elenco dei documenti caricati.',
  ],
  'submission.purged': () => [
    'I nominativi o il file di questo invio sono stati cancellati, del tutto o in parte, perché è finito il tempo di conservazione o per richiesta di una persona: l’elenco non può più essere reso valido.',
    'Caricare un nuovo file con tutti i nominativi. La ricevuta di quell’invio resta valida come prova.',
  ],
  'restore.already-valid': (p) => [
    `Questo elenco è già l’elenco valido del comune (invio ${p('number')}).`,
    'Non occorre fare nulla. Per un altro elenco, sceglierlo tra gli invii precedenti.',
  ],
  'restore.reason-short': (p) => [
    `Per rendere di nuovo valido un elenco occorre scriverne il motivo, con almeno ${p('minimum')} caratteri.`,
    'Scrivere perché quell’elenco deve tornare valido, senza nomi di studenti.',
  ],
  'restore.reason-long': (p) => [
    `Il motivo è troppo lungo: ${p('length')} caratteri; al massimo possono essere ${p('maximum')}.`,
    'Scriverlo in breve, senza nomi di studenti.',
  ],
  'confirm.difference-unseen': () => [
    'La differenza mostrata non è quella dall’elenco valido di adesso.',
    `${nothingReplaced} Aprire di nuovo la pagina del controllo, leggere che cosa cambierebbe e confermare.`,
  ],
  'confirm.warnings-unread': () => [
    'Gli avvisi non sono stati confermati.',
    'Leggere gli avvisi e mettere la spunta, oppure correggere il file e caricarlo di nuovo.',
  ],
  'confirm.loss-not-typed': (p) => [
    `Per confermare occorre scrivere il numero dei nominativi che verrebbero depennati: ${p('removed')}.`,
    'Se il numero sorprende, probabilmente il file non è completo: non confermare.',
  ],
  'confirm.municipality-not-typed': (p) => [
    `Per confermare occorre scrivere il nome del comune: ${p('name')}.`,
    'Se il file è di un altro comune, non confermare e scegliere il file giusto.',
  ],
} satisfies Record<string, Sentence>
