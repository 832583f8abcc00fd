import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  convertWithLibreOffice,
  libreOffice,
  pythonWithOpenpyxl,
  runPython,
} from '#test-support/office'
import { bufferByteSource } from '../../../../src/workbook/buffer-byte-source'
import { openInExcelJs, sheetOf } from '../open-workbook'
import { type Annotated, annotate, found, readingOf } from './annotate'
import { faultyList } from './faulty-list'

async function withAnnotated(
  use: (annotated: Annotated, file: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'consegna-test-'))
  try {
    const annotated = await annotate(await faultyList())
    const file = join(folder, 'elenco-annotato.xlsx')
    await writeFile(file, annotated.bytes)
    await use(annotated, file, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('LibreOffice opens and saves it, and the portal finds the same again', async (context) => {
  const soffice = libreOffice(context)
  await withAnnotated(async ({ sent }, file, folder) => {
    const target = { file, format: 'xlsx', folder: join(folder, 'saved') }
    const saved = new Uint8Array(await readFile(await convertWithLibreOffice(soffice, target)))
    const again = await readingOf(bufferByteSource(saved))
    expect(again.issues.map(found)).toEqual(sent.issues.map(found))
    expect(again.entries).toEqual(sent.entries)
    const list = sheetOf(await openInExcelJs(saved), 'Elenco')
    const { note } = list.getCell('H3')
    const texts = typeof note === 'string' ? note : note?.texts?.map(({ text }) => text).join('')
    expect(texts).toContain('L’importo è negativo.')
    expect(list.getCell('H3').fill).toMatchObject({ fgColor: { argb: 'FFFBDDDB' } })
    expect(list.getCell('D3').dataValidation.formulae[0]).toBe('"M,F"')
  })
}, 120_000)

it('openpyxl sees its notes, colours and links, and saves it unharmed', async (context) => {
  const python = pythonWithOpenpyxl(context)
  await withAnnotated(async ({ sent }, file) => {
    const program = `
import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
errors, sheet = book['Errori'], book['Elenco']
links = {c.value: c.hyperlink.location for r in errors.iter_rows() for c in r if c.hyperlink}
cell = sheet['H3']
print(json.dumps([links, cell.comment.text, cell.fill.fgColor.rgb, cell.border.left.style]))
book.save(sys.argv[1])
`
    const [links, note, colour, border] = JSON.parse(runPython(python, program, [file]))
    const cells = sent.issues.map(({ cell }) => cell)
    expect(links).toEqual(Object.fromEntries(cells.map((cell) => [cell, `'Elenco'!${cell}`])))
    expect(note).toBe('Errore\nL’importo è negativo.\nScrivere un importo pari a zero o maggiore.')
    expect([colour, border]).toEqual(['FFFBDDDB', 'medium'])
    const again = await readingOf(bufferByteSource(new Uint8Array(await readFile(file))))
    expect(again.issues.map(found)).toEqual(sent.issues.map(found))
  })
}, 60_000)
