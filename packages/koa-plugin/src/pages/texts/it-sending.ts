import { al, type counted, del, il } from './counted'
import type { SendingTexts } from './sending-texts'

export const sending = (n: ReturnType<typeof counted>): SendingTexts => ({
  heading: 'Invio dell’elenco dei beneficiari',
  download: 'Download manuale utente e template Excel per invio elenco nominativi',
  upload: (campaign) => `Caricamento Lista Beneficiari ${campaign}`,
  history: 'Elenco di tutti i documenti caricati per il comune selezionato',
  errors: 'Elenco nominativi trovati con errore',

  templateVersion: (version) => `Modello Excel, versione ${version}`,
  templateLink: 'Scarica il modello',
  templateFormat: 'formato .xlsx',
  templateChanges: 'Che cosa cambia rispetto alla versione precedente:',
  templateVersions: 'Quali versioni del modello sono ammesse',
  templatePolicy: {
    current: 'è quella in uso',
    accepted: 'i file compilati su questa versione sono accettati',
    warned: 'i file compilati su questa versione sono accettati con un avviso',
    refused: 'i file compilati su questa versione non sono accettati',
  },
  whereCurrent: (version) =>
    `La versione in uso è la ${version}: si scarica con «Scarica il modello», qui sopra.`,
  currentTemplate: (version) => `Scarica il modello in uso, versione ${version}`,
  validList: 'Scarica l’elenco valido nel modello attuale',
  validListExplained: (entries, municipality) =>
    `${n(entries, 'nominativo', 'nominativi')} di ${municipality}: per aggiungere o correggere senza cercare il vecchio file. Contiene dati personali: conservarlo con cura.`,
  columnsGone: 'Nel modello attuale non ci sono più, e non sono riportate, le colonne:',
  ownTemplate: (municipality) => `Scarica il modello preparato per ${municipality}`,
  ownTemplateExplained:
    'Il file ricorda per quale comune è fatto: se viene caricato per un altro, il portale avverte.',
  guideLink: 'Guida alla compilazione, colonna per colonna',
  protectedView:
    'Se Excel apre il modello in «Visualizzazione protetta», premere «Abilita modifica» per compilarlo.',

  municipality: 'Comune',
  chooseMunicipality: 'Scegliere il comune',
  chooseHint: 'Scegliere il comune e premere «Mostra».',
  show: 'Mostra',
  noMunicipalities:
    'Non risulta l’abilitazione a operare per nessun comune in questo bando. Per richiederla, rivolgersi all’assistenza.',
  validNow: (entries, when, by) =>
    `Elenco valido oggi: ${n(entries, 'nominativo', 'nominativi')}, inviato ${il(when)} da ${by}.`,
  nilNow: (when, by) => `Valido oggi: nessun avente diritto, dichiarato ${il(when)} da ${by}.`,
  nothingValid: 'Per questo comune non è stato ancora inviato nessun elenco.',

  chooseFile: 'Seleziona il file',
  uploadFile: 'Carica il file',
  fileHint: (maximum) =>
    `Un solo file Excel in formato .xlsx, compilato sul modello; dimensione massima ${maximum}.`,
  dropHere: 'Il file si può anche trascinare qui.',
  uploading: 'Controllo del file in corso: attendere…',
  checkFirst:
    'Il file viene prima controllato: nulla è sostituito finché non si conferma nella pagina seguente.',
  willOverwrite: (municipality) =>
    `Attenzione: una volta confermato, questo invio sovrascrive per intero il precedente. Il file deve contenere tutti i nominativi di ${municipality}, non solo quelli da aggiungere.`,
  nilHeading: 'Nessun avente diritto',
  nilExplained:
    'Se nel comune non ci sono aventi diritto, si dichiara qui, senza file. Anche questa dichiarazione va confermata, sostituisce l’elenco precedente e ha la sua ricevuta.',
  nilButton: 'Dichiara nessun avente diritto',
  officerLooksOn:
    'Il ruolo di funzionario permette di consultare elenchi e ricevute. Gli elenchi sono inviati dagli operatori dei comuni.',

  notSentYet: 'NON ANCORA INVIATO',
  waiting: (what, when, by, until) =>
    `${what}: caricamento ${del(when)} da ${by}. Attende conferma fino ${al(until)}; finché non è confermato, l’elenco valido non cambia.`,
  resume: 'Riprendi',
  look: 'Vedi',

  accepted: 'Invio riuscito',
  acceptedList: (entries, municipality, number) =>
    `L’elenco di ${municipality} con ${n(entries, 'nominativo', 'nominativi')} è stato inviato e registrato con il numero ${number}. Da ora è l’elenco valido del comune.`,
  acceptedNil: (municipality, number) =>
    `La dichiarazione «nessun avente diritto» di ${municipality} è stata inviata e registrata con il numero ${number}.`,
  fileUploaded: 'File caricato con successo',
  acceptedWarnings: (count) =>
    `${n(count, 'avviso, letto e confermato', 'avvisi, letti e confermati')}.`,
  downloadReceipt: 'Scarica la ricevuta',
  downloadLeftOut: 'Scarica il file con gli errori dei nominativi esclusi',
  refused: 'Il file non è stato accettato',

  historyCaption: (municipality) => `Documenti caricati per ${municipality}, dal più recente`,
  historyEmpty: 'Non è stato ancora caricato nessun documento.',
  historyChoose: 'Scegliere prima il comune.',
  when: 'Quando',
  who: 'Chi',
  what: 'Che cosa',
  documents: 'Documenti',
  valid: 'Valido',
  entries: (count) => n(count, 'nominativo', 'nominativi'),
  nil: 'Nessun avente diritto',
  leftOut: (count) => `${n(count, 'nominativo escluso', 'nominativi esclusi')} perché con errori`,
  warningsToRead: (count) => n(count, 'avviso da leggere', 'avvisi da leggere'),
  warnings: (count) => n(count, 'avviso confermato', 'avvisi confermati'),
  rejected: (errors) => `Invio respinto: ${n(errors, 'errore', 'errori')}`,
  rejectedFile: 'Invio respinto: file non accettato',
  discarded: 'Scartato, mai inviato',
  expired: 'Scaduto senza conferma, mai inviato',
  withdrawn:
    'Ritirato dalla Regione perché conteneva dati da cancellare: caricare di nuovo il file',
  contentErased: (when) => `Contenuto cancellato ${il(when)}`,
  fileErased: (when) => `File cancellato ${il(when)}`,
  fileLink: 'File',
  receiptLink: 'Ricevuta',
  leftOutLink: 'Nominativi esclusi',
  errorsLink: 'Errori',
  lastAttempt: (when, by) =>
    `Dall’ultimo caricamento, ${del(when)} da ${by}, che è stato respinto. L’elenco valido non è cambiato.`,
  allErrors: (count) => `Vedi tutti gli errori (${count})`,
})
