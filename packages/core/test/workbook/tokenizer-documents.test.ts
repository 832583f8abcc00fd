import { describe, expect, it } from 'vitest'
import { cut, ownRows } from './files/own-rows'
import { treeBySaxes } from './files/saxes-tree'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const row = '<row r="1"><c r="A1"><v>1</v></c></row>'
const sheet = (rows: string, attributes = ''): string =>
  `<worksheet xmlns="${main}"${attributes}><sheetData>${rows}</sheetData></worksheet>`

/** How many rows are read, in one piece and character by character; null when the document is refused. */
function rowCount(xml: string | Uint8Array): number | null {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml
  const whole = ownRows(cut(bytes, [bytes.length]), [])
  expect(ownRows(cut(bytes, [1]), [])).toEqual(whole)
  return whole?.length ?? null
}

describe('a document', () => {
  it.each([
    [
      'with a declaration',
      `<?xml version="1.0" encoding="utf-8" standalone='yes' ?>\n${sheet(row)}`,
    ],
    ['of a later version', `<?xml version='1.9'?>${sheet(row)}`],
    [
      'with a mark, comments and instructions around',
      `\ufeff<!--a--><?b c?>${sheet(row)}\r<!--d-->\n`,
    ],
    ['with white space in its tags', sheet(row).replace('</sheetData>', '</sheetData\n>')],
    ['with a namespace that it declares twice', sheet(row, ` xmlns:a="${main}"`)],
    [
      'with xml declared as what it is',
      sheet(row, ' xmlns:xml="http://www.w3.org/XML/1998/namespace"'),
    ],
    [
      'with brackets in its texts',
      sheet(`<row>]] > ]&gt; ]<![CDATA[]]]]>></row>${row.replace('1', '2').replace('A1', 'A2')}`),
    ],
  ])('is read %s', (_, xml) => {
    expect(treeBySaxes(xml)).not.toBeNull()
    expect(rowCount(xml)).toBe(1)
  })

  it.each([
    ['with a document type', `<!DOCTYPE worksheet>${sheet(row)}`],
    ['with a declaration behind a blank', ` <?xml version="1.0"?>${sheet(row)}`],
    ['with a declaration without a version', `<?xml encoding="utf-8"?>${sheet(row)}`],
    ['with a declaration in its middle', sheet(`<?xml version="1.0"?>${row}`)],
    ['with two roots', sheet(row) + sheet(row)],
    ['with a text before its root', `a${sheet(row)}`],
    ['with a text behind its root', `${sheet(row)}a`],
    ['with CDATA behind its root', `${sheet(row)}<![CDATA[]]>`],
    ['that is cut off', sheet(row).slice(0, -1)],
    ['that is cut off within a comment', `${sheet(row)}<!-- a --`],
    ['with tags that cross', sheet('<row><c></row></c>')],
    ['that closes more than it opens', sheet('<row r="1"/></row>')],
    ['that closes a row of another name', sheet('<row r="1"></rows>')],
    ['with an attribute twice', sheet('<row r="1" r="1"/>')],
    [
      'with an attribute twice under two prefixes',
      sheet('<row xmlns:a="u" xmlns:b="u" a:x="" b:x=""/>'),
    ],
    [
      'with an attribute twice among many',
      sheet(`<row ${'abcdefghijklmnop'.replace(/./g, '$&="" ')}a=""/>`),
    ],
    ['with an attribute without quotes', sheet('<row r=1/>')],
    ['with an attribute without a value', sheet('<row r/>')],
    ['with attributes that touch', sheet('<row r="1"spans="1:1"/>')],
    ['with a tag in an attribute', sheet('<row r="<"/>')],
    ['with a prefix that nobody declared', sheet('<row a:r="1"/>')],
    ['with a prefix that is declared no more', sheet('<row xmlns:a="u"/><row a:r="1"/>')],
    ['with a prefix that is taken back', sheet('<row xmlns:a=""/>')],
    ['with a name of two colons', sheet('<a:b:c xmlns:a="u"/>')],
    ['with a name without a beginning', sheet('<:a/>')],
    ['with a name that begins with a digit', sheet('<1a/>')],
    ['with a letter that is none in a name', sheet('<a×/>')],
    ['with xml declared as something else', sheet(row, ' xmlns:xml="urn:a"')],
    ['with an unknown entity', sheet('<row>&nbsp;</row>')],
    ['with an entity without its end', sheet('<row>&amp</row>')],
    ['with a lonely ampersand', sheet('<row>a & b</row>')],
    ['with the number of no character', sheet('<row>&#0;</row>')],
    ['with the number of half a character', sheet('<row>&#xD800;</row>')],
    ['with a number that is too large', sheet('<row>&#x110000;</row>')],
    ['with a control character', sheet('<row>\u0007</row>')],
    ['with a NUL', sheet('<row>\0</row>')],
    ['with U+FFFF', sheet('<row>\uffff</row>')],
    ['with the end of CDATA in a text', sheet('<row>]]></row>')],
    ['with two minus signs in a comment', sheet('<!-- a -- b -->')],
    ['with three minus signs at the end of a comment', sheet('<!-- a --->')],
    ['with an instruction without a target', sheet('<? a?>')],
  ])('is refused %s', (_, xml) => {
    expect(treeBySaxes(xml)).toBeNull()
    expect(rowCount(xml)).toBeNull()
  })

  it.each([
    ['a long form of a short character', [0xc0, 0xaf]],
    ['half a surrogate', [0xed, 0xa0, 0x80]],
    ['a character beyond the last', [0xf4, 0x90, 0x80, 0x80]],
    ['a byte that begins nothing', [0x80]],
    ['a character that is cut off', [0xe2, 0x82]],
  ])('is refused with %s', (_, wrong) => {
    const [before = '', after = ''] = sheet('<row>|</row>').split('|')
    const encoder = new TextEncoder()
    const bytes = [...encoder.encode(before), ...wrong, ...encoder.encode(after)]
    expect(rowCount(Uint8Array.from(bytes))).toBeNull()
  })
})
