import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { borseDiStudio } from '../../../src/presets/borse-di-studio'
import type { AnyColumn, InputRule } from '../../../src/template/column'
import { defineTemplate, type Template } from '../../../src/template/define-template'
import { text } from '../../../src/template/kinds/text'
import { writeTemplateWorkbook } from '../../../src/template/workbook-writer/write-template-workbook'
import { openInExcelJs, partOf, sheetOf } from './open-workbook'

const [first, second] = borseDiStudio.define({}).templates as [Template, Template]
const campaign = { title: 'Borse di Studio A.S. 2017/2018', campaign: 'borse-di-studio-2017' }

/** What Excel helps with in a cell of column `header`. */
async function ruleFor(template: Template, header: string): Promise<ExcelJS.DataValidation> {
  const sheet = sheetOf(
    await openInExcelJs(await writeTemplateWorkbook(template, { ...campaign, rows: 40 })),
    template.sheet,
  )
  const index = template.columnList.findIndex(([, column]) => column.header === header)
  return sheet.getCell(9, index + 1).dataValidation
}

/** A template with one more column, whose rule is given. */
function templateWith(rule: InputRule, layout: Partial<AnyColumn['layout']> = {}): Template {
  const plain = text({ header: 'Codice' })
  const other: AnyColumn = text({ header: 'Altro', required: false })
  return defineTemplate({
    id: 'prova',
    version: 1,
    title: 'Elenco di prova',
    key: 'code',
    columns: { code: plain, other: { ...other, layout: { ...other.layout, rule, ...layout } } },
  }) as Template
}

describe('what Excel lets people type', () => {
  it('offers sex and class as drop-downs and takes nothing else', async () => {
    const rule = await ruleFor(second, 'Sesso')
    expect(rule).toMatchObject({ type: 'list', formulae: ['"M,F"'], errorStyle: 'stop' })
    expect(rule.error).toBe('Scegli un valore dall’elenco: M, F.')
    expect(await ruleFor(second, 'Classe')).toMatchObject({ formulae: ['"1,2,3,4,5"'] })
  })

  it('refuses an ISEE of zero in version 1, and takes it in version 2', async () => {
    expect(await ruleFor(first, 'ISEE')).toMatchObject({
      type: 'decimal',
      operator: 'greaterThan',
      formulae: [0],
      errorStyle: 'stop',
      error: 'Scrivi un numero maggiore di 0, con la virgola per i decimali.',
    })
    expect(await ruleFor(second, 'ISEE')).toMatchObject({
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      errorStyle: 'stop',
    })
  })

  it('takes days between the first and the last that are admitted', async () => {
    expect(await ruleFor(second, 'Data di nascita')).toMatchObject({
      type: 'date',
      operator: 'between',
      formulae: [new Date(Date.UTC(1930, 0, 1)), new Date(Date.UTC(2010, 11, 31))],
      error: 'Scrivi una data dal 01/01/1930 al 31/12/2010, nel formato gg/mm/aaaa.',
    })
  })

  it('warns about a code of another length, but lets the person decide', async () => {
    expect(await ruleFor(second, 'Codice fiscale')).toMatchObject({
      type: 'textLength',
      formulae: [16, 16],
      errorStyle: 'warning',
      error: 'Lunghezza prevista: 16 caratteri. Controlla quello che hai scritto.',
    })
  })

  it('takes an amount above an excluded least one, up to the greatest', async () => {
    const template = templateWith({ kind: 'decimal', min: 0, minExclusive: true, max: 15748.78 })
    expect(await ruleFor(template, 'Altro')).toMatchObject({
      type: 'custom',
      formulae: ['AND(ISNUMBER(B2),B2>0,B2<=15748.78)'],
      error: 'Scrivi un numero maggiore di 0, al massimo 15.748,78, con la virgola per i decimali.',
    })
  })

  it('takes whole numbers only, from the least to the greatest', async () => {
    const some = templateWith({ kind: 'integer', min: 0, max: 20 })
    expect(await ruleFor(some, 'Altro')).toMatchObject({
      type: 'whole',
      operator: 'between',
      formulae: [0, 20],
      errorStyle: 'stop',
      error: 'Scrivi un numero intero da 0 a 20, senza decimali.',
    })
    const any = templateWith({ kind: 'integer' })
    expect(await ruleFor(any, 'Altro')).toMatchObject({
      formulae: [-999_999_999_999_999, 999_999_999_999_999],
      error: 'Scrivi un numero intero, senza decimali.',
    })
  })

  it.each([
    [{}, 'Scrivi una data, nel formato gg/mm/aaaa.'],
    [{ min: '2018-04-01' }, 'Scrivi una data dal 01/04/2018 in poi, nel formato gg/mm/aaaa.'],
    [{ max: '2018-04-01' }, 'Scrivi una data fino al 01/04/2018, nel formato gg/mm/aaaa.'],
  ])('takes any day that %j leaves', async (limits, error) => {
    const rule = await ruleFor(templateWith({ kind: 'date', ...limits }), 'Altro')
    const { min = '1900-01-01', max = '9999-12-31' } = limits as { min?: string; max?: string }
    expect(rule).toMatchObject({ type: 'date', operator: 'between', error })
    expect(rule.formulae).toEqual([new Date(min), new Date(max)])
  })

  it('never refuses a cell that is left blank', async () => {
    for (const [, { header }] of second.columnList) {
      expect(await ruleFor(second, header), header).toMatchObject({ allowBlank: true })
    }
  })

  it('explains every cell when it is selected, within what Excel can show', async () => {
    for (const [, { header, layout }] of second.columnList) {
      const rule = await ruleFor(second, header)
      expect(rule).toMatchObject({ showInputMessage: true, prompt: layout.prompt })
      expect(rule.promptTitle).toBe(header)
    }
    const long = templateWith({ kind: 'none' }, { prompt: 'Una spiegazione. '.repeat(30) })
    const rule = await ruleFor(long, 'Altro')
    expect(rule.prompt).toHaveLength(255)
    expect(rule.showErrorMessage).toBeFalsy()
  })

  it('cuts a title that Excel could not show', async () => {
    const column = text({ header: 'Denominazione completa della scuola frequentata' })
    const template = defineTemplate({
      id: 'prova',
      version: 1,
      title: 'Elenco di prova',
      key: 'school',
      columns: { school: column },
    }) as Template
    const rule = await ruleFor(template, column.header)
    expect(rule.promptTitle).toBe('Denominazione completa della sc…')
    expect(rule.errorTitle).toHaveLength(32)
  })

  it('helps down to the last prepared row and no further: whole columns make files slow', async () => {
    const xml = await partOf(
      await writeTemplateWorkbook(second, campaign),
      'xl/worksheets/sheet1.xml',
    )
    const ranges = [...xml.matchAll(/sqref="([A-Z])2:\1(\d+)"/g)].map(([, , row]) => row)
    expect(ranges).toEqual(Array(11).fill('5001'))
  })
})

