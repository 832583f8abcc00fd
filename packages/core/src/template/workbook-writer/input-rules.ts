import type ExcelJS from 'exceljs'
import type { AnyColumn, InputRule } from '../column'
import type { Template } from '../define-template'
import { objectTo } from '../rule-sentences'
import { choicesSheet } from '../sheet-names'
import { excelText } from './excel-text'
import { type Validation, validateRange } from './exceljs-gaps'

/** What Excel shows of a title, of a prompt and of the text of an error. */
const limits = { title: 32, prompt: 255, error: 225 } as const
/** What Excel reads of a list of choices that stands in the rule itself. */
const inlineLimit = 255
/** Excel keeps fifteen digits, and knows these days. */
const greatestInteger = 999_999_999_999_999
const firstDay = '1900-01-01'
const lastDay = '9999-12-31'

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`

/** Helps and limits what is typed into each column, down to the last prepared row. Pasted values escape it. */
export function addInputRules(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  template: Template,
  lastRow: number,
): void {
  template.columnList.forEach(([, column], index) => {
    const { letter } = sheet.getColumn(index + 1)
    const rule = ruleOf(column.layout.rule, `${letter}2`, (choices) => {
      return addChoices(workbook, choices)
    })
    const error = objectTo(column.layout)
    validateRange(sheet, `${letter}2:${letter}${lastRow}`, {
      ...rule,
      // A blank is never refused while typing: the check tells what is missing.
      allowBlank: true,
      showInputMessage: true,
      promptTitle: cut(column.header, limits.title),
      prompt: cut(column.layout.prompt, limits.prompt),
      ...(error === null
        ? {}
        : {
            showErrorMessage: true,
            errorStyle: errorStyleOf(column),
            errorTitle: cut(column.header, limits.title),
            error: cut(error, limits.error),
          }),
    })
  })
}

/**
 * Only a length may be overruled by the person who types: the check forgives blanks around a code
 * and has its own sentence for provisional ones. The other rules keep out what can't be right.
 */
const errorStyleOf = (column: AnyColumn): string =>
  column.layout.rule.kind === 'length' ? 'warning' : 'stop'

function ruleOf(
  rule: InputRule,
  cell: string,
  nameChoices: (choices: readonly string[]) => string,
): Pick<Validation, 'type' | 'operator' | 'formulae'> {
  switch (rule.kind) {
    case 'none':
      return { type: 'any', formulae: [] }
    case 'choices':
      return { type: 'list', formulae: [inlineChoices(rule.choices) ?? nameChoices(rule.choices)] }
    case 'decimal': {
      const { min, max, minExclusive } = rule
      if (max === undefined) {
        const operator = minExclusive ? 'greaterThan' : 'greaterThanOrEqual'
        return { type: 'decimal', operator, formulae: [min] }
      }
      return minExclusive
        ? { type: 'custom', formulae: [`AND(ISNUMBER(${cell}),${cell}>${min},${cell}<=${max})`] }
        : { type: 'decimal', operator: 'between', formulae: [min, max] }
    }
    case 'integer': {
      const { min = -greatestInteger, max = greatestInteger } = rule
      return { type: 'whole', operator: 'between', formulae: [min, max] }
    }
    case 'date': {
      const { min = firstDay, max = lastDay } = rule
      const formulae = [min, max].map((day) => new Date(`${day}T00:00:00Z`))
      return { type: 'date', operator: 'between', formulae }
    }
    case 'length':
      return { type: 'textLength', operator: 'between', formulae: [rule.min, rule.max] }
  }
}

/** The choices as a constant, or null when Excel would misread them or find them too many. */
function inlineChoices(choices: readonly string[]): string | null {
  const list = choices.join(',')
  const misread = choices.some((choice) => /[,"]/.test(choice) || choice.trim() !== choice)
  return misread || list.length > inlineLimit ? null : `"${list}"`
}

/** Writes choices into a column of a very-hidden sheet and returns the name of that range. */
function addChoices(workbook: ExcelJS.Workbook, choices: readonly string[]): string {
  const sheet =
    workbook.getWorksheet(choicesSheet) ??
    workbook.addWorksheet(choicesSheet, { state: 'veryHidden' })
  const number = (sheet.columns?.length ?? 0) + 1
  const { letter } = sheet.getColumn(number)
  const name = `consegna_scelte_${number}`
  choices.forEach((choice, index) => {
    // What Excel takes for a number when it is typed must be one here, or the two would never match.
    sheet.getCell(index + 1, number).value = /^\d{1,9}$/.test(choice)
      ? Number(choice)
      : excelText(choice)
  })
  workbook.definedNames.add(`${choicesSheet}!$${letter}$1:$${letter}$${choices.length}`, name)
  return name
}
