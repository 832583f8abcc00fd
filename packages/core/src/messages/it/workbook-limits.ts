import type { Sentence } from '../messages'
import { copyRows, saveAgain } from './phrases'

/** One for each limit of the reader. */
export const workbookLimits = {
  'workbook.file-too-large': (p) => [
    `Il file è troppo grande per essere letto: al massimo ${p('maximumBytes')}.`,
    'Togliere immagini e fogli che non servono, oppure copiare i dati in un modello nuovo e caricarlo. Se l’elenco è davvero così lungo, contattare l’assistenza.',
  ],
  'workbook.too-many-parts': (p) => [
    `Il file è composto di troppe parti interne (fogli, immagini, commenti): al massimo ${p('maximum')}.`,
    copyRows,
  ],
  'workbook.part-too-large': (p) => [
    `Il contenuto di un foglio o di un’altra parte del file è troppo grande: al massimo ${p('maximumBytes')} dopo la decompressione.`,
    copyRows,
  ],
  'workbook.content-too-large': (p) => [
    `Il contenuto del file è troppo grande: al massimo ${p('maximumBytes')} dopo la decompressione.`,
    copyRows,
  ],
  'workbook.too-many-rows': (p) => [
    `Un foglio ha troppe righe compilate: al massimo ${p('maximum')}.`,
    'Controllare se sotto l’elenco sono rimasti valori o formule in righe che non servono, eliminare quelle righe e caricare di nuovo il file. Se l’elenco è davvero così lungo, contattare l’assistenza.',
  ],
  'workbook.too-many-columns': (p) => [
    `Una riga ha troppe celle compilate: al massimo ${p('maximum')}.`,
    'Eliminare le colonne a destra dell’elenco, che non servono, e caricare di nuovo il file.',
  ],
  'workbook.too-many-cells': (p) => [
    `Un foglio ha troppe celle compilate: al massimo ${p('maximum')}.`,
    'Eliminare righe e colonne che non appartengono all’elenco e caricare di nuovo il file. Se l’elenco è davvero così lungo, contattare l’assistenza.',
  ],
  'workbook.cell-too-long': (p) => [
    `Una cella contiene un testo troppo lungo: al massimo ${p('maximum')} caratteri.`,
    'Cercare la cella con il testo lunghissimo, spesso incollato per errore, accorciarlo e caricare di nuovo il file.',
  ],
  'workbook.too-many-texts': (p) => [
    `Il file contiene troppi testi diversi: al massimo ${p('maximum')}.`,
    copyRows,
  ],
  'workbook.texts-too-long': (p) => [
    `I testi del file, tutti insieme, sono troppo lunghi: al massimo ${p('maximum')} caratteri.`,
    copyRows,
  ],
  'workbook.too-deep': (p) => [
    `Il file è costruito in un modo che i programmi di calcolo non usano (più di ${p('maximum')} livelli di elementi annidati).`,
    saveAgain,
  ],
  'workbook.too-many-attributes': (p) => [
    `Il file è costruito in un modo che i programmi di calcolo non usano (più di ${p('maximum')} attributi in un solo elemento).`,
    saveAgain,
  ],
  'workbook.too-slow': (p) => [
    `La lettura del file è durata troppo a lungo ed è stata interrotta dopo ${p('maximum')} secondi.`,
    'Caricare di nuovo il file fra qualche minuto. Se succede ancora, copiare solo i dati dell’elenco in un modello nuovo e caricarlo.',
  ],
} satisfies Record<string, Sentence>
