import { type Issue, type Locale, messages } from '../../src/index'
import { parseReference } from '../../src/workbook/sheet/cell-reference'
import type { TestedDefinition } from '../definitions/definitions'

/** What people must never be shown: signs that hide, or that turn what they read. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/u
/** Longer than any sentence that a person reads to its end. */
const longest = 600

/** Why an issue can't be found in the sheet; a grid has its header in row 1, and the columns of the definition. */
export function misplaced(issue: Issue, { template }: TestedDefinition, lastRow: number): string[] {
  const { sheet, severity, cell, row, column } = issue
  const faults: string[] = []
  if (sheet !== template.sheet) faults.push(`sheet ${sheet}`)
  if (severity !== 'error' && severity !== 'warning') faults.push(`severity ${severity}`)
  if (cell === null) return row === null ? faults : [...faults, `row ${row} without a cell`]
  const place = parseReference(cell)
  if (!place) return [...faults, `no cell: ${cell}`]
  if (place.row !== row || place.row < 2 || place.row > lastRow) {
    faults.push(`cell ${cell} for row ${row} of ${lastRow}`)
  }
  const [, meant] = template.columnList[place.column - 1] ?? []
  if (meant?.header !== column) faults.push(`cell ${cell} for column ${column}`)
  return faults
}

/** Why people could not make sense of an issue. */
export function unreadable(issue: Issue, definition: TestedDefinition): string[] {
  const faults: string[] = []
  if ((issue.value ?? '').length > 201) faults.push(`value of ${issue.value?.length} characters`)
  for (const shown of [issue.value, issue.entry]) {
    if (unseen.test(shown ?? '')) faults.push(`hidden signs in ${JSON.stringify(shown)}`)
  }
  for (const locale of ['it', 'en'] as const) {
    faults.push(...unspoken(issue, locale, definition).map((fault) => `${locale}: ${fault}`))
  }
  return faults.map((fault) => `${issue.code}: ${fault}`)
}

function unspoken(issue: Issue, locale: Locale, definition: TestedDefinition): string[] {
  const absent = new Set<string>()
  // A sentence that asks for something that the issue does not have would show a hole.
  const params = new Proxy(issue.params, {
    get: (all, name) => {
      if (typeof name === 'string' && !(name in all) && name !== 'errorFrom') absent.add(name)
      return Reflect.get(all, name)
    },
  })
  const said = messages(locale, definition.messages[locale]).of({ ...issue, params })
  const faults = [...absent].map((name) => `it needs ${name}`)
  if (said.message === issue.code) faults.push('it has no sentence')
  for (const sentence of [said.message, said.remedy]) {
    if (sentence.trim() === '') faults.push('it says nothing')
    if (unseen.test(sentence)) faults.push(`hidden signs in ${JSON.stringify(sentence)}`)
    if (sentence.length > longest) faults.push(`a sentence of ${sentence.length} characters`)
  }
  return faults
}
