export type Parts = Readonly<Record<string, string | Uint8Array>>

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

export const spreadsheetType =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** @param entries id, kind and target of each */
export const relationships = (...entries: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${packages}/relationships">${entries
    .map(([id, kind, target]) => {
      const type = kind.includes(':') ? kind : `${office}/${kind}`
      return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
    })
    .join('')}</Relationships>`

export const contentTypes = (part: string, type: string): string =>
  `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="${part}" ContentType="${type}"/></Types>`

export const worksheet = (rows: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`

export const sharedStrings = (items: string): string => `<sst xmlns="${main}">${items}</sst>`

export const workbook = (content: string): string =>
  `<workbook xmlns="${main}" xmlns:r="${office}">${content}</workbook>`

export const oneSheet = '<sheets><sheet name="Elenco" sheetId="1" r:id="rId1"/></sheets>'

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** @param formats the number format of each style, from 0: the id of a built-in one, or a code */
export function styles(...formats: readonly (number | string)[]): string {
  const custom = formats.flatMap((format, index) =>
    typeof format === 'number'
      ? []
      : [`<numFmt numFmtId="${164 + index}" formatCode="${attribute(format)}"/>`],
  )
  const xfs = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`,
  )
  // The styles that cells inherit from come first, and are not those that cells point to.
  return (
    `<styleSheet xmlns="${main}"><numFmts>${custom.join('')}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
  )
}

/** The parts of a workbook with one sheet, as Excel names them. */
export function workbookParts(rows: string, others: Parts = {}): Parts {
  return {
    '[Content_Types].xml': contentTypes('/xl/workbook.xml', spreadsheetType),
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbook(oneSheet),
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheet(rows),
    ...others,
  }
}
