import type { AuthRefusal } from './protocol/auth-request'
import type { CardRefusal } from './smart-card/card-refusal'

/** Why somebody gets no further. */
export type Refusal =
  | AuthRefusal
  | CardRefusal
  | 'login-over'
  | 'method-not-admitted'
  | 'other-site'
  | 'not-understood'
  | 'unknown-page'

/** What the person reads. */
export interface RefusalTexts {
  /** What has happened: the page's heading. */
  readonly title: string
  /** What can be done now. */
  readonly remedy: string
}

const backToSite =
  'Tornare al sito da cui si è partiti e premere di nuovo il pulsante per accedere.'
const tellSite =
  'Chi gestisce il sito deve correggere la richiesta: in questa pagina non si può fare altro.'

export const refusalTexts: Readonly<Record<Refusal, RefusalTexts>> = {
  'no-request': {
    title: 'Manca la richiesta di accesso',
    remedy: `Qui si arriva da un sito che chiede di accedere, non da un segnalibro. ${backToSite}`,
  },
  'too-long': {
    title: 'La richiesta di accesso è troppo lunga',
    remedy: `Il parametro «auth» può contenere al più 32 KB di XML. ${tellSite}`,
  },
  'not-base64': {
    title: 'La richiesta di accesso non è leggibile',
    remedy: `Il parametro «auth» non è in base64. ${tellSite}`,
  },
  'not-xml': {
    title: 'La richiesta di accesso non è leggibile',
    remedy: `Il parametro «auth» non contiene XML corretto. ${tellSite}`,
  },
  'has-dtd': {
    title: 'La richiesta di accesso è rifiutata',
    remedy: `L’XML di «auth» contiene una DTD (DOCTYPE), che non è ammessa. ${tellSite}`,
  },
  incomplete: {
    title: 'La richiesta di accesso è incompleta',
    remedy: `Nell’XML di «auth» servono «id_sito» e «url_validate». ${tellSite}`,
  },
  'no-method': {
    title: 'Il sito non ammette alcun modo di accedere',
    remedy: `«AuthRestriction» contiene solo valori sconosciuti: servono 0, 1, 2 o 3. ${tellSite}`,
  },
  'unknown-site': {
    title: 'Il sito non è registrato',
    remedy: `Il valore di «id_sito» non è tra quelli ammessi dal simulatore, elencati nella sua pagina iniziale. ${tellSite}`,
  },
  'foreign-address': {
    title: 'L’indirizzo di ritorno non è del sito',
    remedy: `«url_validate» non è tra gli indirizzi registrati per «id_sito»: la risposta non viene inviata. ${tellSite}`,
  },
  'login-over': {
    title: 'Questa richiesta di accesso è scaduta o già conclusa',
    remedy: `Una richiesta vale 15 minuti e una sola volta. ${backToSite}`,
  },
  'method-not-admitted': {
    title: 'Il sito non ammette questo modo di accedere',
    remedy: 'Tornare alla scelta e usare uno dei modi elencati.',
  },
  'other-site': {
    title: 'Il modulo non arriva da questa pagina',
    remedy: backToSite,
  },
  'not-understood': {
    title: 'Il modulo inviato non è leggibile',
    remedy: 'Tornare alla pagina precedente, ricaricarla e riprovare.',
  },
  'unknown-page': {
    title: 'Pagina non trovata',
    remedy: 'Controllare l’indirizzo, oppure tornare alla pagina iniziale del simulatore.',
  },
  'card-missing': {
    title: 'Nessuna carta letta',
    remedy:
      'Il browser non ha presentato alcun certificato. Inserire la carta nel lettore (qui: importare nel browser il certificato di prova), chiudere tutte le finestre del browser, perché ricorda la scelta fatta, e riprovare.',
  },
  'card-unreadable': {
    title: 'Il certificato della carta non è leggibile',
    remedy: 'Togliere la carta, controllarla e riprovare; se succede ancora serve un’altra carta.',
  },
  'card-of-foreign-authority': {
    title: 'La carta è di un’autorità non riconosciuta',
    remedy:
      'Il certificato non è stato emesso da una delle autorità ammesse. Riprovare scegliendo il certificato giusto, se il browser ne propone più di uno.',
  },
  'card-not-yet-valid': {
    title: 'La carta non è ancora valida',
    remedy: 'Il certificato comincia a valere più avanti. Riprovare da quel giorno.',
  },
  'card-expired': {
    title: 'La carta è scaduta',
    remedy:
      'Il certificato non vale più. Serve una carta rinnovata; intanto si può accedere in un altro modo.',
  },
  'card-revoked': {
    title: 'La carta è stata revocata',
    remedy:
      'L’autorità che l’ha emessa ha revocato il certificato, per esempio dopo una denuncia di smarrimento. Serve una carta nuova; intanto si può accedere in un altro modo.',
  },
  'card-revocations-unknown': {
    title: 'Non si può controllare se la carta è revocata',
    remedy:
      'L’elenco delle carte revocate manca o non è aggiornato: per sicurezza nessuna carta è accettata. Riprovare più tardi, o accedere in un altro modo.',
  },
  'card-not-for-login': {
    title: 'Il certificato non serve per accedere',
    remedy:
      'È un certificato di altro tipo, per esempio di firma. Riprovare scegliendo quello di autenticazione della carta.',
  },
  'card-without-fiscal-code': {
    title: 'Nel certificato non c’è un codice fiscale',
    remedy:
      'Il nome (CN) di una carta CNS comincia con il codice fiscale: qui non è così, e non si può sapere di chi è la carta. Usare un’altra carta.',
  },
  'card-of-nobody': {
    title: 'La carta è di una persona sconosciuta',
    remedy:
      'La carta è valida, ma il suo codice fiscale non è di nessuna delle persone inventate di questo simulatore.',
  },
  'card-from-untrusted-address': {
    title: 'La carta non arriva da un proxy riconosciuto',
    remedy:
      'La richiesta porta un certificato nella sua intestazione, ma non arriva da un indirizzo autorizzato: non viene considerato. Chi gestisce il servizio deve indicare l’indirizzo del proxy.',
  },
}
