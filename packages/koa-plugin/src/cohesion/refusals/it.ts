import type { Params } from '@consegna/core'
import type { RefusalTexts } from './texts'

const levels: Readonly<Record<string, string>> = {
  1: 'basso (livello 1)',
  2: 'significativo (livello 2)',
  3: 'elevato (livello 3)',
}
const means: Readonly<Record<string, string>> = {
  1: 'con una delle credenziali proposte da Cohesion',
  2: 'con SPID di livello 2, CIE, una smart card, oppure con PIN o OTP Cohesion',
  3: 'con una smart card (CNS, Carta Raffaello, Tessera Sanitaria), con la CIE e il suo PIN, o con SPID di livello 3',
}
const levelOf = ({ required }: Params): string => levels[String(required)] ?? 'richiesto'
const meansOf = ({ required }: Params): string => means[String(required)] ?? 'con altre credenziali'

const startAgain = 'Torna alla pagina di accesso e premi di nuovo «Entra con Cohesion».'
const ifItRepeats = `${startAgain} Se succede ancora, rivolgiti all’assistenza.`
const later = 'Riprova tra qualche minuto. Se il problema continua, rivolgiti all’assistenza.'
const notYours =
  'Non dipende da te: rivolgiti all’assistenza del portale, riferendo il titolo di questa pagina.'
const unreadable = 'La risposta di Cohesion è arrivata alterata e non è stata accettata.'

