export const saveAsXlsx =
  'Open the file with the program that made it, choose “Save as”, format “Excel workbook (.xlsx)”, and upload the new file.'
export const fromTemplate =
  'Download the template from the “Download” section, copy the data into it without changing the header row, and upload it.'
export const nothingReplaced = 'The valid list has not changed.'
export const saveAgain =
  'Open it with Excel or LibreOffice, save it under a new name as .xlsx, and upload it again.'
export const copyRows =
  'Copy only the data of the list into a new template and upload it. If that does not help, contact the help desk.'
