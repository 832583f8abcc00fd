import type { Sentence } from '../messages'

export const persons = {
  'person.malformed-code': () => [
    'Questo non è un codice fiscale: non ha sedici caratteri al loro posto, o il carattere di controllo non torna.',
    'Ricopiarlo dalla tessera sanitaria. Vale qualunque forma del codice, anche con le lettere dell’omocodia.',
  ],
  'person.not-found': () => [
    'Di questa persona il portale non conserva nulla: in nessun elenco, controllo in attesa, invio respinto o file.',
    'Controllare il codice fiscale con la persona. Se i suoi dati sono già stati cancellati, è giusto che non si trovino più.',
  ],
  'person.nothing-to-erase': () => [
    'Non c’è nulla da cancellare: di questa persona il portale non conserva nulla, o i suoi dati sono già stati cancellati.',
    'Non occorre fare altro. Alla persona si può rispondere che i suoi dati non sono conservati.',
  ],
  'person.not-confirmed': () => [
    'Il codice fiscale riscritto non è quello della persona: non è stato cancellato nulla.',
    'Riscrivere il codice fiscale per confermare la cancellazione.',
  ],
  'person.held': (p) => [
    `Non è stato cancellato nulla: la conservazione è sospesa per una controversia in ${p('held')}.`,
    'Limitare il trattamento fino alla fine della controversia, oppure togliere la sospensione e ripetere.',
  ],
  'person.still-there': () => [
    'Mentre si cancellava sono arrivati altri elenchi con questa persona: quello che c’era prima è stato cancellato.',
    'Ripetere la cancellazione.',
  ],
  'person.not-restricted': () => [
    'In questo bando il trattamento dei dati della persona non era limitato.',
    'Cercare di nuovo la persona per vedere in quali bandi lo è.',
  ],
  'person.reason-short': (p) => [
    `Occorre scrivere il motivo, con almeno ${p('minimum')} caratteri.`,
    'Scrivere chi l’ha chiesto e con quale atto, senza nomi.',
  ],
  'person.reason-long': (p) => [
    `Il motivo è troppo lungo: al massimo può avere ${p('maximum')} caratteri.`,
    'Scriverlo in breve, con il riferimento all’atto che lo spiega.',
  ],
  'file.purged': (p) => [
    `Il file di questo invio è stato cancellato (${p('erasedAt')}): è finito il tempo di conservazione, o conteneva i dati di una persona che andavano cancellati.`,
    'La ricevuta, con l’impronta del file, resta valida come prova di che cosa è stato inviato.',
  ],
  'file.restricted': () => [
    'Il file non si può scaricare: contiene i dati di una persona il cui trattamento è limitato.',
    'Scaricare l’elenco valido nel modello attuale, che non la riporta, oppure rivolgersi alla Regione.',
  ],
  'submission.erased': (p) => [
    `I nominativi di questo elenco sono stati cancellati (${p('erasedAt')}), perché è finito il tempo di conservazione.`,
    'La ricevuta resta valida come prova. Per un elenco nuovo scaricare il modello e compilarlo.',
  ],
} satisfies Record<string, Sentence>
