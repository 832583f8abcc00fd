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
} from '../test/workbook/files/workbook-parts'
import { plainArchive, plainEntry } from './archive'
import type { Base } from './bases'

const base = (name: string, parts: Parts): Base => ({
  name,
  archive: plainArchive(Object.entries(parts).map(([part, content]) => plainEntry(part, content))),
})

const headers = [
  'Cognome',
  'Nome',
  'Codice fiscale',
  'Sesso',
  'Data di nascita',
  'Comune o Stato estero di nascita',
  'Comune di residenza',
  'ISEE',
  'Codice meccanografico',
  'Denominazione scuola',
  'Classe',
]
const student = [
  'Rossi',
  'Mario',
  'RSSMRA01E17A271V',
  'M',
  37028,
  'Ancona',
  'Ancona',
  8500.5,
  'ANIS014007',
  'Volterra-Elia',
  3,
]

const letters = 'ABCDEFGHIJK'
const inline = (ref: string, text: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`

const listRow = (number: number, values: readonly (string | number)[]): string =>
  `<row r="${number}" spans="1:11">${values
    .map((value, at) => {
      const ref = `${letters[at]}${number}`
      if (typeof value === 'string') return inline(ref, value)
      return `<c r="${ref}"${at === 4 ? ' s="1"' : ''}><v>${value}</v></c>`
    })
    .join('')}</row>`

const list = [headers, student, [...student.slice(0, 7), 0, ...student.slice(8)], student]
  .map((values, at) => listRow(at + 1, values))
  .join('')

const everyKind = [
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c></row>',
  '<row r="3" hidden="1"><c r="A3" s="1"><v>42902.5</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="D3" t="str"><f>A1&amp;B1</f><v>uno due</v></c></row>',
  '<row><c><v>1.5</v></c><c t="d"><v>2017-06-16T08:30:00</v></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>grasso </t></r><r><t>e no</t></r><rPh sb="0" eb="1"><t>fonetica</t></rPh></is></c></row>',
  '<row r="9"><c r="B9"><f t="shared" ref="B9:B10" si="0">1+1</f><v>2</v></c><c r="C9" s="2"><v>0.25</v></c><c r="XFD9" s="1"/></row>',
  '<row r="10"><c r="B10"><f t="shared" si="0"/><v>0</v></c><c r="A10"/><c r="C10"><f>NOW()</f></c></row>',
].join('')

const texts = sharedStrings(
  '<si><t>uno</t></si><si><r><t xml:space="preserve"> due</t></r><r><t>&amp;tre_x000D_</t></r></si>' +
    '<si><t><![CDATA[quattro < cinque]]></t></si><si/>',
)

const kinds = workbookParts(everyKind, {
  'xl/sharedStrings.xml': texts,
  'xl/styles.xml': styles(0, 14, 'gg/mm/aaaa'),
})

const severalSheets: Parts = {
  '[Content_Types].xml': contentTypes('/xl/workbook.xml', spreadsheetType),
  '_rels/.rels': relationships(['rId1', 'officeDocument', '/xl/workbook.xml']),
  'xl/workbook.xml': workbook(
    '<workbookPr date1904="true"/><sheets><sheet name="Uno" sheetId="1" r:id="a"/>' +
      '<sheet name="Due" sheetId="2" state="hidden" r:id="b"/>' +
      '<sheet name="Tre" sheetId="3" state="veryHidden" r:id="c"/></sheets>' +
      '<definedNames><definedName name="consegna_template">"borse-di-studio;2"</definedName></definedNames>',
  ),
  'xl/_rels/workbook.xml.rels': relationships(
    ['a', 'worksheet', '/xl/worksheets/sheet1.xml'],
    ['b', 'worksheet', 'worksheets/sheet2.xml'],
    ['c', 'worksheet', '../xl/worksheets/sheet3.xml'],
    ['d', 'styles', 'styles.xml'],
  ),
  'xl/styles.xml': styles(0, 14),
  'xl/worksheets/sheet1.xml': worksheet('<row r="2"><c r="C2" s="1"><v>100</v></c></row>').replace(
    '</worksheet>',
    '<mergeCells count="1"><mergeCell ref="C2:D4"/></mergeCells></worksheet>',
  ),
  'xl/worksheets/sheet2.xml': worksheet('').replace(
    '<sheetData>',
    '<cols><col min="2" max="3" hidden="1"/></cols><sheetData>',
  ),
  'xl/worksheets/sheet3.xml': worksheet('<row><c t="n"><v>-1.5E-3</v></c></row>'),
}

/** Small workbooks that together have all that the reader knows. */
export function generatedWorkbooks(): readonly Base[] {
  return [
    base('a list', workbookParts(list, { 'xl/styles.xml': styles(0, 14) })),
    base('every kind of cell', kinds),
    base('several sheets', severalSheets),
    base('nothing but a sheet', {
      ...workbookParts('<row r="1"><c r="A1"><v>1</v></c></row>', {
        'xl/workbook.xml': workbook(oneSheet),
      }),
    }),
  ]
}
