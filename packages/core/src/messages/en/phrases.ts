export const saveAsXlsx =
  'Open the file with the program that made it, choose “Save as”, format “Excel Workbook (.xlsx)”, and upload the new file.'
export const fromTemplate = (p: (name: string) => string): string =>
  p('surface') === 'command-line'
    ? 'Write the template with “consegna template”, copy the data into it without changing the header row, and check that file.'
    : 'Choose “Download the template” on the sending page, copy the data into it without changing the header row, and upload it.'
export const nothingReplaced = 'The valid list has not changed.'
export const saveAgain =
  'Open it with Excel or LibreOffice, save it under a new name as .xlsx, and upload it again.'
export const copyRows =
  'Copy only the data of the list into a new template and upload it. If that does not help, contact the help desk.'
