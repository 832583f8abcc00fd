import type ExcelJS from 'exceljs'

/** A validation as exceljs writes it; its declarations lack `any`, which has a prompt and no rule. */
export type Validation = Omit<ExcelJS.DataValidation, 'type' | 'formulae'> & {
  readonly type: ExcelJS.DataValidation['type'] | 'any'
  readonly formulae: readonly (string | number | Date)[]
}

/**
 * Sets one validation on a whole range. exceljs declares only the way over single cells, which would
 * create every one of them.
 */
export function validateRange(sheet: ExcelJS.Worksheet, range: string, rule: Validation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add: (range: string, rule: Validation) => void }
  }
  dataValidations.add(range, rule)
}

/** Gives a text a name that refers to no cell. exceljs knows names of ranges only, but writes what its model says. */
export function nameConstant(workbook: ExcelJS.Workbook, name: string, text: string): void {
  const names = workbook.definedNames
  const ranges = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(names), 'model')
  const constant = { name, ranges: [`"${text.replaceAll('"', '""')}"`] }
  Object.defineProperty(names, 'model', {
    get: (): ExcelJS.DefinedNamesModel => [...(ranges?.get?.call(names) ?? []), constant],
  })
}
