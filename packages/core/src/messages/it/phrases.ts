export const saveAsXlsx =
  'Aprire il file con il programma che lo ha creato, scegliere «Salva con nome», formato «Cartella di lavoro di Excel (.xlsx)», e caricare il nuovo file.'
export const fromTemplate = (p: (name: string) => string): string =>
  p('surface') === 'command-line'
    ? 'Scrivere il modello con «consegna template», copiarvi i dati senza cambiare la riga dei titoli e controllare quello.'
    : 'Premere «Scarica il modello» nella pagina di invio, copiarvi i dati senza cambiare la riga dei titoli e caricarlo.'
export const nothingReplaced = 'L’elenco valido non è cambiato.'
export const saveAgain =
  'Aprirlo con Excel o LibreOffice, salvarlo con un nome nuovo in formato .xlsx e caricarlo di nuovo.'
export const copyRows =
  'Copiare solo i dati dell’elenco in un modello nuovo e caricarlo. Se il problema resta, contattare l’assistenza.'
