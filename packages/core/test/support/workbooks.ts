import ExcelJS from 'exceljs'

/** A workbook as a spreadsheet program opens it. */
export async function loadWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

/** The same workbook, saved again. */
export const saveWorkbook = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer())

/** The cell of a list's sheet that holds a text. */
export function cellHolding(workbook: ExcelJS.Workbook, text: string): ExcelJS.Cell {
  let found: ExcelJS.Cell | undefined
  workbook.getWorksheet('Elenco')?.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.text === text) found = cell
    })
  })
  if (!found) throw new Error(`no cell of the list holds ${text}`)
  return found
}
