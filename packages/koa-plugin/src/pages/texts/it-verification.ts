import { il } from './counted'
import type { VerificationTexts } from './verification-texts'

type Count = (count: number, one: string, many: string) => string

export const verification = (counted: Count): VerificationTexts => ({
  heading: 'Verifica di una ricevuta',
  lead: 'Chiunque può verificare se una ricevuta è autentica, che cosa è stato consegnato e se l’elenco è ancora quello valido. Non serve accedere.',
  byFile: 'Con il PDF della ricevuta',
  anotherFile: 'Verificare un altro PDF',
  chooseFile: 'PDF della ricevuta',
  fileHint: (maximum) =>
    `Il PDF come è stato scaricato dal portale, al massimo ${maximum}. Non viene conservato.`,
  dropHere: 'Si può anche trascinare qui.',
  verify: 'Verifica',
  byCode: 'Con il codice di verifica',
  anotherCode: 'Cercare un altro codice',
  code: 'Codice di verifica',
  codeHint: 'Tre gruppi di quattro caratteri, in fondo alla ricevuta: per esempio KY3D-10C8-9HYA.',
  lookUp: 'Cerca',
  outcomes: {
    file: 'La ricevuta è autentica',
    code: 'Il codice è di una ricevuta di questo portale',
  },
  meaning: {
    file: 'Il PDF è, byte per byte, quello rilasciato e firmato da questo portale.',
    code: 'Confrontare i dati qui sotto con quelli sulla ricevuta: devono essere gli stessi. La prova completa è la verifica del PDF.',
  },
  notAuthentic: 'La ricevuta NON è autentica',
  mistake: 'La verifica non è stata fatta',
  whatWasHandedIn: 'Che cosa è stato consegnato',
  facts: {
    campaign: 'Bando',
    municipality: 'Comune',
    handedIn: 'Consegnato',
    at: 'Accettato',
    sender: 'Inviato da',
    number: 'Numero dell’invio',
    supersedes: 'Invio sostituito',
    restores: 'Invio ripristinato',
    file: 'SHA-256 del file',
    code: 'Codice di verifica',
  },
  nil: 'nessun avente diritto',
  entries: (count) => `elenco con ${counted(count, 'nominativo', 'nominativi')}`,
  leftOut: (count) => counted(count, 'riga esclusa', 'righe escluse'),
  standing: 'È ancora valido?',
  stillValid: (municipality) => `Sì: è quello che vale adesso per il comune di ${municipality}.`,
  replaced: (municipality) =>
    `No: il comune di ${municipality} lo ha sostituito. La consegna resta provata.`,
  validNow: (number, when, what) =>
    `Adesso vale l’invio ${number}, accettato ${il(when)}: ${what}.`,
  onDay: 'Che cosa era valido in un certo giorno?',
  showDay: 'Mostra',
  dayHint: 'Vale la fine del giorno, nell’ora italiana.',
  validOn: (day, number, what) => `Alla fine del ${day} era valido l’invio ${number}: ${what}.`,
  noneOn: (day) => `Alla fine del ${day} il comune non aveva ancora inviato nulla.`,
  offline: 'Senza questo portale',
  offlineExplained:
    'La firma si può verificare anche su un proprio computer, con il comando «consegna verify» o con OpenSSL: bastano il PDF e le chiavi pubblicate.',
  publicKeys: 'Chiavi pubblicate (JSON)',
  link: 'Verifica una ricevuta',
})
