import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, type TestContext } from 'vitest'
import {
  convertWithLibreOffice,
  libreOffice,
  pythonWithOpenpyxl,
  runPython,
} from '#test-support/office'
import { borseDiStudio } from '../../../src/presets/borse-di-studio'
import type { Template } from '../../../src/template/define-template'
import { writeTemplateWorkbook } from '../../../src/template/workbook-writer/write-template-workbook'
import { openInExcelJs, partOf, sheetOf } from './open-workbook'
import { listIn } from './read-as-list'

const [, second] = borseDiStudio.define({}).templates as [Template, Template]
const nicolo = {
  surname: 'D’Àvalos',
  name: 'Nicolò',
  fiscalCode: 'DVLNCL01E17A271Y',
  sex: 'M',
  birthDate: '2001-05-17',
  birthPlace: 'Ancona',
  residence: 'Ancona',
  isee: 1_063_294,
  schoolCode: 'ANIS014007',
  schoolName: null,
  class: '3',
}

async function withTemplate(use: (file: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-test-'))
  try {
    const file = join(folder, 'modello.xlsx')
    const bytes = await writeTemplateWorkbook(second, {
      title: 'Borse di Studio A.S. 2017/2018',
      campaign: 'borse-di-studio-2017',
      municipality: { istat: '042002', name: 'Ancona' },
      entries: [nicolo],
    })
    await writeFile(file, bytes)
    await use(file, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function expectUnharmed(bytes: Uint8Array): Promise<void> {
  const reading = await listIn(bytes)
  expect(reading.issues).toEqual([])
  expect(reading.entries.map(({ values }) => values)).toEqual([nicolo])
  const workbook = await openInExcelJs(bytes)
  const list = sheetOf(workbook, 'Elenco')
  expect(list.getCell('C1').text).toBe('Codice fiscale*')
  const { type, formulae } = list.getCell('D2').dataValidation
  expect([type, formulae[0]]).toEqual(['list', '"M,F"'])
  const stamp = sheetOf(workbook, '_consegna')
  expect(stamp.getCell('A1').text).toBe('borse-di-studio;2;borse-di-studio-2017;042002')
  expect(stamp.state).not.toBe('visible')
  expect(await partOf(bytes, 'xl/workbook.xml')).toMatch(
    /name="consegna_template"[^>]*>(&quot;|")borse-di-studio;2;borse-di-studio-2017;042002(&quot;|")</,
  )
}

async function saveInLibreOffice(context: TestContext, formats: readonly string[]): Promise<void> {
  const soffice = libreOffice(context)
  await withTemplate(async (file, folder) => {
    let copy = file
    for (const format of formats) {
      const target = { file: copy, format, folder: join(folder, 'saved') }
      copy = await convertWithLibreOffice(soffice, target)
    }
    await expectUnharmed(await readFile(copy))
  })
}

it('LibreOffice saves the template, and neither data nor rules nor origin are lost', async (context) => {
  await saveInLibreOffice(context, ['xlsx'])
}, 120_000)

it('not even when it goes through OpenDocument', async (context) => {
  await saveInLibreOffice(context, ['ods', 'xlsx'])
}, 120_000)

it('openpyxl saves the template, and neither data nor rules nor origin are lost', async (context) => {
  const python = pythonWithOpenpyxl(context)
  await withTemplate(async (file) => {
    const program =
      'import openpyxl, sys; w = openpyxl.load_workbook(sys.argv[1]); w.save(sys.argv[1])'
    runPython(python, program, [file])
    await expectUnharmed(await readFile(file))
  })
}, 60_000)
