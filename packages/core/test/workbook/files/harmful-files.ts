import type { Params } from '../../../src/errors/problem'
import type { WorkbookLimits } from '../../../src/ports/workbook-reader'
import { bombEntry } from './bomb'
import { type ForgedEntry, forgedZip } from './forged-zip'
import { workbookParts, worksheet } from './workbook-parts'

/** A file that is made to take more memory or time than there is, and how it is refused by default. */
export interface HarmfulFile {
  /** What it does, in words. */
  readonly name: string
  readonly code: string
  /** Of the refusal; those that are not named may be anything. */
  readonly params: Params
  readonly make: () => Uint8Array
}

type Parts = Readonly<Record<string, string>>

const sheetPart = 'xl/worksheets/sheet1.xml'
const stringsPart = 'xl/sharedStrings.xml'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const [before = '', after = ''] = worksheet('|').split('|')

/** The other parts of a workbook, so that its sheet or its texts can be what harms. */
const others = (name: string, parts: Parts = {}): readonly ForgedEntry[] =>
  Object.entries(workbookParts('', parts))
    .filter(([other]) => other !== name)
    .map(([other, content]) => ({ name: other, content }))

/** A workbook with one part that says `block` again and again, so many megabytes long. */
function repeated(
  name: string,
  {
    start,
    block,
    end,
    megabytes,
  }: Readonly<Record<'start' | 'block' | 'end', string>> & { megabytes: number },
  change: Partial<ForgedEntry> = {},
): Uint8Array {
  const bomb = bombEntry(name, { before: start, block, times: megabytes, after: end })
  return forgedZip([...others(name), { ...bomb, ...change }])
}

/** A workbook whose sheet says `block` again and again. */
const sheetOf = (block: string, megabytes: number, start = before, end = after) =>
  repeated(sheetPart, { start, block, end, megabytes })

/** A workbook in which one token of the sheet never ends. */
const endless = (name: string, start: string, block = 'a'): HarmfulFile => ({
  name: `one ${name} without end`,
  code: 'workbook.cell-too-long',
  params: {},
  make: () => sheetOf(block, 390, start),
})

const limit = (name: keyof WorkbookLimits): Params => ({ limit: name })
const part = (name: string): Params => ({ part: name })

const laughs = Array.from({ length: 9 }, (_, index) => {
  const below = index === 0 ? 'ha' : `&l${index - 1};`.repeat(10)
  return `<!ENTITY l${index} "${below}">`
}).join('')
const billionLaughs =
  `<?xml version="1.0"?><!DOCTYPE worksheet [${laughs}]>` +
  worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&l8;</t></is></c></row>')

