import { describe, expect, it } from 'vitest'
import { bufferByteSource } from '../../src/workbook/buffer-byte-source'
import { openWorkbook } from '../../src/workbook/open-workbook'
import { cellsOf, readCells, readRows, refusalOf, rowsOf } from './files/read-file'
import {
  contentTypes,
  oneSheet,
  relationships,
  spreadsheetType,
  workbook,
  workbookParts,
  worksheet,
} from './files/workbook-parts'
import { zip } from './files/zip'

const open = async (parts: Parameters<typeof zip>[0]) =>
  openWorkbook(bufferByteSource(await zip(parts)))

const value = '<row r="1"><c r="A1"><v>1</v></c></row>'

describe('the sheets', () => {
  const tabs =
    '<sheets><sheet name="Istruzioni &amp; guida" sheetId="7" r:id="rId1"/>' +
    '<sheet name="Elenco" sheetId="2" state="hidden" r:id="rId2"/>' +
    '<sheet name="_x0041_" sheetId="3" state="veryHidden" r:id="rId3"/>' +
    '<sheet name="Grafico" sheetId="4" r:id="rId4"/></sheets>'
  const parts = {
    ...workbookParts(''),
    'xl/workbook.xml': workbook(tabs),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
    ),
    'xl/worksheets/sheet2.xml': worksheet(value),
  }

  it('come in the order of the tabs, hidden ones included, charts left out', async () => {
    const { sheets } = await open(parts)
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Istruzioni & guida', 'visible'],
      ['Elenco', 'hidden'],
      ['A', 'very-hidden'],
    ])
    expect((await rowsOf(sheets[1])).map((row) => row.number)).toEqual([1])
  })

  it('can be read again, and at the same time', async () => {
    const { sheets } = await open(parts)
    const [first, second] = await Promise.all([rowsOf(sheets[1]), rowsOf(sheets[1])])
    expect(first).toEqual(second)
    expect(await rowsOf(sheets[1])).toEqual(first)
  })

  it('are damaged when their part is missing, the others are not', async () => {
    const { sheets } = await open(parts)
    expect(await refusalOf(rowsOf(sheets[2]))).toEqual({
      code: 'workbook.damaged',
      params: { part: 'xl/worksheets/sheet3.xml' },
    })
    expect(await rowsOf(sheets[1])).toHaveLength(1)
  })

  it('have a part of their own each: a little file could else be as many large sheets as it has tabs', async () => {
    const [first, second] = ['worksheets/sheet2.xml', '/xl/Worksheets/sheet2.xml']
    const links = relationships(['rId1', 'worksheet', first], ['rId2', 'worksheet', second])
    expect(await refusalOf(open({ ...parts, 'xl/_rels/workbook.xml.rels': links }))).toEqual({
      code: 'workbook.irregular',
      params: { reason: 'duplicate', part: 'xl/Worksheets/sheet2.xml' },
    })
  })

  it('can be left half-way', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`,
    )
    const { sheets } = await open(workbookParts(rows.join('')))
    for await (const row of sheets[0]?.rows() ?? []) if (row.number === 10) break
    expect((await rowsOf(sheets[0])).length).toBe(50_000)
  })

  it('come in chunks too, the same rows and none of the chunks empty', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `<row r="${index * 2 + 1}"><c><v>1</v></c></row>`,
    )
    const { sheets } = await open(workbookParts(rows.join('')))
    const numbers: number[] = []
    for await (const chunk of sheets[0]?.rowChunks() ?? []) {
      expect(chunk.length).toBeGreaterThan(0)
      numbers.push(...chunk.map(({ number }) => number))
    }
    expect(numbers).toEqual((await rowsOf(sheets[0])).map(({ number }) => number))
    expect(numbers).toHaveLength(5000)
  })

  it('cannot be read after the workbook was closed', async () => {
    const opened = await open(parts)
    await opened.close()
    await expect(rowsOf(opened.sheets[1])).rejects.toThrow('closed')
  })
})

describe('defined names', () => {
  it('of the whole workbook are told, those of one sheet are not', async () => {
    const names =
      '<definedNames><definedName name="template">"borse-di-studio;2"</definedName>' +
      '<definedName name="elenco" hidden="1">Elenco!$A$1:$B$2</definedName>' +
      '<definedName name="template" localSheetId="0">"another"</definedName></definedNames>'
    const opened = await open({
      ...workbookParts(value),
      'xl/workbook.xml': workbook(oneSheet + names),
    })
    expect([...opened.definedNames]).toEqual([
      ['template', '"borse-di-studio;2"'],
      ['elenco', 'Elenco!$A$1:$B$2'],
    ])
  })
})

describe('rows and cells', () => {
  it('keep their numbers, with gaps', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row>' +
      '<row r="4"/><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>'
    expect(await cellsOf(rows)).toEqual({ B3: 1, AA3: 2, XFD1048576: 3 })
    const read = await readRows(await zip(workbookParts(rows)))
    expect(read.map(({ number }) => number)).toEqual([3, 1048576])
    expect(read.flatMap(({ cells }) => cells.map(({ column }) => column))).toEqual([2, 27, 16384])
  })

  it('follow one another when they have none', async () => {
    const rows =
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>' +
      '<row><c><v>5</v></c></row>'
    expect(await cellsOf(rows)).toEqual({ A1: 1, C1: 2, C5: 3, D5: 4, A6: 5 })
  })

  it('may have their attributes in any order, and others of other programs', async () => {
    const rows =
      '<row x:id="9" xmlns:x="urn:x" spans="1:2" r="1"><c x:r="Z9" t="b" s="0" r="A1"><v>1</v></c></row>'
    expect(await cellsOf(rows)).toEqual({ A1: true })
  })

  it('are put in order within their row', async () => {
    const rows =
      '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
    const [row] = await readRows(await zip(workbookParts(rows)))
    expect(row?.cells.map(({ ref }) => ref)).toEqual(['A1', 'B1', 'C1'])
  })

  it('are unreadable when the same cell is written twice', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>5</v></c><c r="A1"><v>2</v></c></row>'
    expect(await cellsOf(rows)).toEqual({ A1: { unreadable: 'twice' }, B1: 5 })
  })

  it.each([
    ['a row before the one above', '<row r="2"/><row r="1"/>'],
    ['a row twice', '<row r="1"/><row r="1"/>'],
    ['row zero', '<row r="0"/>'],
    ['a row beyond the last', '<row r="1048577"/>'],
    ['a row after the last', '<row r="1048576"/><row/>'],
    ['a row without a number', '<row r="x"/>'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>'],
    ['a cell without a column', '<row r="1"><c r="1"/></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a column after the last', '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>'],
  ])('are refused as damaged: %s', async (_, rows) => {
    expect(await refusalOf(cellsOf(rows))).toEqual({
      code: 'workbook.damaged',
      params: { part: 'xl/worksheets/sheet1.xml' },
    })
  })

  it('are looked for where they belong only', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const sheet =
      `<worksheet xmlns="${main}"><cols><row r="9"><c r="A9"><v>9</v></c></row></cols>` +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c>' +
      '<other xmlns="urn:other"><c r="B1"><v>2</v></c></other></row></sheetData>' +
      '<extLst><ext><sheetData><row r="2"><c r="A2"><v>3</v></c></row></sheetData></ext></extLst></worksheet>'
    expect(await cellsOf('', { 'xl/worksheets/sheet1.xml': sheet })).toEqual({ A1: 1 })
  })
})

describe('names and places', () => {
  it('may have prefixes, in the transitional and in the strict form', async () => {
    const strict = 'http://purl.oclc.org/ooxml'
    const types = `${strict}/officeDocument/relationships`
    const parts = {
      '[Content_Types].xml': contentTypes('/xl/workbook.xml', spreadsheetType),
      '_rels/.rels': relationships(['a', `${types}/officeDocument`, 'xl/workbook.xml']),
      'xl/_rels/workbook.xml.rels': relationships([
        'b',
        `${types}/worksheet`,
        'worksheets/sheet1.xml',
      ]),
      'xl/workbook.xml':
        `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:q="${types}">` +
        '<x:sheets><x:sheet name="A" sheetId="1" q:id="b"/></x:sheets></x:workbook>',
      'xl/worksheets/sheet1.xml':
        `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1">` +
        '<x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    expect(await readCells(await zip(parts))).toEqual({ A1: 1 })
  })

  it.each([
    ['an absolute path', '/xl/worksheets/sheet1.xml'],
    ['a path over the parent folder', '../xl/worksheets/./sheet1.xml'],
    ['another case', 'Worksheets/SHEET1.xml'],
    ['back slashes', 'worksheets\\sheet1.xml'],
    ['percent signs', 'worksheets/sheet%31.xml'],
  ])('lead to the sheet by %s', async (_, target) => {
    const others = {
      'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', target]),
    }
    expect(await cellsOf(value, others)).toEqual({ A1: 1 })
  })

  it('of the workbook are taken from the package', async () => {
    const parts = {
      '[Content_Types].xml': contentTypes('/dati/libro.xml', spreadsheetType),
      '_rels/.rels': relationships(['rId1', 'officeDocument', '/dati/libro.xml']),
      'dati/libro.xml': workbook(oneSheet),
      'dati/_rels/libro.xml.rels': relationships(['rId1', 'worksheet', 'fogli/a.xml']),
      'dati/fogli/a.xml': worksheet(value),
      // What everybody else calls the workbook is none here.
      'xl/workbook.xml': '<nothing/>',
    }
    expect(await readCells(await zip(parts))).toEqual({ A1: 1 })
  })

  it('may be written with back slashes in the archive', async () => {
    const parts = Object.entries(workbookParts(value))
    const archive = await zip(
      Object.fromEntries(parts.map(([name, content]) => [name.replaceAll('/', '\\'), content])),
    )
    expect(await readCells(archive)).toEqual({ A1: 1 })
  })
})

