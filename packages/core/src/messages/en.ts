import type { MessageCode, Sentence } from './messages'

const saveAsXlsx =
  'Open the file with the program that made it, choose “Save as”, format “Excel workbook (.xlsx)”, and upload the new file.'
const fromTemplate =
  'Download the template from the “Download” section, copy the data into it without changing the header row, and upload it.'
const nothingReplaced = 'The valid list has not changed.'

/** Every sentence a user reads, in English: what is wrong, and how to mend it. */
export const en: Readonly<Record<MessageCode, Sentence>> = {
  // The upload
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

  // Files that are no workbooks
  'workbook.pdf': () => ['The file is a PDF, not an Excel list.', fromTemplate],
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
  'workbook.text': () => [
    'The file is a text (CSV or HTML, for instance), not an Excel list, even if its name ends in .xlsx.',
    fromTemplate,
  ],
  'workbook.not-a-workbook': () => ['The file is not an Excel workbook (.xlsx).', fromTemplate],
  'workbook.damaged': (p) => [
    `The file is damaged and cannot be read to its end${p('part') ? ` (part “${p('part')}”)` : ''}.`,
    'Open it with Excel or LibreOffice, save it under a new name as .xlsx, and upload it again.',
  ],
  'workbook.limit': (p) => [
    `The file is over a reading limit (${p('limit')}: at most ${p('maximum')}).`,
    'Copy only the data of the list into a new template and upload it. If that does not help, contact the help desk.',
  ],

  // The list as a whole
  'list.no-header': (p) => [
    'The header row of the template is not in the file.',
    `One of the first ten rows of a sheet must hold these titles: ${p('expected')}. ${fromTemplate}`,
  ],
  'list.missing-columns': (p) => [
    `The header row (sheet “${p('sheet')}”, row ${p('row')}) lacks the required ${p('count') === '1' ? 'column' : 'columns'} ${p('columns')}.`,
    'Add the title to the header row, with the data below it, or copy the data into a new template.',
  ],
  'list.duplicate-header': (p) => [
    `In sheet “${p('sheet')}” the title “${p('header')}” stands twice: in cells ${p('first')} and ${p('second')}.`,
    'Keep one of the two columns and upload the file again.',
  ],
  'list.several-sheets': (p) => [
    `There are lists in more than one sheet: ${p('sheets')}.`,
    'Copy all entries into one sheet, one below the other, delete the other sheets, and upload the file again.',
  ],
  'list.no-entries': (p) => [
    `In sheet “${p('sheet')}” there is no entry below the header row (row ${p('row')}).`,
    'Fill in a row for each student. If nobody in the municipality is entitled, use the button “Nobody entitled”.',
  ],
  'list.too-many-entries': (p) => [
    `The list has more than ${p('maximum')} entries, the most that this campaign takes.`,
    'Make sure that the file holds only the entries of the chosen municipality; if there really are more, contact the help desk.',
  ],
  'list.unknown-column': (p) => [
    `The column “${p('header')}” is not part of the template and is not read.`,
    'Nothing needs to be done if it holds no required data; otherwise correct its title as in the template.',
  ],
  'list.duplicate-key': (p) => [
    `The same value of “${p('header')}” stands in cell ${p('first')} already.`,
    'A student may appear only once: delete the repeated row or correct the code.',
  ],

  // Templates
  'template.other-list': (p) => [
    'The file was filled in on the template of another list.',
    `This page receives: ${p('expected')}. ${fromTemplate}`,
  ],
  'template.unknown-version': (p) => [
    `The file says that it comes from version ${p('version')} of the template, which does not exist.`,
    `The version in use is ${p('current')}. ${fromTemplate}`,
  ],
  'template.version-refused': (p) => [
    `The file was filled in on version ${p('version')} of the template, which this campaign no longer accepts.`,
    `The version in use is ${p('current')}. ${fromTemplate}`,
  ],
  'template.old-version': (p) => [
    `The file was filled in on version ${p('version')} of the template.`,
    `It is accepted; for later submissions, better download version ${p('current')}.`,
  ],
  'template.none-admitted': () => [
    'No template has been published for this campaign yet.',
    'Contact the help desk.',
  ],

  // Cells
  'cell.required': () => [
    'The cell is blank, but its value is required.',
    'Write the missing value.',
  ],
  'cell.error-value': () => [
    'The cell holds an Excel error.',
    'Correct the formula, or write the value itself.',
  ],
  'cell.no-result': () => [
    'The cell holds a formula without its result.',
    'Open the file with Excel or LibreOffice and save it, or write the value itself.',
  ],
  'text.too-long': (p) => [
    `The text is ${p('length')} characters long; at most ${p('maximum')} are admitted.`,
    'Shorten the text.',
  ],
  'person-name.characters': (p) => [
    `The name holds characters that are not letters of the Latin alphabet: ${p('characters')}`,
    'Write the name as in the documents, in Latin letters, with accents and apostrophes.',
  ],
  'municipality-name.characters': () => [
    'The value is not the name of a municipality.',
    'Write the name of the municipality, for instance: Ancona.',
  ],
  'choice.unknown': (p) => [
    'The value is not one of those admitted.',
    `Choose one of these values from the drop-down list: ${p('choices')}.`,
  ],
  'date.unreadable': () => [
    'The value is not a date.',
    'Write the date as dd/mm/yyyy, for instance: 17/05/2001.',
  ],
  'date.two-digit-year': () => [
    'The year of the date has only two digits.',
    'Write the year with four digits, for instance: 17/05/2001.',
  ],
  'date.impossible': () => [
    'The date is not in the calendar.',
    'Check day and month: dates are written as dd/mm/yyyy.',
  ],
  'date.out-of-range': (p) => [
    `The date is not between ${p('minimum')} and ${p('maximum')}.`,
    'Check day, month and year.',
  ],
  'euro.unreadable': () => [
    'The value is not an amount in euro.',
    'Write digits only, with a comma before the decimals, for instance: 10.632,94.',
  ],
  'euro.decimals': () => [
    'The amount has more than two decimals, or it is not clear where its decimals are.',
    'Write the amount with a comma and two decimals, for instance: 10.632,94.',
  ],
  'euro.negative': () => ['The amount is negative.', 'Write an amount of zero or more.'],
  'euro.too-low': (p) => [`The amount is below ${p('limit')} euro.`, 'Check the amount.'],
  'euro.too-high': (p) => [`The amount is above ${p('limit')} euro.`, 'Check the amount.'],
  'fiscal-code.length': (p) => [
    `The fiscal code has ${p('length')} characters instead of 16.`,
    'Copy the code from the health insurance card.',
  ],
  'fiscal-code.shape': () => [
    'The fiscal code does not have the right form: letters and digits are not in their places.',
    'Copy the code from the health insurance card; mind the letter O and zero, I and one.',
  ],
  'fiscal-code.birth-date': () => [
    'The fiscal code holds a date of birth that is not in the calendar.',
    'Copy the code from the health insurance card.',
  ],
  'fiscal-code.check-letter': () => [
    'The last letter of the fiscal code does not agree with the other characters: at least one is wrong.',
    'Copy the whole code from the health insurance card.',
  ],
  'fiscal-code.provisional': () => [
    'This is a provisional fiscal code (11 digits), which is not accepted in this list.',
    'Ask the family for the definitive code of 16 characters, or contact the help desk.',
  ],
  'school-code.length': (p) => [
    `The school code has ${p('length')} characters instead of 10.`,
    'Copy the code of the school, for instance: ANIS014007.',
  ],
  'school-code.shape': () => [
    'The school code does not have the right form: two letters of the province and eight letters or digits.',
    'Copy the code of the school, for instance: ANIS014007.',
  ],
  'isee.over-threshold': (p) => [
    `The ISEE is above the threshold of the campaign (${p('threshold')} euro).`,
    'Check the amount; if it is right, the student is not entitled and the row has to go.',
  ],
  'isee.over-threshold-ineligible': (p) => [
    `The ISEE is above the threshold of the campaign (${p('threshold')} euro): the student stays in the list as not entitled.`,
    'Check the amount.',
  ],
  'isee.zero-in-version-1': () => [
    'The ISEE is zero: version 1 of the template did not provide for it.',
    'It is accepted. From the next submission use version 2 of the template, which admits zero.',
  ],
  'class.not-admitted': (p) => [
    `This campaign admits only the classes ${p('admitted')}.`,
    'Check the class; if it is right, the row has to go.',
  ],

  // Access and places
  'access.login': () => ['You have to log in for this page.', 'Press “Log in”.'],
  'access.denied': () => [
    'The active role does not permit this.',
    'If you have several roles, change it; otherwise ask the help desk to be enabled.',
  ],
  'access.municipality': () => [
    'You are not enabled to act for this municipality.',
    'Choose one of your municipalities, or ask the help desk to be enabled.',
  ],
  'campaign.unknown': () => [
    'There is no such campaign.',
    'Go back to the list of campaigns and choose one.',
  ],
  'campaign.not-open': (p) => [
    `Submissions are not open yet: they open on ${p('opensAt')}.`,
    'Come back to this page then. The template can be downloaded and filled in already.',
  ],
  'campaign.closed': (p) => [
    `The time for submissions is over: it ended on ${p('closesAt')}.`,
    `${nothingReplaced} For questions contact the help desk.`,
  ],
  'municipality.unknown': () => [
    'The municipality does not take part in this campaign.',
    'Choose a municipality from the list.',
  ],

  // Checks and submissions
  'check.unknown': () => [
    'There is no such check, or it is not about one of your municipalities.',
    'Go back to the sending page and upload the file.',
  ],
  'check.expired': (p) => [
    `The check expired (${p('expiredAt')}) without having been confirmed.`,
    `${nothingReplaced} Upload the file again.`,
  ],
  'check.discarded': () => [
    'The check was discarded and can no longer be confirmed.',
    `${nothingReplaced} Upload the file again.`,
  ],
  'check.rejected': () => [
    'The file has errors and cannot be sent.',
    'Correct the errors in the file and upload it again.',
  ],
  'check.confirmed': () => [
    'The check has been confirmed already: the list was sent.',
    'The submission and its receipt are in the list of uploaded documents.',
  ],
  'submission.unknown': () => [
    'There is no such submission, or it is not about one of your municipalities.',
    'Go back to the sending page and choose a document from the list.',
  ],
  'confirm.warnings-unread': () => [
    'The warnings have not been acknowledged.',
    'Read the warnings and tick the box, or correct the file and upload it again.',
  ],
  'confirm.loss-not-typed': (p) => [
    `To confirm, type the number of entries that would be struck off: ${p('removed')}.`,
    'If the number is a surprise, the file is probably not complete: do not confirm.',
  ],
  'confirm.municipality-not-typed': (p) => [
    `To confirm, type the name of the municipality: ${p('name')}.`,
    'If the file belongs to another municipality, do not confirm, and choose the right file.',
  ],

  // The portal itself
  'page.unknown': () => [
    'There is no such page.',
    'Check the address or go back to the home page.',
  ],
  'internal.error': () => [
    'The portal has had an error.',
    'Try again in a few minutes. If it happens again, contact the help desk with the code below.',
  ],
}