/** What the person reads, in Italian. */
export const it: RefusalTexts = {
  'cohesion.start-not-asked': {
    title: 'Accesso non avviato',
    sentence:
      'L’accesso con Cohesion comincia solo quando lo chiedi tu, da una pagina del portale.',
    remedy: 'Apri la pagina di accesso del portale e premi «Entra con Cohesion».',
  },
  'cohesion.answer-missing': {
    title: 'Risposta di Cohesion mancante',
    sentence: 'Il ritorno da Cohesion è arrivato senza la risposta.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-too-large': {
    title: 'Risposta di Cohesion troppo grande',
    sentence: 'La risposta arrivata è molto più grande di quelle di Cohesion e non è stata letta.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-not-base64': {
    title: 'Risposta di Cohesion non leggibile',
    sentence: unreadable,
    remedy: ifItRepeats,
  },
  'cohesion.answer-not-xml': {
    title: 'Risposta di Cohesion non leggibile',
    sentence: unreadable,
    remedy: ifItRepeats,
  },
  'cohesion.answer-doctype': {
    title: 'Risposta di Cohesion non accettata',
    sentence: 'La risposta contiene definizioni che Cohesion non invia mai: non è stata letta.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-incomplete': {
    title: 'Risposta di Cohesion incompleta',
    sentence: 'Nella risposta di Cohesion mancano i riferimenti della sessione.',
    remedy: ifItRepeats,
  },
  'cohesion.answer-other-site': {
    title: 'Risposta destinata a un altro sito',
    sentence: 'La risposta di Cohesion riguarda un altro sito: qui non può farti entrare.',
    remedy: startAgain,
  },
  'cohesion.answer-replayed': {
    title: 'Risposta di Cohesion già usata',
    sentence: 'Questa risposta è già stata usata una volta: non vale una seconda.',
    remedy:
      'Se hai già effettuato l’accesso, prosegui dal menu del portale. Altrimenti torna alla pagina di accesso e premi di nuovo «Entra con Cohesion».',
  },
  'cohesion.answer-expired': {
    title: 'Risposta di Cohesion scaduta',
    sentence: 'È passato troppo tempo tra il ritorno da Cohesion e questa pagina.',
    remedy: startAgain,
  },
  'cohesion.cancelled': {
    title: 'Accesso annullato',
    sentence: 'Su Cohesion l’accesso è stato annullato o non è riuscito.',
    remedy:
      'Torna alla pagina di accesso e riprova, anche scegliendo un altro modo di autenticarti. Nulla è stato modificato.',
  },
  'cohesion.state-missing': {
    title: 'Accesso non riconosciuto',
    sentence: 'Il ritorno da Cohesion non dice a quale richiesta di accesso risponde.',
    remedy: startAgain,
  },
  'cohesion.state-unknown': {
    title: 'Nessun accesso in corso in questo browser',
    sentence:
      'In questo browser non risulta alcun accesso cominciato: forse lo hai cominciato in un altro browser, è già concluso in un’altra scheda, o i cookie sono disattivati.',
    remedy:
      'Se hai già effettuato l’accesso in un’altra scheda, prosegui da lì. Altrimenti controlla che il browser accetti i cookie, torna alla pagina di accesso e premi di nuovo «Entra con Cohesion».',
  },
  'cohesion.state-foreign': {
    title: 'Accesso non richiesto da te',
    sentence:
      'La risposta di Cohesion appartiene a un accesso che non è stato cominciato in questo browser.',
    remedy: `Se sei arrivato qui da un collegamento ricevuto, non usarlo più. ${startAgain}`,
  },
  'cohesion.state-expired': {
    title: 'Tempo scaduto per l’accesso',
    sentence: 'È passato troppo tempo da quando hai cominciato l’accesso.',
    remedy: startAgain,
  },
  'cohesion.session-expired': {
    title: 'Sessione di Cohesion scaduta',
    sentence: 'Cohesion non riconosce più la tua sessione: è scaduta o è stata chiusa.',
    remedy: startAgain,
  },
  'cohesion.service-unreachable': {
    title: 'Cohesion non è raggiungibile',
    sentence: 'Il portale non riesce a collegarsi a Cohesion per concludere l’accesso.',
    remedy: later,
  },
  'cohesion.service-slow': {
    title: 'Cohesion non risponde',
    sentence: 'Cohesion non ha risposto in tempo e l’accesso non si è concluso.',
    remedy: later,
  },
  'cohesion.service-failed': {
    title: 'Errore di Cohesion',
    sentence: 'Cohesion ha risposto con un errore e l’accesso non si è concluso.',
    remedy: later,
  },
  'cohesion.service-not-understood': {
    title: 'Risposta inattesa di Cohesion',
    sentence: 'Cohesion ha inviato i tuoi dati in una forma che il portale non riconosce.',
    remedy: later,
  },
  'cohesion.profile-without-login': {
    title: 'Profilo incompleto',
    sentence: 'Cohesion non ha indicato chi sei: nel profilo manca l’identificativo.',
    remedy: ifItRepeats,
  },
  'cohesion.profile-without-fiscal-code': {
    title: 'Codice fiscale mancante',
    sentence:
      'Il profilo ricevuto da Cohesion non contiene un codice fiscale valido, necessario per questo portale.',
    remedy:
      'Accedi con SPID, CIE o CNS, che lo comunicano sempre. Se non hai un codice fiscale italiano, rivolgiti all’assistenza.',
  },
  'cohesion.profile-contradictory': {
    title: 'Profilo contraddittorio',
    sentence: 'Il profilo ricevuto da Cohesion dice due cose diverse della stessa persona.',
    remedy: notYours,
  },
  'cohesion.profile-unsigned': {
    title: 'Profilo senza firma',
    sentence: 'Il profilo è arrivato senza la firma di Cohesion, che questo portale richiede.',
    remedy: notYours,
  },
  'cohesion.profile-signature-wrong': {
    title: 'Firma del profilo non valida',
    sentence: 'La firma del profilo non è quella di Cohesion: i dati non sono stati accettati.',
    remedy: notYours,
  },
  'cohesion.profile-outdated': {
    title: 'Profilo non attuale',
    sentence: 'Il profilo firmato ricevuto da Cohesion non è di adesso.',
    remedy: ifItRepeats,
  },
  'cohesion.level-too-low': (params) => ({
    title: 'Livello di autenticazione non sufficiente',
    sentence: `Per questo portale serve il livello ${levelOf(params)}; il tuo accesso era di livello ${levels[String(params.found)] ?? 'inferiore'}.`,
    remedy: `Torna alla pagina di accesso ed entra ${meansOf(params)}.`,
  }),
  'cohesion.level-unproven': (params) => ({
    title: 'Livello di autenticazione non dimostrato',
    sentence: `Per questo portale serve il livello ${levelOf(params)}, e Cohesion non ha dimostrato di quale livello sia il tuo accesso: succede, per esempio, con le identità europee (eIDAS).`,
    remedy: `Torna alla pagina di accesso ed entra ${meansOf(params)}; se non puoi, rivolgiti all’assistenza.`,
  }),
  'cohesion.user-refused': {
    title: 'Utente non ammesso',
    sentence: 'Ti sei autenticato correttamente, ma il portale non ammette questo utente.',
    remedy: 'Se pensi di averne diritto, rivolgiti all’assistenza del portale.',
  },
}
