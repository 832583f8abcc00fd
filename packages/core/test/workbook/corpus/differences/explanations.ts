import { unescapeText } from '../../../../src/workbook/parts/escaped-text'
import type { Difference } from './difference'

/** Why readers differ, and who is right. */
export interface Explanation {
  readonly title: string
  readonly right: string
  readonly why: string
  explains(difference: Difference): boolean
}

const text = (value: string | null): string => (value?.startsWith('t:') ? value.slice(2) : '')
const isText = (value: string | null): boolean => value === null || value.startsWith('t:')
const isDate = (value: string | null): value is string => value?.startsWith('d:') === true
const isNumber = (value: string | null): value is string => value?.startsWith('n:') === true
const instant = (value: string): number => Date.parse(`${value.slice(2).padEnd(19, 'T00:00:00')}Z`)
const oneLineEnd = (value: string): string => value.replaceAll('\r\n', '\n')
const trimmed = (value: string): string => value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
const day = 86_400_000

export const explanations: readonly Explanation[] = [
  {
    title: 'exceljs drops formula results of zero and false',
    right: 'ours, SheetJS, openpyxl',
    why: 'The cell has a result in `<v>`; a result of 0 is 0.',
    explains: ({ reader, theirs, ours, proof }) =>
      reader === 'exceljs' &&
      theirs === null &&
      proof.formula &&
      proof.stored === '0' &&
      (ours === 'n:0' || ours === 'b:false'),
  },
  {
    title: 'exceljs is a day early before 1 March 1900',
    right: 'ours, SheetJS, openpyxl',
    why: 'Excel counts a 29 February 1900, so that day 1 is 1900-01-01 although day 61 is 1900-03-01; exceljs counts back from there without it.',
    explains: ({ reader, theirs, ours, proof }) =>
      reader === 'exceljs' &&
      isDate(theirs) &&
      isDate(ours) &&
      !proof.date1904 &&
      Number(proof.stored) < 60 &&
      instant(ours) - instant(theirs) === day,
  },
  {
    title: 'exceljs does not see `date1904="true"`',
    right: 'ours, SheetJS, openpyxl',
    why: 'A boolean attribute may be written `1` or `true` (XML Schema); exceljs knows `1`. The dates it gives are 1,462 days early.',
    explains: ({ reader, theirs, ours, proof }) =>
      reader === 'exceljs' &&
      isDate(theirs) &&
      isDate(ours) &&
      proof.date1904 &&
      Math.abs(instant(ours) - instant(theirs) - 1462 * day) <= day,
  },
  {
    title: 'Negative numbers in a format of dates',
    right: 'ours, SheetJS',
    why: 'No date system has days before its first: Excel shows `#####`, and the value stays a number. exceljs and openpyxl make up a day of 1899.',
    explains: ({ reader, theirs, ours, proof }) =>
      reader !== 'sheetjs' && isDate(theirs) && isNumber(ours) && Number(proof.stored) < 0,
  },
  {
    title: '29 February 1900',
    right: 'ours; none of the others is wrong about what Excel shows',
    why: 'Day 60 is a day that the calendar does not have. Excel and SheetJS show 1900-02-29, exceljs and openpyxl make it the 28th, which is day 59; we leave the number, which no check takes for a date.',
    explains: ({ theirs, ours, proof }) =>
      isDate(theirs) && isNumber(ours) && Math.floor(Number(proof.stored)) === 60,
  },
  {
    title: 'exceljs does not know a date by its format',
    right: 'ours, SheetJS',
    why: 'Letters of formats count in upper and lower case alike, elapsed time in brackets (`[HH]`, `[ss]`) and `A/P` are time; exceljs gives the bare number.',
    explains: ({ reader, theirs, ours }) =>
      reader === 'exceljs' && isNumber(theirs) && isDate(ours),
  },
  {
    title: 'openpyxl does not know a date by its format',
    right: 'ours, SheetJS',
    why: 'A format of one letter (`d`, `h`, `s`, `[h]`) or `A/P` is a date or a time like longer ones; openpyxl gives the bare number.',
    explains: ({ reader, theirs, ours }) =>
      reader === 'openpyxl' && isNumber(theirs) && isDate(ours),
  },
  {
    title: 'exceljs reads the year of an ISO date as a number of days',
    right: 'ours, openpyxl; SheetJS but for a time without a day',
    why: 'A cell of type `d` holds a date as text; exceljs takes the number at its beginning (2021) for day 2021 of 1900, 1905-07-13.',
    explains: ({ reader, proof }) => reader === 'exceljs' && proof.type === 'd',
  },
  {
    title: 'SheetJS does not read a time without a day',
    right: 'ours, openpyxl',
    why: 'ISO/IEC 29500-1, 18.17.4 lets a cell of type `d` hold a time alone; SheetJS makes an invalid date of it.',
    explains: ({ reader, theirs, proof }) =>
      reader === 'sheetjs' && theirs === 'd:invalid' && proof.type === 'd',
  },
  {
    title: 'exceljs makes a date of an error value',
    right: 'ours, SheetJS, openpyxl',
    why: 'The cell has the type `e`; its format is one of dates, and exceljs gives an invalid date in place of the error.',
    explains: ({ reader, theirs, proof }) =>
      reader === 'exceljs' && theirs === 'd:invalid' && proof.type === 'e',
  },
  {
    title: 'SheetJS writes line ends as CR LF',
    right: 'ours, exceljs, openpyxl',
    why: 'XML 1.0, 2.11: a parser passes on every line end as LF. SheetJS adds a CR to each, also to one that has its own, written `_x000D_`.',
    explains: ({ reader, theirs, ours }) =>
      reader === 'sheetjs' && text(theirs) !== '' && oneLineEnd(text(theirs)) === text(ours),
  },
  {
    title: 'exceljs and openpyxl leave `_x000D_` as it is written',
    right: 'ours, SheetJS',
    why: 'ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring): `_xHHHH_` stands for the character of that number. exceljs undoes it in shared strings only.',
    explains: ({ reader, theirs, ours }) =>
      reader !== 'sheetjs' &&
      text(theirs) !== text(ours) &&
      unescapeText(text(theirs)) === text(ours),
  },
  {
    title: 'White space that nobody asked to preserve',
    right: 'ours, as Excel shows it',
    why: 'Without `xml:space="preserve"` the application decides about white space (XML 1.0, 2.10), and Excel takes it away from both ends of a `t`, also where it is written as a reference ([dhatim/fastexcel#624](https://github.com/dhatim/fastexcel/issues/624), measured with `LEN`; [brechtsanders/xlsxio#57](https://github.com/brechtsanders/xlsxio/issues/57), [kz26/PyExcelerate#86](https://github.com/kz26/PyExcelerate/issues/86)); whoever wants it kept writes the attribute, as Excel does. The other three keep it always.',
    explains: ({ theirs, ours, proof }) =>
      isText(theirs) &&
      isText(ours) &&
      !proof.xml.includes('preserve') &&
      trimmed(oneLineEnd(text(theirs))) === text(ours),
  },
  {
    title: 'SheetJS stops after the first piece of a rich text',
    right: 'ours, openpyxl',
    why: 'A string of several `r`, or of a `t` followed by them, is the text of all of them; of some, SheetJS gives the first alone.',
    explains: ({ reader, theirs, ours, proof }) =>
      reader === 'sheetjs' &&
      /<(?:\w+:)?r>/.test(proof.xml) &&
      text(ours).startsWith(trimmed(text(theirs))),
  },
  {
    title: 'exceljs gives `{}` for an empty string',
    right: 'ours, SheetJS, openpyxl',
    why: 'An `si` without a text is the empty text, and the cell blank; exceljs gives an object without properties.',
    explains: ({ reader, theirs, ours }) =>
      reader === 'exceljs' && theirs === 't:{}' && ours === null,
  },
  {
    title: 'exceljs gives the index of a shared string as a number',
    right: 'ours, SheetJS',
    why: 'Names of parts do not depend on upper and lower case (ISO/IEC 29500-2, 6.2.2.3): `xl/SharedStrings.xml` is the part that the relationship names. exceljs does not find it.',
    explains: ({ reader, theirs, ours, proof }) =>
      reader === 'exceljs' &&
      isNumber(theirs) &&
      proof.type === 's' &&
      Number(theirs.slice(2)) === Number(proof.stored) &&
      text(ours) !== '',
  },
  {
    title: 'exceljs loses texts in CDATA sections',
    right: 'ours, SheetJS, openpyxl',
    why: 'XML 1.0, 2.7: a CDATA section is text.',
    explains: ({ reader, theirs, proof }) =>
      reader === 'exceljs' && theirs === null && proof.xml.includes('<![CDATA['),
  },
  {
    title: 'exceljs loses the inline string of a formula',
    right: 'ours, SheetJS',
    why: 'The result stands in `is`; exceljs looks for it in `v`.',
    explains: ({ reader, theirs, proof }) =>
      reader === 'exceljs' && theirs === null && proof.formula && proof.type === 'inlineStr',
  },
  {
    title: 'openpyxl gives the address of a link as the value of a blank cell',
    right: 'ours, SheetJS, exceljs',
    why: 'The cell has no value; a link lies over it.',
    explains: ({ reader, ours, proof }) =>
      reader === 'openpyxl' && ours === null && proof.stored === '' && !proof.xml.includes('<is>'),
  },
]