describe('choices that do not fit into a rule', () => {
  const openChoices = async (choices: readonly string[]) => {
    const template = templateWith({ kind: 'choices', choices })
    const workbook = await openInExcelJs(await writeTemplateWorkbook(template, campaign))
    const rule = sheetOf(workbook, 'Elenco').getCell('B2').dataValidation
    const [range] = workbook.definedNames.getRanges(rule.formulae[0]).ranges
    return { workbook, rule, range }
  }

  it('stand in a very-hidden sheet under a name, when they are more than 255 characters', async () => {
    const comuni = Array.from({ length: 229 }, (_, index) => `Comune ${index + 1}`)
    const { workbook, rule, range } = await openChoices(comuni)
    expect(rule).toMatchObject({ type: 'list', formulae: ['consegna_scelte_1'] })
    expect(rule.error).toBe('Scegli un valore dall’elenco a discesa della cella.')
    expect(range?.replaceAll("'", '')).toBe('_scelte!$A$1:$A$229')
    const sheet = sheetOf(workbook, '_scelte')
    expect(sheet.state).toBe('veryHidden')
    expect(sheet.getColumn(1).values.slice(1)).toEqual(comuni)
  })

  it.each([
    ['a comma', ['Sì, sempre', 'No']],
    ['a quotation mark', ['Liceo "Volterra"', 'Altro']],
    ['a blank at its end', ['M ', 'F']],
  ])('stand there too when one of them holds %s', async (_, choices) => {
    const { workbook, range } = await openChoices(choices)
    expect(range).toBeDefined()
    expect(sheetOf(workbook, '_scelte').getColumn(1).values.slice(1)).toEqual(choices)
  })

  it('are numbers there, when Excel takes them for numbers as they are typed', async () => {
    const years = Array.from({ length: 60 }, (_, index) => String(1960 + index))
    const { workbook } = await openChoices(years)
    expect(sheetOf(workbook, '_scelte').getCell('A1').value).toBe(1960)
  })

  it('stay in the rule when they fit exactly', async () => {
    const choices = ['a'.repeat(127), 'b'.repeat(127)]
    const template = templateWith({ kind: 'choices', choices })
    expect(await ruleFor(template, 'Altro')).toMatchObject({ formulae: [`"${choices.join(',')}"`] })
  })
})
