import type { Sentence } from '../messages'
import { nothingReplaced } from './phrases'

export const portal = {
  'access.login': () => ['Per questa pagina occorre accedere al portale.', 'Premere «Accedi».'],
  'access.denied': () => [
    'Il ruolo attivo non permette questa operazione.',
    'Se si hanno più ruoli, cambiarlo; altrimenti chiedere l’abilitazione all’assistenza.',
  ],
  'access.municipality': () => [
    'Non risulta l’abilitazione a operare per questo comune.',
    'Scegliere uno dei propri comuni, oppure chiedere l’abilitazione all’assistenza.',
  ],
  'campaign.unknown': () => [
    'Il bando non esiste.',
    'Tornare all’elenco dei bandi e sceglierne uno.',
  ],
  'campaign.not-open': (p) => [
    `Gli invii non sono ancora aperti: apertura ${p('opensAt')}.`,
    'Tornare su questa pagina dopo l’apertura. Il modello si può già scaricare e compilare.',
  ],
  'campaign.closed': (p) => [
    `Il termine per gli invii è scaduto: chiusura ${p('closesAt')}.`,
    `${nothingReplaced} Per chiarimenti contattare l’assistenza.`,
  ],
  'campaign.municipality-unknown': () => [
    'Il comune non partecipa a questo bando.',
    'Scegliere un comune dall’elenco.',
  ],
  'page.unknown': () => [
    'La pagina non esiste.',
    'Controllare l’indirizzo o tornare alla pagina iniziale.',
  ],
  'portal.starting': () => [
    'Il portale si sta avviando.',
    'Riprovare tra un minuto. Se il problema resta, contattare l’assistenza.',
  ],
  'store.unavailable': () => [
    'In questo momento il portale non riesce a leggere e a salvare i dati.',
    'Riprovare fra qualche minuto: ripetere una conferma già riuscita non fa un secondo invio. Se il problema resta, contattare l’assistenza indicando il codice qui sotto.',
  ],
  'store.busy': () => [
    'Un’altra operazione sta usando gli stessi dati e dura più del previsto. Nulla è stato salvato.',
    'Riprovare tra un minuto. Se il problema resta, contattare l’assistenza indicando il codice qui sotto.',
  ],
  'store.exhausted': () => [
    'In questo momento troppe operazioni si svolgono insieme. Nulla è stato salvato.',
    'Riprovare tra un minuto. Se il problema resta, contattare l’assistenza indicando il codice qui sotto.',
  ],
  'store.outcome-unknown': () => [
    'La banca dati non ha confermato il salvataggio: non si sa se l’operazione sia riuscita.',
    'Aspettare qualche minuto e guardare l’elenco degli invii. Se l’operazione non vi risulta, ripeterla: ripetere una conferma già riuscita non fa un secondo invio. Nel dubbio contattare l’assistenza indicando il codice qui sotto.',
  ],
  'store.files-unavailable': () => [
    'In questo momento il portale non riesce a leggere o a salvare i file caricati. L’elenco valido resta quello di prima.',
    'Riprovare fra qualche minuto. Se il problema resta, contattare l’assistenza indicando il codice qui sotto: il disco dei file può essere pieno o non scrivibile.',
  ],
  'store.file-missing': () => [
    'Il file caricato non si trova più dove il portale lo conserva. L’invio e i suoi nominativi restano validi.',
    'Contattare l’assistenza indicando il codice qui sotto: il file si può recuperare da una copia di sicurezza.',
  ],
  'store.file-altered': () => [
    'Il file conservato dal portale non è più identico a quello caricato, e perciò non viene mostrato. L’invio e i suoi nominativi restano validi.',
    'Contattare l’assistenza indicando il codice qui sotto: il file si può recuperare da una copia di sicurezza.',
  ],
  'audit.unavailable': () => [
    'In questo momento il portale non riesce a registrare chi scarica dati personali o accede, e perciò non lo permette.',
    'Riprovare fra qualche minuto. Se il problema resta, contattare l’assistenza indicando il codice qui sotto.',
  ],
  'internal.error': () => [
    'Si è verificato un errore del portale.',
    'Riprovare fra qualche minuto. Se il problema resta, contattare l’assistenza indicando il codice qui sotto.',
  ],
} satisfies Record<string, Sentence>
