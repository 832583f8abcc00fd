import type { Sentence } from '../messages'
import { copyRows, saveAgain } from './phrases'

/** One for each limit of the reader. */
export const workbookLimits = {
  'workbook.file-too-large': (p) => [
    `The file is too large to be read: at most ${p('maximumBytes')}.`,
    'Remove pictures and sheets that are not needed, or copy the data into a new template and upload it. If the list really is that long, contact the help desk.',
  ],
  'workbook.too-many-parts': (p) => [
    `The file consists of too many inner parts (sheets, pictures, comments): at most ${p('maximum')}.`,
    copyRows,
  ],
  'workbook.part-too-large': (p) => [
    `The content of a sheet or of another part of the file is too large: at most ${p('maximumBytes')} when inflated.`,
    copyRows,
  ],
  'workbook.content-too-large': (p) => [
    `The content of the file is too large: at most ${p('maximumBytes')} when inflated.`,
    copyRows,
  ],
  'workbook.too-many-rows': (p) => [
    `A sheet has too many filled rows: at most ${p('maximum')}.`,
    'See whether values or formulas were left below the list in rows that are not needed, delete those rows, and upload the file again. If the list really is that long, contact the help desk.',
  ],
  'workbook.too-many-columns': (p) => [
    `A row has too many filled cells: at most ${p('maximum')}.`,
    'Delete the columns to the right of the list, which are not needed, and upload the file again.',
  ],
  'workbook.too-many-cells': (p) => [
    `A sheet has too many filled cells: at most ${p('maximum')}.`,
    'Delete rows and columns that do not belong to the list, and upload the file again. If the list really is that long, contact the help desk.',
  ],
  'workbook.cell-too-long': (p) => [
    `A cell holds a text that is too long: at most ${p('maximum')} characters.`,
    'Look for the cell with the very long text, often pasted by mistake, shorten it, and upload the file again.',
  ],
  'workbook.too-many-texts': (p) => [
    `The file holds too many different texts: at most ${p('maximum')}.`,
    copyRows,
  ],
  'workbook.texts-too-long': (p) => [
    `The texts of the file are too long, all together: at most ${p('maximum')} characters.`,
    copyRows,
  ],
  'workbook.too-deep': (p) => [
    `The file is built in a way that spreadsheet programs do not use (more than ${p('maximum')} levels of elements within one another).`,
    saveAgain,
  ],
  'workbook.too-many-attributes': (p) => [
    `The file is built in a way that spreadsheet programs do not use (more than ${p('maximum')} attributes in a single element).`,
    saveAgain,
  ],
  'workbook.too-slow': (p) => [
    `Reading the file took too long and was stopped after ${p('maximum')} seconds.`,
    'Upload the file again in a few minutes. If it happens again, copy only the data of the list into a new template and upload that.',
  ],
} satisfies Record<string, Sentence>
