import { zip } from './zip'

const namespaces = ['office', 'table', 'text', 'style', 'number']
  .map((name) => {
    const path = { number: 'datastyle' }[name] ?? name
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${path}:1.0"`
  })
  .join(' ')

const styles =
  '<office:automatic-styles>' +
  '<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text>' +
  '<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
  '<number:date-style style:name="N2"><number:day/><number:text> </number:text><number:month number:textual="true"/>' +
  '<number:text> </number:text><number:year/><number:text> </number:text><number:hours number:style="long"/>' +
  '<number:text>:</number:text><number:minutes number:style="long"/></number:date-style>' +
  '<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>' +
  '<style:style style:name="instant" style:family="table-cell" style:data-style-name="N2"/>' +
  '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>' +
  '<style:style style:name="bold" style:family="text"/>' +
  '</office:automatic-styles>'

const type = 'application/vnd.oasis.opendocument.spreadsheet'

const document = (root: string, tables: string, nullDate: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${namespaces} ` +
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"' +
  `${root === 'document' ? ` office:mimetype="${type}"` : ''}>${styles}<office:body><office:spreadsheet>` +
  `<table:calculation-settings><table:null-date table:date-value="${nullDate}"/></table:calculation-settings>` +
  `${tables}</office:spreadsheet></office:body></office:${root}>`

/**
 * An OpenDocument spreadsheet in one XML file (`.fods`). Cells of style `day` show a day, those of
 * style `instant` a day and a time, tables of style `hidden` are hidden.
 *
 * @param tables the `table:table` elements
 */
export const flatSpreadsheet = (tables: string): string =>
  document('document', tables, '1899-12-30')

/**
 * The same as an archive (`.ods`).
 *
 * @param nullDate the day from which numbers count, `1899-12-30` or `1904-01-01`
 */
export const openDocument = (tables: string, nullDate: string): Promise<Uint8Array> =>
  zip({
    mimetype: type,
    'content.xml': document('document-content', tables, nullDate),
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">' +
      `<manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>` +
      '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
  })

const cell = (attributes: string, content = ''): string =>
  `<table:table-cell ${attributes}>${content}</table:table-cell>`

/** @param content XML: spans are runs of a rich text */
export const textCell = (content: string, attributes = ''): string =>
  cell(`office:value-type="string" ${attributes}`, `<text:p>${content}</text:p>`)

export const numberCell = (value: number): string =>
  cell(`office:value-type="float" office:value="${value}"`)

/** @param value ISO 8601, with a time or without */
export const dateCell = (value: string): string =>
  cell(
    `table:style-name="${value.includes('T') ? 'instant' : 'day'}" office:value-type="date" office:date-value="${value}"`,
  )

export const formulaCell = (formula: string): string => cell(`table:formula="of:=${formula}"`)

export const tableRow = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`
