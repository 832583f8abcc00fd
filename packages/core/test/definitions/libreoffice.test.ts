import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnyColumn, type InputRule, writeTemplateWorkbook } from '../../src/index'
import { columnLetters } from '../../src/workbook/sheet/cell-reference'
import { agreeingLists, entriesOf } from '../properties/entries'
import { readFile } from '../properties/lists'
import { definitions, type TestedDefinition } from './definitions'
import { openInLibreOffice, type SeenColumn } from './libreoffice'

const campaign = { title: 'Bando 2017/2018', campaign: 'bando-2017' }

/** What LibreOffice calls the input rules, and the number formats in Italian. */
const rules: Readonly<Record<InputRule['kind'], string>> = {
  none: 'ANY',
  choices: 'LIST',
  decimal: 'DECIMAL',
  integer: 'WHOLE',
  date: 'DATE',
  length: 'TEXT_LEN',
}
const formats = new Map([
  ['@', '@'],
  ['0', '0'],
  ['General', 'Standard'],
  ['dd/mm/yyyy', 'GG/MM/AAAA'],
  ['#,##0.00', '#.##0,00'],
])

/** What a column offers to the person who types, as far as its layout asks for it. */
const offered = ({ header, required, layout }: AnyColumn): Partial<SeenColumn> => ({
  title: required ? `${header}*` : header,
  titleLocked: true,
  locked: false,
  format: formats.get(layout.numberFormat) ?? layout.numberFormat,
  rule: rules[layout.rule.kind],
  dropDown: layout.rule.kind === 'choices',
  prompt: [header, layout.prompt],
  severity: layout.rule.kind === 'length' ? 'WARNING' : 'STOP',
})

/** A right list, and the keys that a clerk presses for it; rubbish over the first title before. */
function session(definition: TestedDefinition) {
  const [list = []] = fc.sample(agreeingLists(definition), { numRuns: 1, seed: 20_180_403 })
  const typed = list.flatMap((values, at) =>
    definition.template.columnList.flatMap(([name, column], index) => {
      const value = values[name]
      const cell = `${columnLetters(index + 1)}${at + 2}`
      return value === null || value === undefined
        ? []
        : [[cell, column.show(value, 'it')] as const]
    }),
  )
  return { list, typed: [['A1', 'Elenco di Ancona'] as const, ...typed] }
}

/** Each template once: registries change nothing in it. */
const templates = definitions.filter(
  ({ template }, at) => definitions.findIndex((other) => other.template === template) === at,
)

describe.each(templates)('$name, filled in with LibreOffice', (definition) => {
  it('keeps drop-downs, prompts, protection and formats, and the list comes back', async (context) => {
    const { template } = definition
    const { list, typed } = session(definition)
    const sheet = { sheet: template.sheet, columns: template.columnList.length }
    const file = await writeTemplateWorkbook(template, { ...campaign, rules: definition.rules })
    const { seen, saved } = await openInLibreOffice(context, file, { ...sheet, typed })
    expect(seen).toMatchObject({
      visible: [template.sheet, 'Istruzioni'],
      protected: true,
      columns: template.columnList.map(([, column]) => offered(column)),
    })
    const again = await openInLibreOffice(context, saved, { ...sheet, typed: [] })
    expect(again.seen).toEqual(seen)
    const reading = await readFile(definition, saved)
    expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(reading.entries).toEqual(entriesOf(definition, list))
  }, 120_000)
})
