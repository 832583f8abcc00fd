import type { Sentence } from './messages'

const saveAsXlsx =
  'Aprire il file con il programma che lo ha creato, scegliere «Salva con nome», formato «Cartella di lavoro di Excel (.xlsx)», e caricare il nuovo file.'
const fromTemplate =
  'Scaricare il modello dalla sezione «Download», copiarvi i dati senza cambiare la riga dei titoli e caricarlo.'
const nothingReplaced = 'L’elenco valido non è cambiato.'

/** Every sentence a user reads, in Italian: what is wrong, and how to mend it. */
export const it = {
  // The upload
  'file.missing': () => [
    'Non è stato scelto nessun file.',
    'Premere «Seleziona il file», scegliere l’elenco in formato .xlsx e poi premere «Carica il file».',
  ],
  'file.empty': () => [
    'Il file è vuoto (0 byte).',
    'Controllare di aver salvato l’elenco, riaprirlo per vedere che i dati ci siano, e caricarlo di nuovo.',
  ],
  'file.several': () => [
    'È stato inviato più di un file.',
    'Caricare un solo file: l’elenco di un comune sta tutto in un unico foglio.',
  ],
  'file.too-large': (p) => [
    `Il file è troppo grande: la dimensione massima è ${p('maximumBytes')}.`,
    'Togliere immagini e fogli che non servono, oppure copiare i dati in un modello nuovo. Se l’elenco è davvero così lungo, contattare l’assistenza.',
  ],
  'file.nil-return': () => [
    'Questo invio dichiara che non c’è nessun avente diritto: non ha un file.',
    'Scaricare la ricevuta, che ne è la prova.',
  ],
  'upload.broken': () => [
    'Il caricamento si è interrotto prima della fine.',
    `${nothingReplaced} Controllare la connessione e caricare di nuovo il file.`,
  ],
  'upload.already-read': () => [
    'Il portale non ha potuto leggere il file caricato.',
    `${nothingReplaced} Il problema è del portale e non del file: contattare l’assistenza.`,
  ],
  'csrf.refused': () => [
    'La richiesta non viene da una pagina di questo portale, o la pagina era aperta da troppo tempo.',
    'Ricaricare la pagina e ripetere l’operazione.',
  ],

  // Files that are no workbooks
  'workbook.pdf': () => ['Il file è un PDF, non un elenco Excel.', `${fromTemplate}`],
  'workbook.old-xls': () => ['Il file è nel vecchio formato di Excel (.xls).', saveAsXlsx],
  'workbook.encrypted': () => [
    'Il file è protetto da una password e non può essere letto.',
    'In Excel scegliere File, Informazioni, Proteggi cartella di lavoro, «Crittografa con password», cancellare la password, salvare e caricare di nuovo il file.',
  ],
  'workbook.ods': () => [
    'Il file è in formato OpenDocument (.ods), non in formato Excel.',
    saveAsXlsx,
  ],
  'workbook.xlsb': () => ['Il file è nel formato binario di Excel (.xlsb).', saveAsXlsx],
  'workbook.macros': () => [
    'Il file contiene macro (.xlsm), che per sicurezza non sono accettate.',
    saveAsXlsx,
  ],
  'workbook.text': () => [
    'Il file è un testo (per esempio CSV o HTML), non un elenco Excel, anche se il nome finisce in .xlsx.',
    fromTemplate,
  ],
  'workbook.not-a-workbook': () => [
    'Il file non è una cartella di lavoro Excel (.xlsx).',
    fromTemplate,
  ],
  'workbook.damaged': (p) => [
    `Il file è danneggiato e non può essere letto per intero${p('part') ? ` (parte «${p('part')}»)` : ''}.`,
    'Aprirlo con Excel o LibreOffice, salvarlo con un nome nuovo in formato .xlsx e caricarlo di nuovo.',
  ],
  'workbook.limit': (p) => [
    `Il file supera i limiti di lettura (${p('limit')}: al massimo ${p('maximum')}).`,
    'Copiare solo i dati dell’elenco in un modello nuovo e caricarlo. Se il problema resta, contattare l’assistenza.',
  ],

  // The list as a whole
  'list.no-header': (p) => [
    'Nel file non c’è la riga dei titoli del modello.',
    `Nelle prime dieci righe di un foglio devono esserci questi titoli: ${p('expected')}. ${fromTemplate}`,
  ],
  'list.missing-columns': (p) => [
    `Nella riga dei titoli (foglio «${p('sheet')}», riga ${p('row')}) ${p('count') === '1' ? 'manca la colonna obbligatoria' : 'mancano le colonne obbligatorie'} ${p('columns')}.`,
    'Aggiungere il titolo nella riga dei titoli, con i dati sotto, oppure copiare i dati in un modello nuovo.',
  ],
  'list.duplicate-header': (p) => [
    `Nel foglio «${p('sheet')}» il titolo «${p('header')}» c’è due volte: nelle celle ${p('first')} e ${p('second')}.`,
    'Tenere una sola delle due colonne e caricare di nuovo il file.',
  ],
  'list.several-sheets': (p) => [
    `Ci sono elenchi in più fogli: ${p('sheets')}.`,
    'Copiare tutti i nominativi in un unico foglio, uno sotto l’altro, eliminare gli altri fogli e caricare di nuovo il file.',
  ],
  'list.no-entries': (p) => [
    `Nel foglio «${p('sheet')}», sotto la riga dei titoli (riga ${p('row')}), non c’è nessun nominativo.`,
    'Compilare una riga per ogni studente. Se nel comune non c’è nessun avente diritto, usare il pulsante «Nessun avente diritto».',
  ],
  'list.too-many-entries': (p) => [
    `L’elenco ha più di ${p('maximum')} nominativi, il massimo per questo bando.`,
    'Controllare che il file contenga solo i nominativi del comune scelto; se sono davvero di più, contattare l’assistenza.',
  ],
  'list.unknown-column': (p) => [
    `La colonna «${p('header')}» non fa parte del modello e non viene letta.`,
    'Non serve fare nulla, se non contiene dati richiesti; altrimenti correggere il titolo come nel modello.',
  ],
  'list.duplicate-key': (p) => [
    `Lo stesso valore di «${p('header')}» c’è già nella cella ${p('first')}.`,
    'Ogni studente può comparire una sola volta: eliminare la riga ripetuta o correggere il codice.',
  ],

  // Templates
  'template.other-list': (p) => [
    'Il file è stato compilato su un modello di un altro elenco.',
    `Questa pagina riceve: ${p('expected')}. ${fromTemplate}`,
  ],
  'template.unknown-version': (p) => [
    `Il file dice di venire dalla versione ${p('version')} del modello, che non esiste.`,
    `La versione in uso è la ${p('current')}. ${fromTemplate}`,
  ],
  'template.version-refused': (p) => [
    `Il file è stato compilato sulla versione ${p('version')} del modello, che per questo bando non è più accettata.`,
    `La versione in uso è la ${p('current')}. ${fromTemplate}`,
  ],
  'template.old-version': (p) => [
    `Il file è stato compilato sulla versione ${p('version')} del modello.`,
    `È accettato; per i prossimi invii è meglio scaricare la versione ${p('current')}.`,
  ],
  'template.none-admitted': () => [
    'Per questo bando non è ancora pubblicato nessun modello.',
    'Contattare l’assistenza.',
  ],

  // Cells
  'cell.required': () => [
    'La cella è vuota, ma il dato è obbligatorio.',
    'Scrivere il dato mancante.',
  ],
  'cell.error-value': () => [
    'La cella contiene un errore di Excel.',
    'Correggere la formula, oppure scrivere direttamente il valore.',
  ],
  'cell.no-result': () => [
    'La cella contiene una formula senza il suo risultato.',
    'Aprire il file con Excel o LibreOffice e salvarlo, oppure scrivere direttamente il valore.',
  ],
  'text.too-long': (p) => [
    `Il testo è lungo ${p('length')} caratteri; il massimo è ${p('maximum')}.`,
    'Abbreviare il testo.',
  ],
  'person-name.characters': (p) => [
    `Il nome contiene caratteri che non sono lettere dell’alfabeto latino: ${p('characters')}`,
    'Scrivere il nome come nei documenti, con lettere latine, accenti e apostrofi.',
  ],
  'municipality-name.characters': () => [
    'Il valore non è il nome di un comune.',
    'Scrivere la denominazione del comune, per esempio: Ancona.',
  ],
  'choice.unknown': (p) => [
    'Il valore non è fra quelli ammessi.',
    `Scegliere dall’elenco a discesa uno dei valori: ${p('choices')}.`,
  ],
  'date.unreadable': () => [
    'Il valore non è una data.',
    'Scrivere la data come gg/mm/aaaa, per esempio: 17/05/2001.',
  ],
  'date.two-digit-year': () => [
    'L’anno della data ha solo due cifre.',
    'Scrivere l’anno con quattro cifre, per esempio: 17/05/2001.',
  ],
  'date.impossible': () => [
    'La data non esiste nel calendario.',
    'Controllare giorno e mese: la data va scritta come gg/mm/aaaa.',
  ],
  'date.out-of-range': (p) => [
    `La data non è fra il ${p('minimum')} e il ${p('maximum')}.`,
    'Controllare giorno, mese e anno.',
  ],
  'euro.unreadable': () => [
    'Il valore non è un importo in euro.',
    'Scrivere solo cifre con la virgola dei decimali, per esempio: 10.632,94.',
  ],
  'euro.decimals': () => [
    'L’importo ha più di due decimali, oppure non è chiaro dove siano i decimali.',
    'Scrivere l’importo con la virgola e due decimali, per esempio: 10.632,94.',
  ],
  'euro.negative': () => ['L’importo è negativo.', 'Scrivere un importo pari a zero o maggiore.'],
  'euro.too-low': (p) => [`L’importo è inferiore a ${p('limit')} euro.`, 'Controllare l’importo.'],
  'euro.too-high': (p) => [`L’importo è superiore a ${p('limit')} euro.`, 'Controllare l’importo.'],
  'fiscal-code.length': (p) => [
    `Il codice fiscale ha ${p('length')} caratteri invece di 16.`,
    'Ricopiare il codice dalla tessera sanitaria.',
  ],
  'fiscal-code.shape': () => [
    'Il codice fiscale non ha la forma giusta: lettere e cifre non sono al loro posto.',
    'Ricopiare il codice dalla tessera sanitaria; attenzione alla lettera O e allo zero, alla I e all’uno.',
  ],
  'fiscal-code.birth-date': () => [
    'Il codice fiscale contiene una data di nascita che non esiste nel calendario.',
    'Ricopiare il codice dalla tessera sanitaria.',
  ],
  'fiscal-code.check-letter': () => [
    'L’ultima lettera del codice fiscale non corrisponde agli altri caratteri: almeno uno è sbagliato.',
    'Ricopiare tutto il codice dalla tessera sanitaria.',
  ],
  'fiscal-code.provisional': () => [
    'È un codice fiscale provvisorio (11 cifre), che per questo elenco non è accettato.',
    'Chiedere alla famiglia il codice definitivo di 16 caratteri, o contattare l’assistenza.',
  ],
  'school-code.length': (p) => [
    `Il codice meccanografico ha ${p('length')} caratteri invece di 10.`,
    'Ricopiare il codice della scuola, per esempio: ANIS014007.',
  ],
  'school-code.shape': () => [
    'Il codice meccanografico non ha la forma giusta: due lettere della provincia e otto lettere o cifre.',
    'Ricopiare il codice della scuola, per esempio: ANIS014007.',
  ],
  'isee.over-threshold': (p) => [
    `L’ISEE supera la soglia del bando (${p('threshold')} euro).`,
    'Controllare l’importo; se è giusto, lo studente non ha diritto e la riga va tolta.',
  ],
  'isee.over-threshold-ineligible': (p) => [
    `L’ISEE supera la soglia del bando (${p('threshold')} euro): lo studente resta nell’elenco come non avente diritto.`,
    'Controllare l’importo.',
  ],
  'isee.zero-in-version-1': () => [
    'L’ISEE è zero: la versione 1 del modello non lo prevedeva.',
    'È accettato. Dal prossimo invio usare la versione 2 del modello, che ammette lo zero.',
  ],
  'class.not-admitted': (p) => [
    `Per questo bando sono ammesse solo le classi ${p('admitted')}.`,
    'Controllare la classe; se è giusta, la riga va tolta.',
  ],

  // Access and places
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
  'municipality.unknown': () => [
    'Il comune non partecipa a questo bando.',
    'Scegliere un comune dall’elenco.',
  ],

  // Checks and submissions
  'check.unknown': () => [
    'Il controllo non esiste, o non riguarda uno dei propri comuni.',
    'Tornare alla pagina di invio e caricare il file.',
  ],
  'check.expired': (p) => [
    `Il controllo è scaduto (${p('expiredAt')}) senza essere stato confermato.`,
    `${nothingReplaced} Caricare di nuovo il file.`,
  ],
  'check.discarded': () => [
    'Il controllo è stato scartato e non può più essere confermato.',
    `${nothingReplaced} Caricare di nuovo il file.`,
  ],
  'check.rejected': () => [
    'Il file ha degli errori e non può essere inviato.',
    'Correggere gli errori nel file e caricarlo di nuovo.',
  ],
  'check.confirmed': () => [
    'Il controllo è già stato confermato: l’elenco è stato inviato.',
    'L’invio e la sua ricevuta si trovano nell’elenco dei documenti caricati.',
  ],
  'submission.unknown': () => [
    'L’invio non esiste, o non riguarda uno dei propri comuni.',
    'Tornare alla pagina di invio e scegliere un documento dall’elenco.',
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

  // The portal itself
  'page.unknown': () => [
    'La pagina non esiste.',
    'Controllare l’indirizzo o tornare alla pagina iniziale.',
  ],
  'internal.error': () => [
    'Si è verificato un errore del portale.',
    'Riprovare fra qualche minuto. Se il problema resta, contattare l’assistenza indicando il codice qui sotto.',
  ],
} satisfies Record<string, Sentence>
