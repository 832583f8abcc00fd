import type { PortalTexts } from './texts'

export const it: PortalTexts = {
  portal: 'Portale dei servizi sociali',
  tagline: 'Raccolta degli elenchi dei comuni',
  demonstration: 'Portale dimostrativo',
  demonstrationHint:
    'Persone, elenchi e ricevute di questo portale sono inventati e non hanno alcun valore. Non vanno caricati dati di persone vere.',
  otherLanguage: { locale: 'en', label: 'English' },
  roles: {
    citizen: 'Cittadino',
    operator: 'Operatore comunale',
    officer: 'Funzionario regionale',
  },
  signIn: 'Accedi',
  signOut: 'Esci',
  changeRole: 'Cambia ruolo',
  home: {
    crumb: 'Home',
    title: 'Gli elenchi dei comuni, consegnati alla Regione',
    introduction: [
      'I comuni inviano qui alla Regione gli elenchi degli aventi diritto, per esempio degli studenti che chiedono la borsa di studio, con il modello Excel della Regione.',
      'Ogni file è controllato prima dell’invio: il portale mostra gli errori e chi verrebbe aggiunto o depennato. Solo dopo la conferma l’elenco è inviato, e il comune ha la sua ricevuta.',
    ],
    toMenu: 'Vai al menu',
    verifyReceipt: 'Verifica una ricevuta',
    helpDesk: 'Assistenza',
  },
  login: {
    title: 'Accesso al portale dimostrativo',
    introduction:
      'Qui non servono credenziali: basta scegliere con quale delle persone inventate entrare.',
    enterAs: (name) => `Entra come ${name}`,
    rolesOf: (count) => (count === 1 ? 'Ruolo' : 'Ruoli'),
    unknownUser: 'Questa persona non esiste. Sceglierne una dell’elenco.',
    unavailable: {
      title: 'Accesso non ancora disponibile',
      paragraphs: [
        'Su questo portale l’accesso non è ancora configurato: per ora non può entrare nessuno. Non dipende dal computer né dalle credenziali.',
        'Per sapere da quando si può accedere, rivolgersi all’assistenza:',
      ],
    },
  },
  roleChoice: {
    title: 'Scelta del ruolo',
    introduction:
      'Scegliere il ruolo con cui lavorare: si vedono solo le sue funzioni. Si può cambiare in ogni momento.',
    use: (role) => `Continua come ${role}`,
    active: 'ruolo attivo',
    allMunicipalities: 'Tutti i comuni',
    municipalities: (names) => `${names.length === 1 ? 'Comune' : 'Comuni'}: ${names.join(', ')}`,
    noMunicipality: 'Nessun comune',
  },
  menu: {
    title: 'Menu dei servizi',
    crumb: 'Menu',
    familySupport: 'Sostegno alle famiglie',
    familySupportHint: 'Elenchi che i comuni inviano alla Regione.',
    noCampaigns: 'In questo momento non ci sono bandi.',
    nothing: 'Con il ruolo di Cittadino non ci sono servizi',
    nothingHint:
      'Per inviare gli elenchi di un comune serve il ruolo di Operatore comunale. Per chiedere l’abilitazione scrivere all’assistenza, con oggetto:',
    enablement:
      'Richiesta abilitazione al portale per l’invio delle graduatorie delle Borse Studio',
  },
  accessibility: {
    title: 'Dichiarazione di accessibilità',
    inDemonstration:
      'Questo è un portale dimostrativo: non è il sito di un’amministrazione e non ha una dichiarazione di accessibilità pubblicata presso AgID. In un portale in servizio vale la dichiarazione dell’ente.',
    inService:
      'Vale la dichiarazione di accessibilità pubblicata presso AgID dall’ente che gestisce il portale: per averla scrivere all’assistenza.',
    paragraphs: [
      'Le pagine sono costruite per le regole WCAG 2.2, livello AA: funzionano con la sola tastiera, con un lettore di schermo e senza JavaScript, e nessuna informazione è data dal solo colore.',
    ],
  },
  feedback: {
    title: 'Segnalare un problema di accessibilità',
    inDemonstration:
      'Questo è un portale dimostrativo: l’indirizzo qui sotto è quello di esempio del bando.',
    inService: null,
    paragraphs: [
      'Se una pagina non si può usare con la tastiera, con un lettore di schermo o ingrandita, scrivere all’assistenza indicando quale pagina è, che cosa si voleva fare e con quale programma.',
    ],
  },
  privacy: {
    title: 'Informativa privacy',
    inDemonstration:
      'Questo è un portale dimostrativo: le persone con cui si entra sono inventate, e non vanno caricati dati di persone vere. In un portale in servizio vale l’informativa dell’ente.',
    inService:
      'Vale l’informativa sul trattamento dei dati personali dell’ente che gestisce il portale: per averla scrivere all’assistenza.',
    paragraphs: [
      'Il portale usa solo cookie tecnici: uno tiene aperta la sessione, al più per otto ore dall’ultima richiesta, l’altro protegge i moduli. Non c’è profilazione e nessun contenuto viene da altri siti: per questo non si chiede un consenso.',
      'I file caricati, gli elenchi e le ricevute restano nella base di dati di questa installazione, finché chi la gestisce non la cancella. I file trovati con errori non vengono conservati.',
    ],
  },
  failures: {
    error: 'Errore',
    assistanceCode: 'Codice di assistenza',
    backHome: 'Torna alla pagina iniziale',
  },
}