describe('the characters of a part', () => {
  const utf16 = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
    return new Uint8Array(view.buffer)
  }
  const sheet = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Forlì 😀</t></is></c></row>')
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${sheet}`
  const latin = Buffer.from(declared('ISO-8859-1').replace(' 😀', ''), 'latin1')

  it.each<[string, string | Uint8Array, string]>([
    ['UTF-8 with a mark', `\ufeff${declared('UTF-8')}`, 'Forlì 😀'],
    ['UTF-16 with a mark', utf16(`\ufeff${declared('UTF-16')}`, true), 'Forlì 😀'],
    ['UTF-16, the other way round', utf16(`\ufeff${declared('UTF-16')}`, false), 'Forlì 😀'],
    ['UTF-16 without a mark', utf16(declared('UTF-16'), true), 'Forlì 😀'],
    ['UTF-8 that calls itself UTF-16', declared('UTF-16'), 'Forlì 😀'],
    ['another encoding that is declared', latin, 'Forlì'],
  ])('may be in %s', async (_, content, text) => {
    expect(await cellsOf('', { 'xl/worksheets/sheet1.xml': content })).toEqual({ A1: text })
  })

  it('are damaged when they are not of the encoding', async () => {
    const undeclared = Buffer.from(sheet.replace(' 😀', ''), 'latin1')
    const damaged = { code: 'workbook.damaged', params: { part: 'xl/worksheets/sheet1.xml' } }
    expect(await refusalOf(cellsOf('', { 'xl/worksheets/sheet1.xml': undeclared }))).toEqual(
      damaged,
    )
    const unknown = { 'xl/worksheets/sheet1.xml': declared('x-unknown') }
    expect(await refusalOf(cellsOf('', unknown))).toEqual(damaged)
  })
})
