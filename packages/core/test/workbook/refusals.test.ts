import { describe, expect, it } from 'vitest'
import { forgedZip } from './files/forged-zip'
import { oleFile } from './files/ole-file'
import { readAll, refusalOf } from './files/read-file'
import {
  contentTypes,
  oneSheet,
  type Parts,
  relationships,
  sharedStrings,
  spreadsheetType,
  styles,
  workbook,
  workbookParts,
  worksheet,
} from './files/workbook-parts'
import { zip } from './files/zip'

const bytes = (text: string) => new TextEncoder().encode(text)
const refusal = async (file: Uint8Array | Promise<Uint8Array>) => refusalOf(readAll(await file))
const code = (name: string) => ({ code: name, params: {} })
const damaged = (part: string) => ({ code: 'workbook.damaged', params: { part } })

const value = '<row r="1"><c r="A1"><v>1</v></c></row>'
const sheetPart = 'xl/worksheets/sheet1.xml'
const odsType = 'application/vnd.oasis.opendocument.spreadsheet'
const excelType = (kind: string) => `application/vnd.ms-excel.${kind}.main+xml`

describe('a file that is no ZIP', () => {
  it('may be empty', async () => {
    expect(await refusal(new Uint8Array())).toEqual(code('file.empty'))
  })

  it('may be a PDF, also after some bytes of a mail program', async () => {
    expect(await refusal(bytes('%PDF-1.7\n%âãÏÓ'))).toEqual(code('workbook.pdf'))
    expect(await refusal(bytes('\r\n\r\n%PDF-1.4\n'))).toEqual(code('workbook.pdf'))
  })

  it('may be an old .xls, of any age', async () => {
    const old = code('workbook.old-xls')
    expect(await refusal(oleFile(['Workbook', '\x05SummaryInformation']))).toEqual(old)
    expect(await refusal(oleFile(['Book']))).toEqual(old)
    const late = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'WORKBOOK']
    expect(await refusal(oleFile(late))).toEqual(old)
  })

  it('may be a workbook with a password', async () => {
    const encrypted = oleFile(['EncryptionInfo', '\x06DataSpaces', 'EncryptedPackage'])
    expect(await refusal(encrypted)).toEqual(code('workbook.encrypted'))
  })

  it('may be another old document', async () => {
    const other = code('workbook.not-a-workbook')
    expect(await refusal(oleFile(['WordDocument', '1Table']))).toEqual(other)
    expect(await refusal(oleFile(['Workbook']).subarray(0, 600))).toEqual(other)
    expect(await refusal(oleFile(['Workbook']).subarray(0, 20))).toEqual(other)
  })

  it('may be an old document whose directory runs in circles', async () => {
    const file = Buffer.from(oleFile(['a', 'b', 'c', 'd', 'e']))
    // The second sector of the directory is followed by the first.
    file.writeUInt32LE(2, 512 + 5 * 4)
    expect(await refusal(file)).toEqual(code('workbook.not-a-workbook'))
  })

  it.each([
    ['with semicolons', 'Cognome;Nome\r\nRossi;Mario\r\n'],
    ['with commas', 'Cognome,Nome\nRossi,Mario\n'],
    ['with commas in quotation marks', 'Cognome,Nota\n"Rossi","a, b"\n'],
    ['with tabulators', 'Cognome\tNome\tClasse\nRossi\tMario\t1\n'],
    ['with nothing but titles', 'Cognome;Nome'],
  ])('may be a list in CSV %s', async (_, text) => {
    const csv = code('workbook.csv')
    expect(await refusal(bytes(text))).toEqual(csv)
    expect(await refusal(bytes(`\ufeff${text}`))).toEqual(csv)
    expect(await refusal(Buffer.from(text, 'latin1'))).toEqual(csv)
    expect(await refusal(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(csv)
    expect(await refusal(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toEqual(csv)
  })

  it.each([
    ['a page of the web', '<html><table><tr><td>Rossi</td></tr></table></html>'],
    ['XML of Excel 2003', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com"/>'],
    ['letters with accents', 'Niccolò'],
  ])('may be text: %s', async (_, text) => {
    expect(await refusal(bytes(text))).toEqual(code('workbook.text'))
    expect(await refusal(Buffer.from(text, 'latin1'))).toEqual(code('workbook.text'))
    expect(await refusal(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(code('workbook.text'))
  })

  it('may be anything else', async () => {
    const other = code('workbook.not-a-workbook')
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toEqual(
      other,
    )
    expect(await refusal(new Uint8Array(10_000))).toEqual(other)
  })
})

describe('a ZIP that is another kind of file', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const binary = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'
  const manifest = (type: string) =>
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
    `<m:file-entry m:full-path="/" m:media-type="${type}"/></m:manifest>`
  const workbookOf = (type: string): Parts =>
    workbookParts(value, { '[Content_Types].xml': contentTypes('/xl/workbook.xml', type) })

  it.each<[string, string, Parts]>([
    [
      'OpenDocument by its declaration',
      'workbook.ods',
      { mimetype: odsType, 'content.xml': '<a/>' },
    ],
    [
      'OpenDocument by its manifest',
      'workbook.ods',
      { 'META-INF/manifest.xml': manifest(odsType) },
    ],
    [
      'a letter in OpenDocument',
      'workbook.not-a-workbook',
      { mimetype: 'application/vnd.oasis.opendocument.text' },
    ],
    [
      'binary, as the package says',
      'workbook.xlsb',
      {
        '[Content_Types].xml': contentTypes('/xl/workbook.bin', binary),
        '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.bin']),
        'xl/workbook.bin': 'x',
      },
    ],
    ['binary, as its name says', 'workbook.xlsb', { 'xl/workbook.bin': 'x' }],
    ['with macros', 'workbook.macros', workbookOf(excelType('sheet.macroEnabled'))],
    ['a template with macros', 'workbook.macros', workbookOf(excelType('template.macroEnabled'))],
    ['an add-in', 'workbook.macros', workbookOf(excelType('addin.macroEnabled'))],
    [
      'with a project of macros that it does not declare',
      'workbook.macros',
      workbookParts(value, { 'xl/vbaProject.bin': 'x' }),
    ],
    [
      'with a project of macros under another name',
      'workbook.macros',
      workbookParts(value, {
        '[Content_Types].xml': contentTypes('/xl/workbook.xml', spreadsheetType).replace(
          '</Types>',
          '<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
        'xl/innocent.dat': 'x',
      }),
    ],
    [
      'a document of Numbers',
      'workbook.numbers',
      { 'Index/Document.iwa': 'x', 'Index/Tables/DataList.iwa': 'x', 'preview.jpg': 'x' },
    ],
    ['an old document of Numbers', 'workbook.numbers', { 'Index.zip': 'x' }],
    [
      'with macros in a sheet',
      'workbook.macros',
      workbookParts(value, {
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', 'm.xml'],
        ),
      }),
    ],
    [
      'a letter',
      'workbook.not-a-workbook',
      {
        '[Content_Types].xml': contentTypes('/word/document.xml', word),
        '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<document/>',
      },
    ],
    [
      'a letter that does not say so',
      'workbook.not-a-workbook',
      {
        '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
        'word/document.xml': '<document/>',
      },
    ],
    ['a collection of pictures', 'workbook.not-a-workbook', { 'a.jpg': 'x', 'b.jpg': 'y' }],
    ['nothing at all', 'workbook.not-a-workbook', {}],
  ])('may be %s', async (_, name, parts) => {
    expect(await refusal(zip(parts))).toEqual(code(name))
  })

  it('may be encrypted', async () => {
    const file = zip(workbookParts(value), { password: 'segreta' })
    expect(await refusal(file)).toEqual(code('workbook.encrypted'))
    const masked = forgedZip([{ name: sheetPart, content: 'x', flags: 0x2041 }])
    expect(await refusal(masked)).toEqual(code('workbook.encrypted'))
  })
})

describe('a damaged part', () => {
  const with_ = (parts: Parts) => refusal(zip(workbookParts(value, parts)))
  const billionLaughs =
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

  it.each([
    ['is cut off', worksheet(value).slice(0, -20)],
    ['closes what it did not open', worksheet('</row>')],
    ['goes on after its end', `${worksheet(value)}<a/>`],
    ['is empty', ''],
    ['has an unknown entity', worksheet('<row r="1"><c><v>&nbsp;</v></c></row>')],
    ['defines entities', billionLaughs + worksheet('<row r="1"><c><v>&b;</v></c></row>')],
    ['names a definition elsewhere', `<!DOCTYPE a SYSTEM "file:///etc/passwd">${worksheet(value)}`],
    ['stops within a definition', '<!DOCTYPE a [<!'],
    ['is of another kind', sharedStrings('')],
    ['has no namespace', '<worksheet><sheetData/></worksheet>'],
    ['has a prefix that nobody declared', worksheet('<x:row/>')],
  ])('%s', async (_, content) => {
    expect(await with_({ [sheetPart]: content })).toEqual(damaged(sheetPart))
  })

  it.each([
    ['[Content_Types].xml', '<Types'],
    ['_rels/.rels', '<Relationships'],
    ['xl/workbook.xml', workbook(oneSheet).slice(0, -3)],
    ['xl/_rels/workbook.xml.rels', '<a></b>'],
    ['xl/styles.xml', '<styleSheet/>'],
    ['xl/sharedStrings.xml', worksheet('')],
  ])('is told by its name: %s', async (part, content) => {
    expect(await with_({ [part]: content })).toEqual(damaged(part))
  })

  const allParts = workbookParts(value, {
    'xl/sharedStrings.xml': sharedStrings('<si><t>Rossi</t></si>'),
    'xl/styles.xml': styles(0),
  })
  it.each(
    Object.keys(allParts).flatMap((part) =>
      ['utf-8', 'utf-16le', 'utf-16be'].map((encoding): [string, string] => [part, encoding]),
    ),
  )(
    'may hold a definition of entities, which no program writes: %s in %s',
    async (part, encoding) => {
      const encode = (text: string): Uint8Array => {
        if (encoding === 'utf-8') return bytes(text)
        const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
        return encoding === 'utf-16le' ? wide : wide.swap16()
      }
      const content = String(allParts[part])
      const read = async (text: string) => readAll(await zip({ ...allParts, [part]: encode(text) }))
      await expect(read(content)).resolves.toBeUndefined()
      const external = `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${content}`
      expect(await refusalOf(read(external))).toEqual(damaged(part))
      expect(await refusalOf(read(`<!DOCTYPE a>${content}`))).toEqual(damaged(part))
    },
  )

  it('may be missing', async () => {
    const rels = relationships(['rId1', 'worksheet', 'worksheets/nowhere.xml'])
    const missing = { 'xl/_rels/workbook.xml.rels': rels }
    expect(await with_(missing)).toEqual(damaged('xl/worksheets/nowhere.xml'))
    const none = { 'xl/_rels/workbook.xml.rels': relationships() }
    expect(await with_(none)).toEqual(damaged('xl/workbook.xml'))
  })

  it('is no workbook when it calls itself one and holds something else', async () => {
    const types = contentTypes('/xl/workbook.xml', spreadsheetType)
    const parts = { '[Content_Types].xml': types, 'xl/workbook.xml': worksheet('') }
    expect(await with_(parts)).toEqual(code('workbook.not-a-workbook'))
  })
})
