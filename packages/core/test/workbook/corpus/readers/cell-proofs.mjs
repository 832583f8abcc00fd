import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'

/**
 * What the file itself says about a cell: the XML that a difference between readers is judged by.
 * Found by patterns and not by a parser, so that it depends on no reader.
 *
 * @typedef {object} CellProof
 * @property {string} cell its `c` element, and for a shared string the `si`
 * @property {string} [format] code of its number format, or the id of a built-in one
 * @property {boolean} [date1904] whether the workbook counts from 1904
 */

const longest = 400
const short = (/** @type {string} */ xml) =>
  xml.length > longest ? `${xml.slice(0, longest)}…` : xml

const attribute = (/** @type {string} */ xml, /** @type {string} */ name) =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1]

const elements = (/** @type {string} */ xml, /** @type {string} */ name) =>
  xml.match(
    new RegExp(
      `<((?:\\w+:)?)${name}(?=[\\s/>])(?:[^>]*/>|[^>]*[^/]>[^]*?</\\1${name}>|>[^]*?</\\1${name}>)`,
      'g',
    ),
  ) ?? []

/**
 * @param {Uint8Array} file
 * @returns {Promise<(sheet: string, ref: string) => CellProof>}
 */
export async function cellProofs(file) {
  const parts = await readParts(file)
  const part = (/** @type {string} */ end) =>
    [...parts].find(([name]) => `/${name}`.endsWith(`/${end}`))?.[1] ?? ''
  const workbook = part('workbook.xml')
  const targets = new Map(
    elements(part('workbook.xml.rels'), 'Relationship').map((one) => [
      attribute(one, 'Id'),
      (attribute(one, 'Target') ?? '').toLowerCase(),
    ]),
  )
  const sheets = new Map(
    elements(workbook, 'sheet').map((one) => [
      plainText(attribute(one, 'name') ?? ''),
      targets.get(attribute(one, 'r:id') ?? attribute(one, 'id')) ?? '',
    ]),
  )
  const date1904 = /date1904\s*=\s*["'](1|true)["']/.test(workbook)
  const strings = elements(part('sharedstrings.xml'), 'si')
  const codes = new Map(
    elements(part('styles.xml'), 'numFmt').map((one) => [
      attribute(one, 'numFmtId'),
      plainText(attribute(one, 'formatCode') ?? ''),
    ]),
  )
  const xfs = elements(elements(part('styles.xml'), 'cellXfs')[0] ?? '', 'xf')
  /** @type {Map<string, Map<string, string>>} */
  const cells = new Map()

  return (sheet, ref) => {
    let ofSheet = cells.get(sheet)
    if (ofSheet === undefined) {
      ofSheet = cellsOf(part((sheets.get(sheet) ?? '').replace(/^[./]+/, '')))
      cells.set(sheet, ofSheet)
    }
    const cell = ofSheet.get(ref) ?? ''
    const head = cell.slice(0, cell.indexOf('>') + 1)
    const index = Number(/<(?:\w+:)?v>(\d+)</.exec(cell)?.[1])
    const shared = attribute(head, 't') === 's' ? strings[index] : undefined
    const id = attribute(xfs[Number(attribute(head, 's') ?? 0)] ?? '', 'numFmtId') ?? '0'
    const format = codes.get(id) ?? id
    return {
      cell: short(cell) + (shared === undefined ? '' : ` ${short(shared)}`),
      ...(format !== '0' && { format }),
      ...(date1904 && { date1904 }),
    }
  }
}

/**
 * The `c` elements by reference; one without follows the one before it.
 *
 * @param {string} sheet
 */
function cellsOf(sheet) {
  /** @type {Map<string, string>} */
  const cells = new Map()
  let row = 0
  for (const xml of elements(sheet, 'row')) {
    row = Number(attribute(xml.slice(0, xml.indexOf('>')), 'r') ?? row + 1)
    let column = 0
    for (const cell of elements(xml, 'c')) {
      const ref = attribute(cell.slice(0, cell.indexOf('>')), 'r')
      column = ref === undefined ? column + 1 : columnNumber(ref)
      cells.set(ref ?? `${columnLetters(column)}${row}`, cell)
    }
  }
  return cells
}

const columnNumber = (/** @type {string} */ ref) =>
  [...ref.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/**
 * @param {number} column
 * @returns {string}
 */
const columnLetters = (column) =>
  column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

/** @param {Uint8Array} file */
async function readParts(file) {
  const zip = new ZipReader(new Uint8ArrayReader(file), { useWebWorkers: false })
  /** @type {Map<string, string>} */
  const parts = new Map()
  for (const entry of await zip.getEntries()) {
    if (entry.directory || !/\.(xml|rels)$/i.test(entry.filename)) continue
    const name = entry.filename.replaceAll('\\', '/').toLowerCase()
    parts.set(name, await entry.getData(new TextWriter()))
  }
  return parts
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
])

const plainText = (/** @type {string} */ xml) =>
  xml.replace(/&(\w+);/g, (whole, name) => entities.get(name) ?? whole)
