import type { Sentence } from '../messages'
import { fromTemplate, nothingReplaced, saveAgain, saveAsXlsx } from './phrases'

const irregularities: Readonly<Record<string, string>> = {
  overlap: 'parti che occupano gli stessi byte',
  duplicate: 'una parte che compare due volte',
  'extra-bytes': 'byte estranei prima o dopo l’archivio',
  headers: 'intestazioni che si contraddicono',
  'part-name': 'un nome di parte non ammesso',
  compression: 'una compressione che Excel non usa',
  volumes: 'un archivio diviso in più volumi',
}

export const uploads = {
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
  'file.infected': (p) => [
    `Il controllo antivirus ha trovato nel file un contenuto pericoloso${p('signature') ? ` («${p('signature')}»)` : ''}.`,
    `${nothingReplaced} Non aprire il file e non inoltrarlo, avvisare chi si occupa dei computer del comune, e copiare i dati da una fonte sicura in un modello scaricato di nuovo. Se il file risulta innocuo, contattare l’assistenza.`,
  ],
  'file.not-scannable': (p) => [
    `Il file è troppo grande o troppo complesso per il controllo antivirus${p('maximumBytes') ? ` (al massimo ${p('maximumBytes')})` : ''}.`,
    `${nothingReplaced} Togliere immagini e fogli che non servono, oppure copiare i dati in un modello nuovo, e caricarlo; se non basta, contattare l’assistenza.`,
  ],
  'scanner.unavailable': () => [
    'In questo momento il controllo antivirus non risponde, e senza di esso non si accettano file.',
    `${nothingReplaced} Riprovare tra qualche minuto; se il problema resta, contattare l’assistenza.`,
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
  'workbook.pdf': (p) => ['Il file è un PDF, non un elenco Excel.', fromTemplate(p)],
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
  'workbook.csv': () => [
    'Il file è un testo in formato CSV, non una cartella di lavoro Excel (.xlsx).',
    'Aprirlo con Excel o LibreOffice, controllare che date e codici non siano cambiati, scegliere «Salva con nome», formato «Cartella di lavoro di Excel (.xlsx)», e caricare il nuovo file.',
  ],
  'workbook.numbers': () => [
    'Il file è un documento di Numbers (Apple), non in formato Excel.',
    'In Numbers scegliere Archivio, «Esporta in», «Excel…», formato .xlsx, e caricare il nuovo file.',
  ],
  'workbook.text': (p) => [
    'Il file è un testo (per esempio una pagina web o XML), non una cartella di lavoro Excel (.xlsx).',
    fromTemplate(p),
  ],
  'workbook.not-a-workbook': (p) => [
    'Il file non è una cartella di lavoro Excel (.xlsx).',
    fromTemplate(p),
  ],
  'workbook.damaged': (p) => [
    `Il file è danneggiato e non può essere letto per intero${p('part') ? ` (parte «${p('part')}»)` : ''}.`,
    saveAgain,
  ],
  'workbook.irregular': (p) => [
    `Il file non è costruito come lo costruiscono i programmi di calcolo: ${irregularities[p('reason')] ?? p('reason')}${p('part') ? ` («${p('part')}»)` : ''}.`,
    saveAgain,
  ],
} satisfies Record<string, Sentence>
