import { describe, expect, it } from 'vitest'
import { issueSheetTitle } from '../../../../src/template/annotation-column'
import { defineTemplate, type Template } from '../../../../src/template/define-template'
import { text } from '../../../../src/template/kinds/text'
import { bufferByteSource } from '../../../../src/workbook/buffer-byte-source'
import { workbookOf } from '../../../support/lists'
import { openInExcelJs, sheetOf } from '../open-workbook'
import { annotate, readingOf } from './annotate'

const templateOf = (...headers: string[]): Template =>
  defineTemplate({
    id: 'prova',
    version: 1,
    title: 'Elenco di prova',
    key: headers[0] ?? '',
    columns: Object.fromEntries(headers.map((header) => [header, text({ header, maxLength: 3 })])),
  }) as Template

const asked = (template: Template) => ({
  rules: [],
  listRules: [],
  templates: [{ template, policy: 'accepted' as const }],
})

describe('the sheet of errors is never taken for a list', () => {
  it.each([
    [['Colonna dell’elenco']],
    [['Valore letto', 'Gravità']],
    [['Riferito a', 'Che cosa non va', 'Come correggere']],
    // Each line of the sheet names a column of the list, and its value.
    [['Codice']],
  ])('though the list has the titles %s', async (headers) => {
    const template = templateOf(...headers)
    const row = headers.map(() => 'troppo lungo')
    const file = await workbookOf({ Elenco: [headers, row] })
    const { sent, again } = await annotate(file, { template, request: asked(template) })
    expect(sent.counts.errors).toBe(headers.length)
    expect(again.counts).toEqual(sent.counts)
    expect(again.issues[0]).toMatchObject({ sheet: 'Elenco', cell: 'A2' })
  })

  it('though somebody calls it otherwise', async () => {
    const template = templateOf('Codice')
    const file = await workbookOf({ Elenco: [['Codice'], ['troppo lungo']] })
    const { bytes } = await annotate(file, { template, request: asked(template) })
    const workbook = await openInExcelJs(bytes)
    sheetOf(workbook, 'Errori').name = 'Da correggere'
    const copy = bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect((await readingOf(copy, asked(template))).counts).toMatchObject({ errors: 1 })
  })

  it('but a list that stands in a sheet of that name is read', async () => {
    const template = templateOf('Codice')
    const file = await workbookOf({ Errori: [['Codice'], ['A1']] })
    expect((await readingOf(file, asked(template))).entries).toHaveLength(1)
  })

  it('nor is the list overlooked because it tells of errors in a cell', async () => {
    const template = templateOf('Codice')
    const file = await workbookOf({ Elenco: [['Codice'], [issueSheetTitle.it], ['A1']] })
    expect((await readingOf(file, asked(template))).counts).toMatchObject({ entries: 1, errors: 1 })
  })
})

describe('the added column', () => {
  it('is not read when the row that it speaks of was emptied', async () => {
    const template = templateOf('Codice')
    const file = await workbookOf({ Elenco: [['Codice'], ['troppo lungo'], ['A1']] })
    const { bytes } = await annotate(file, { template, request: asked(template) })
    const workbook = await openInExcelJs(bytes)
    sheetOf(workbook, 'Elenco').getCell('A2').value = null
    const copy = bufferByteSource(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(await readingOf(copy, asked(template))).toMatchObject({
      issues: [],
      counts: { entries: 1, errors: 0 },
    })
  })
})
