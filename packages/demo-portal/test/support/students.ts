import { composeFiscalCode } from '@consegna/core'
import ExcelJS from 'exceljs'

/** A cell as somebody types it. */
export type Typed = string | number | Date | null

/** What somebody types into one row, by the header of the column. */
export type TypedRow = Readonly<Record<string, Typed>>

const birthPlace = { name: 'Ancona', belfiore: 'A271' }

/** A student of Ancona with a valid fiscal code. */
export function student(
  surname: string,
  name: string,
  birthDate = '2001-05-17',
  changes: TypedRow = {},
): TypedRow {
  const sex = 'M'
  return {
    Cognome: surname,
    Nome: name,
    'Codice fiscale': composeFiscalCode({
      surname,
      name,
      sex,
      birthDate,
      birthPlace: birthPlace.belfiore,
    }),
    Sesso: sex,
    'Data di nascita': new Date(`${birthDate}T00:00:00Z`),
    'Comune o Stato estero di nascita': birthPlace.name,
    'Comune di residenza': 'Ancona',
    ISEE: 8500.5,
    'Codice meccanografico': 'ANIS014007',
    'Denominazione scuola': 'Volterra-Elia',
    Classe: '3',
    ...changes,
  }
}

export const marioRossi = student('Rossi', 'Mario')
export const andreaVerdi = student('Verdi', 'Andrea', '2002-11-03', { ISEE: 0 })
export const lucaMarche = student('Marche', 'Luca', '2000-02-29', { ISEE: 10632.94 })

/** The header as people read it: required columns have an asterisk. */
const plain = (value: ExcelJS.CellValue): string =>
  String(value ?? '')
    .replace('*', '')
    .trim()

/** Types rows below the header of a template that was downloaded, and saves it. */
export async function fillTemplate(
  template: Uint8Array,
  rows: readonly TypedRow[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  // The declaration asks for the Buffer of another version of Node's types.
  await workbook.xlsx.load(Uint8Array.from(template).buffer as never)
  const sheet = workbook.getWorksheet('Elenco')
  if (!sheet) throw new Error('the template has no sheet "Elenco"')
  let headerRow = 1
  while (plain(sheet.getRow(headerRow).getCell(1).value) !== 'Cognome') {
    headerRow += 1
    if (headerRow > 20) throw new Error('the template has no header')
  }
  const columns = new Map<string, number>()
  sheet.getRow(headerRow).eachCell((cell, column) => columns.set(plain(cell.value), column))
  rows.forEach((row, index) => {
    for (const [header, value] of Object.entries(row)) {
      const column = columns.get(header)
      if (column === undefined) throw new Error(`the template has no column "${header}"`)
      sheet.getRow(headerRow + 1 + index).getCell(column).value = value
    }
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A workbook of one's own: a header and rows, without anything of the template. */
export async function plainWorkbook(
  header: readonly string[],
  rows: readonly TypedRow[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Foglio1')
  sheet.addRow([...header])
  for (const row of rows) sheet.addRow(header.map((title) => row[title] ?? null))
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'dd/mm/yyyy'
    }),
  )
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** The columns of the template, in its order. */
export const headers = Object.keys(marioRossi)

/** A list as a comune sends it. */
export const listOf = (...rows: readonly TypedRow[]): Promise<Uint8Array> =>
  plainWorkbook(headers, rows)
