import type { Sentence } from '../messages'
import { fromTemplate, nothingReplaced, saveAgain, saveAsXlsx } from './phrases'

const irregularities: Readonly<Record<string, string>> = {
  overlap: 'parts that lie over one another',
  duplicate: 'a part that occurs twice',
  'extra-bytes': 'foreign bytes before or behind the archive',
  headers: 'headers that contradict each other',
  'part-name': 'a part name that is not allowed',
  compression: 'a compression that Excel does not use',
  volumes: 'an archive split into several volumes',
}

export const uploads = {
  'file.missing': () => [
    'No file was chosen.',
    'Press “Select the file”, choose the list in .xlsx format, then press “Upload the file”.',
  ],
  'file.empty': () => [
    'The file is empty (0 bytes).',
    'Make sure that the list was saved, open it to see that the data are there, and upload it again.',
  ],
  'file.several': () => [
    'More than one file was sent.',
    'Upload one file only: the list of a municipality is in a single sheet.',
  ],
  'file.too-large': (p) => [
    `The file is too large: at most ${p('maximumBytes')} are accepted.`,
    'Remove pictures and sheets that are not needed, or copy the data into a new template. If the list really is that long, contact the help desk.',
  ],
  'file.infected': (p) => [
    `The virus scan found harmful content in the file${p('signature') ? ` (“${p('signature')}”)` : ''}.`,
    `${nothingReplaced} Do not open the file or pass it on, tell whoever looks after the computers of the municipality, and copy the data from a safe source into a template that you download again. If the file turns out to be harmless, contact the help desk.`,
  ],
  'file.not-scannable': (p) => [
    `The file is too large or too complex for the virus scan${p('maximumBytes') ? ` (at most ${p('maximumBytes')})` : ''}.`,
    `${nothingReplaced} Remove pictures and sheets that are not needed, or copy the data into a fresh template, and upload it; if that is not enough, contact the help desk.`,
  ],
  'scanner.unavailable': () => [
    'The virus scan does not answer at this moment, and without it no files are accepted.',
    `${nothingReplaced} Try again in a few minutes; if it goes on, contact the help desk.`,
  ],
  'file.nil-return': () => [
    'This submission declares that nobody is entitled: it has no file.',
    'Download the receipt, which proves it.',
  ],
  'upload.broken': () => [
    'The upload was interrupted before its end.',
    `${nothingReplaced} Check the connection and upload the file again.`,
  ],
  'upload.already-read': () => [
    'The portal could not read the uploaded file.',
    `${nothingReplaced} The fault is the portal’s, not the file’s: contact the help desk.`,
  ],
  'csrf.refused': () => [
    'The request does not come from a page of this portal, or the page was open for too long.',
    'Reload the page and repeat what you did.',
  ],
  'workbook.pdf': (p) => ['The file is a PDF, not an Excel list.', fromTemplate(p)],
  'workbook.old-xls': () => ['The file is in Excel’s old format (.xls).', saveAsXlsx],
  'workbook.encrypted': () => [
    'The file is protected by a password and cannot be read.',
    'In Excel choose File, Info, Protect Workbook, “Encrypt with Password”, delete the password, save, and upload the file again.',
  ],
  'workbook.ods': () => ['The file is in OpenDocument format (.ods), not in Excel’s.', saveAsXlsx],
  'workbook.xlsb': () => ['The file is in Excel’s binary format (.xlsb).', saveAsXlsx],
  'workbook.macros': () => [
    'The file contains macros (.xlsm), which are not accepted for safety.',
    saveAsXlsx,
  ],
  'workbook.csv': () => [
    'The file is a text in CSV format, not an Excel workbook (.xlsx).',
    'Open it with Excel or LibreOffice, see that dates and codes have not changed, choose “Save as”, format “Excel Workbook (.xlsx)”, and upload the new file.',
  ],
  'workbook.numbers': () => [
    'The file is a document of Numbers (Apple), not in Excel’s format.',
    'In Numbers choose File, “Export To”, “Excel…”, format .xlsx, and upload the new file.',
  ],
  'workbook.text': (p) => [
    'The file is a text (a web page or XML, for instance), not an Excel workbook (.xlsx).',
    fromTemplate(p),
  ],
  'workbook.not-a-workbook': (p) => ['The file is not an Excel workbook (.xlsx).', fromTemplate(p)],
  'workbook.damaged': (p) => [
    `The file is damaged and cannot be read to its end${p('part') ? ` (part “${p('part')}”)` : ''}.`,
    saveAgain,
  ],
  'workbook.irregular': (p) => [
    `The file is not built as spreadsheet programs build it: ${irregularities[p('reason')] ?? p('reason')}${p('part') ? ` (“${p('part')}”)` : ''}.`,
    saveAgain,
  ],
} satisfies Record<string, Sentence>
