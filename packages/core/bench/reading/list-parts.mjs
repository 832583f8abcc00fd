// The parts of a workbook with one sheet, as strings: shared strings as Excel writes them, or inline ones.
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const sheetPart = 'worksheets/sheet1.xml'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** @typedef {string | number | { readonly serial: number }} Value a day is told by its serial number */

const reserved = /[<>&]/
/** @param {string} text */
const escaped = (text) =>
  reserved.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text

/**
 * How texts are written into cells.
 *
 * @param {'shared' | 'inline'} strings
 */
function textCells(strings) {
  /** @type {Map<string, number>} */
  const shared = new Map()
  let uses = 0
  return {
    /** @param {string} ref @param {string} text */
    cell(ref, text) {
      if (strings === 'inline')
        return `<c r="${ref}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
      let at = shared.get(text)
      if (at === undefined) {
        at = shared.size
        shared.set(text, at)
      }
      uses += 1
      return `<c r="${ref}" t="s"><v>${at}</v></c>`
    },
    *part() {
      yield `${head}<sst xmlns="${main}" count="${uses}" uniqueCount="${shared.size}">`
      let piece = ''
      for (const text of shared.keys()) {
        piece += `<si><t>${escaped(text)}</t></si>`
        if (piece.length > 200_000) {
          yield piece
          piece = ''
        }
      }
      yield `${piece}</sst>`
    },
  }
}

/** @param {ReturnType<typeof textCells>} texts @param {() => Iterable<readonly Value[]>} rows */
function* sheet(texts, rows) {
  yield `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetFormatPr defaultRowHeight="15"/><sheetData>`
  let piece = ''
  let number = 0
  for (const values of rows()) {
    number += 1
    piece += `<row r="${number}" spans="1:${values.length}">`
    for (let at = 0; at < values.length; at += 1) {
      const ref = `${letters[at]}${number}`
      const value = values[at]
      if (typeof value === 'string') piece += texts.cell(ref, value)
      else if (typeof value === 'number') piece += `<c r="${ref}"><v>${value}</v></c>`
      else piece += `<c r="${ref}" s="1"><v>${value?.serial}</v></c>`
    }
    piece += '</row>'
    if (piece.length > 200_000) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
}

/** @param {string} part @param {string} kind */
const override = (part, kind) => `<Override PartName="${part}" ContentType="${type}.${kind}+xml"/>`
/** @param {number} id @param {string} kind @param {string} target */
const relationship = (id, kind, target) =>
  `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`

/**
 * In the order that suits readers which take an archive from its front: the strings before the sheet.
 *
 * @param {{ strings: 'shared' | 'inline', sheetName: string, rows: () => Iterable<readonly Value[]> }} list
 *   the rows are gone through twice when strings are shared, since those come first
 * @returns {Iterable<readonly [name: string, pieces: Iterable<string>]>}
 */
export function* listParts({ strings, sheetName, rows }) {
  const shared = strings === 'shared'
  yield [
    '[Content_Types].xml',
    [
      `${head}<Types xmlns="${packages}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('/xl/workbook.xml', 'sheet.main'),
      override(`/xl/${sheetPart}`, 'worksheet'),
      override('/xl/styles.xml', 'styles'),
      shared ? override('/xl/sharedStrings.xml', 'sharedStrings') : '',
      '</Types>',
    ],
  ]
  yield [
    '_rels/.rels',
    [
      `${head}<Relationships xmlns="${packages}/relationships">`,
      relationship(1, 'officeDocument', 'xl/workbook.xml'),
      '</Relationships>',
    ],
  ]
  yield [
    'xl/workbook.xml',
    [
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>`,
      `<sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  ]
  yield [
    'xl/_rels/workbook.xml.rels',
    [
      `${head}<Relationships xmlns="${packages}/relationships">`,
      relationship(1, 'worksheet', sheetPart),
      relationship(2, 'styles', 'styles.xml'),
      shared ? relationship(3, 'sharedStrings', 'sharedStrings.xml') : '',
      '</Relationships>',
    ],
  ]
  yield [
    'xl/styles.xml',
    [
      `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`,
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
      '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ],
  ]
  const texts = textCells(strings)
  if (shared) {
    for (const _ of sheet(texts, rows));
    yield ['xl/sharedStrings.xml', texts.part()]
  }
  yield [`xl/${sheetPart}`, sheet(texts, rows)]
}