/** One of each kind. Made when they are asked for: each takes up to a second. */
export const harmfulFiles: readonly HarmfulFile[] = [
  {
    name: '500 MB of blanks in half a megabyte',
    code: 'workbook.part-too-large',
    params: limit('maxPartBytes'),
    make: () => sheetOf(' ', 500),
  },
  {
    name: '500 MB that claim to be 5 KB',
    code: 'workbook.damaged',
    params: part(sheetPart),
    make: () =>
      repeated(
        sheetPart,
        { start: before, block: '<a/>', end: after, megabytes: 500 },
        { size: 5000 },
      ),
  },
  {
    name: 'a workbook part of 70 MB',
    code: 'workbook.part-too-large',
    params: limit('maxPartBytes'),
    make: () =>
      repeated('xl/workbook.xml', {
        start: `<workbook xmlns="${main}">`,
        block: ' ',
        end: '</workbook>',
        megabytes: 70,
      }),
  },
  {
    name: 'parts that lie over one another',
    code: 'workbook.irregular',
    params: { reason: 'overlap' },
    make: () => {
      const small = Array.from({ length: 1_000 }, (_, index) => {
        // Each claims the bytes of those behind it as its own.
        const claimed = (1_000 - index) * 40
        const sizes = { size: claimed, compressedSize: claimed }
        return {
          name: `xl/media/${String(index).padStart(4, '0')}.bin`,
          content: 'x',
          method: 0,
          ...sizes,
        }
      })
      return forgedZip([...small, ...others('')])
    },
  },
  {
    name: 'five million shared strings',
    code: 'workbook.too-many-texts',
    params: limit('maxSharedStrings'),
    make: () =>
      repeated(stringsPart, {
        start: `<sst xmlns="${main}">`,
        block: '<si><t>a</t></si>',
        end: '</sst>',
        megabytes: 85,
      }),
  },
  {
    name: 'shared strings of 100 million characters',
    code: 'workbook.texts-too-long',
    params: limit('maxSharedStringsLength'),
    make: () =>
      repeated(stringsPart, {
        start: `<sst xmlns="${main}">`,
        block: `<si><t>${'a'.repeat(40_000)}</t></si>`,
        end: '</sst>',
        megabytes: 100,
      }),
  },
  {
    name: 'ten million filled rows',
    code: 'workbook.too-many-rows',
    params: limit('maxRows'),
    make: () => sheetOf('<row><c><v>1</v></c></row>', 260),
  },
  {
    name: 'a row of twenty million cells',
    code: 'workbook.too-many-columns',
    params: limit('maxColumns'),
    make: () => sheetOf('<c><v>1</v></c>', 300, `${before}<row>`, `</row>${after}`),
  },
  {
    name: 'twenty million cells in rows of nine hundred',
    code: 'workbook.too-many-cells',
    params: limit('maxCells'),
    make: () => sheetOf(`<row>${'<c><v>1</v></c>'.repeat(900)}</row>`, 300),
  },
  {
    name: 'elements within one another',
    code: 'workbook.too-deep',
    params: limit('maxDepth'),
    make: () => sheetOf('<a>', 390),
  },
  {
    name: 'a million attributes',
    code: 'workbook.too-many-attributes',
    params: limit('maxAttributes'),
    make: () => {
      const attributes = Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`)
      return forgedZip([
        ...others(sheetPart),
        { name: sheetPart, content: `${before}<row ${attributes.join(' ')}/>${after}` },
      ])
    },
  },
  endless('text', `${before}<row><c t="inlineStr"><is><t>`),
  endless('comment', `${before}<!--`),
  endless('attribute', `${before}<row x="`),
  endless('name of an element', `${before}<`),
  endless('CDATA section', `${before}<row><c t="str"><v><![CDATA[`),
  endless('processing instruction', `${before}<?a `),
  endless('blank between elements', before, ' '),
  {
    name: 'twenty thousand parts',
    code: 'workbook.too-many-parts',
    params: limit('maxParts'),
    make: () => {
      const parts = Array.from({ length: 20_000 }, (_, index) => ({
        name: `xl/media/image${index}.png`,
        content: 'x',
        method: 0,
      }))
      return forgedZip([...others(''), ...parts])
    },
  },
  {
    name: 'a directory of 30 MB',
    code: 'workbook.too-many-parts',
    params: limit('maxParts'),
    make: () => {
      const comment = 'x'.repeat(60_000)
      const parts = Array.from({ length: 500 }, (_, index) => ({
        name: `xl/media/image${index}.png`,
        content: '',
        comment,
      }))
      return forgedZip([...others(''), ...parts])
    },
  },
  {
    name: 'a billion laughs',
    code: 'workbook.damaged',
    params: part(sheetPart),
    make: () => forgedZip([...others(sheetPart), { name: sheetPart, content: billionLaughs }]),
  },
  {
    name: 'a billion laughs in UTF-16',
    code: 'workbook.damaged',
    params: part(sheetPart),
    make: () => {
      const content = Buffer.from(`\ufeff${billionLaughs}`, 'utf16le')
      return forgedZip([...others(sheetPart), { name: sheetPart, content }])
    },
  },
]
