import { formatCount } from '../../../messages/formats'
import type { Locale } from '../../../messages/locale'
import { annotationColumn } from '../../annotation-column'

/** The sentences of an annotated workbook, apart from those of the issues themselves. */
export interface AnnotationWords {
  /** Title of the column of links. */
  readonly link: string
  readonly counts: (errors: number, warnings: number) => string
  readonly nothing: string
  readonly howTo: (sheet: string) => string
  readonly valuesOnly: string
  readonly rowsAbove: (rows: number) => string
  readonly limitedNotes: (cells: number) => string
  readonly limitedLinks: (links: number) => string
  readonly limitedLines: (shown: number, all: number, sheet: string) => string
  readonly leftOut: (columns: number) => string
  readonly cutTexts: (cells: number, first: string) => string
  /** The end of a cell's text that had to be cut. */
  readonly more: (issues: number) => string
}

const count = {
  it: (number: number) => formatCount(number, 'it'),
  en: (number: number) => formatCount(number, 'en'),
}

const it: AnnotationWords = {
  link: 'Vai alla cella',
  counts: (errors, warnings) =>
    [
      errors === 1 ? '1 errore' : `${count.it(errors)} errori`,
      warnings === 1 ? '1 avviso' : `${count.it(warnings)} avvisi`,
    ].join(' e '),
  nothing: 'Nell’elenco non sono stati trovati errori né avvisi.',
  howTo: (sheet) =>
    `Correggere le celle evidenziate nel foglio «${sheet}», salvare e caricare di nuovo questo file. Questo foglio, i colori, le note e la colonna «${annotationColumn.it}» si possono lasciare. Gli avvisi non impediscono l’invio: vanno letti e, se è giusto così, confermati.`,
  valuesOnly:
    'Il file contiene i valori letti nell’elenco inviato: formule, colori, filtri e altri fogli non sono riportati.',
  rowsAbove: (rows) =>
    rows === 1
      ? 'La riga sopra i titoli non è riportata: i numeri di riga sono diversi da quelli del file inviato.'
      : `Le ${count.it(rows)} righe sopra i titoli non sono riportate: i numeri di riga sono diversi da quelli del file inviato.`,
  limitedNotes: (cells) =>
    `Hanno una nota le prime ${count.it(cells)} celle; di tutte la spiegazione è nella colonna «${annotationColumn.it}».`,
  limitedLinks: (links) =>
    `Hanno il collegamento alla cella le prime ${count.it(links)} righe: Excel non ne ammette di più.`,
  limitedLines: (shown, all, sheet) =>
    `Qui ci sono i primi ${count.it(shown)} di ${count.it(all)} errori e avvisi: un foglio di Excel non ne può contenere di più. Nel foglio «${sheet}» ci sono tutti.`,
  leftOut: (columns) =>
    `Non c’è posto per ${count.it(columns)} colonne senza titolo del file inviato: non sono riportate.`,
  cutTexts: (cells, first) =>
    cells === 1
      ? `Il testo della cella ${first} è tagliato a 32.767 caratteri, il massimo per Excel.`
      : `I testi di ${count.it(cells)} celle (la prima è ${first}) sono tagliati a 32.767 caratteri, il massimo per Excel.`,
  more: (issues) =>
    issues === 1 ? '… e un’altra segnalazione.' : `… e altre ${count.it(issues)} segnalazioni.`,
}

const en: AnnotationWords = {
  link: 'Go to the cell',
  counts: (errors, warnings) =>
    [
      errors === 1 ? '1 error' : `${count.en(errors)} errors`,
      warnings === 1 ? '1 warning' : `${count.en(warnings)} warnings`,
    ].join(' and '),
  nothing: 'No errors and no warnings were found in the list.',
  howTo: (sheet) =>
    `Mend the marked cells in the sheet «${sheet}», save, and upload this file again. This sheet, the colours, the notes and the column «${annotationColumn.en}» may stay. Warnings do not prevent the submission: they have to be read and, where all is well, confirmed.`,
  valuesOnly:
    'The file holds the values that were read from the list: formulas, colours, filters and other sheets are left out.',
  rowsAbove: (rows) =>
    `${rows === 1 ? 'The row' : `The ${count.en(rows)} rows`} above the titles ${rows === 1 ? 'is' : 'are'} left out: row numbers differ from those of the file that was sent.`,
  limitedNotes: (cells) =>
    `The first ${count.en(cells)} cells have a note; the column «${annotationColumn.en}» explains all of them.`,
  limitedLinks: (links) =>
    `The first ${count.en(links)} lines have a link to the cell: Excel takes no more.`,
  limitedLines: (shown, all, sheet) =>
    `Here are the first ${count.en(shown)} of ${count.en(all)} errors and warnings: a sheet of Excel holds no more. The sheet «${sheet}» has all of them.`,
  leftOut: (columns) =>
    `There is no room for ${count.en(columns)} columns without a title of the file that was sent: they are left out.`,
  cutTexts: (cells, first) =>
    cells === 1
      ? `The text of cell ${first} is cut at 32,767 characters, the most that Excel takes.`
      : `The texts of ${count.en(cells)} cells (the first is ${first}) are cut at 32,767 characters, the most that Excel takes.`,
  more: (issues) =>
    issues === 1 ? '… and one more finding.' : `… and ${count.en(issues)} more findings.`,
}

export const annotationWords: Readonly<Record<Locale, AnnotationWords>> = { it, en }
