export const saveAsXlsx =
  'Open the file with the program that made it, choose “Save as”, format “Excel workbook (.xlsx)”, and upload the new file.'
export const fromTemplate =
  'Download the template from the “Download” section, copy the data into it without changing the header row, and upload it.'
export const nothingReplaced = 'The valid list has not changed.'
