import type { FuzzArchive } from './archive'
import { type Mutation, someBytes } from './mutation'
import type { Random } from './random'

const fragments: readonly string[] = [
  '<c/>',
  '<c r="A1"><v>1</v></c>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="XFE1"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c r="A1048577"><v>1</v></c>',
  '<c r="a1"><v>1</v></c>',
  '<c r="$B$2"><v>1</v></c>',
  '<c t="s"><v>999999</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="s"><v></v></c>',
  '<c t="s"><v>1.5</v></c>',
  '<c t="b"><v>2</v></c>',
  '<c t="e"><v>x</v></c>',
  '<c t="d"><v>2001-02-30</v></c>',
  '<c t="d"><v>2001-02-03T04:05:06.789Z</v></c>',
  '<c t="str"><f>A1</f></c>',
  '<c><f>A1</f></c>',
  '<c><f t="shared" si="0"/><v>0</v></c>',
  '<c t="inlineStr"><is><r><t>a</t></r><rPh sb="0" eb="1"><t>b</t></rPh></is></c>',
  '<c t="inlineStr"><v>x</v></c>',
  '<c t="zzz"><v>1</v></c>',
  '<c s="99999"><v>1</v></c>',
  '<c s="-1"><v>1</v></c>',
  '<v>1</v>',
  '<v><v>1</v></v>',
  '<t>x</t>',
  '<is/>',
  '<row/>',
  '<row r="1"><c><v>1</v></c></row>',
  '<row r="0"><c><v>1</v></c></row>',
  '<row r="1048577"><c><v>1</v></c></row>',
  '<row hidden="1" r="5"><c><v>1</v></c></row>',
  '<sheetData><row><c><v>1</v></c></row></sheetData>',
  '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  '<mergeCell ref="B2"/>',
  '<cols><col min="1" max="16384" hidden="1"/></cols>',
  '<autoFilter ref="A1:B2"/>',
  '<si><t>x</t></si>',
  '<si/>',
  '<numFmt numFmtId="14" formatCode="0.00"/>',
  '<xf numFmtId="99999"/>',
  '<sheet name="x" sheetId="9" r:id="rId1"/>',
  '<definedName name="consegna_template">"x;1"</definedName>',
  '<workbookPr date1904="1"/>',
  '<Override PartName="/xl/workbook.xml" ContentType="x"/>',
  '<Relationship Id="rId1" Type="x" Target="../../x" TargetMode="External"/>',
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><c><v>1</v></c></mc:Choice><mc:Fallback><c><v>2</v></c></mc:Fallback></mc:AlternateContent>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '&a;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&#55357;&#56832;',
  '&amp',
  '&',
  '<',
  '>',
  ']]>',
  '<![CDATA[<c/>]]>',
  '<![CDATA[',
  '<!-- x -->',
  '<!-- -- -->',
  '<!--',
  '<?x?>',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<?xml version="1.1"?>',
  '</x>',
  '<x>',
  '<x:y/>',
  '<a b=c>',
  '<a b="1" b="2"/>',
  '\0',
  '\u0001',
  '\uFFFE',
  '\uD800',
  '\uFEFF',
  '_x000D_',
  '_x0000_',
  '_xD83D__xDE00_',
  '\r\n',
  '\u{1F600}',
]

const values: readonly string[] = [
  '',
  ' ',
  '0',
  '-0',
  '1',
  '-1',
  '1.5',
  '1,5',
  '0x1F',
  '1e5',
  '1e999',
  '-1e999',
  '1e-400',
  'NaN',
  'Infinity',
  '+1',
  '.5',
  '5.',
  ' 5 ',
  '1 000',
  '00012',
  '60',
  '59',
  '61',
  '2958465.999999',
  '2958466',
  '-1.5',
  '9007199254740993',
  '99999999999999999999',
  '4294967296',
  '2147483648',
  'true',
  'TRUE',
  'on',
  's',
  'str',
  'inlineStr',
  'b',
  'd',
  'e',
  'n',
  'A1',
  'XFD1048576',
  'ZZZZZ99999999',
  'A1:B2',
  'rId1',
  'rId99',
  '/xl/workbook.xml',
  'xl/workbook.xml',
  '../xl/sharedStrings.xml',
  'worksheets/sheet1.xml',
  'http://example.com/',
  'hidden',
  'veryHidden',
  'General',
  'yyyy-mm-dd',
  '[h]:mm',
  '[Red]0;[$-410]d mmm',
  '"',
  '&lt;',
  '&quot;&#9;',
  '__proto__',
  'constructor',
  'toString',
]

const tokens = (text: string): string[] => text.match(/<[^>]*>|[^<]+/g) ?? []

const huge = (random: Random): string =>
  random
    .pick(['a', '9', ' ', '&amp;', '\u00e8', '<x/>', '<x>', '<c/>', ' a="b"'])
    .repeat(random.pick([50, 500, 3000]))

/** Changes of a text of XML that look at its tags. */
const changes: readonly {
  readonly name: string
  readonly of: (text: string, random: Random) => string
}[] = [
  {
    name: 'a tag or a text less',
    of: (text, random) => {
      const all = tokens(text)
      all.splice(random.int(all.length), 1)
      return all.join('')
    },
  },
  {
    name: 'a tag or a text twice',
    of: (text, random) => {
      const all = tokens(text)
      const at = random.int(all.length)
      all.splice(at, 0, all[at] ?? '')
      return all.join('')
    },
  },
  {
    name: 'two tags or texts exchanged',
    of: (text, random) => {
      const all = tokens(text)
      const [one, other] = [random.int(all.length), random.int(all.length)]
      const held = all[one] ?? ''
      all[one] = all[other] ?? ''
      all[other] = held
      return all.join('')
    },
  },
  {
    name: 'a fragment between tags',
    of: (text, random) => {
      const all = tokens(text)
      all.splice(random.int(all.length + 1), 0, random.pick(fragments))
      return all.join('')
    },
  },
  {
    name: 'a fragment anywhere',
    of: (text, random) => {
      const at = random.int(text.length + 1)
      return text.slice(0, at) + random.pick(fragments) + text.slice(at)
    },
  },
  {
    name: 'truncated',
    of: (text, random) => text.slice(0, random.int(text.length)),
  },
  {
    name: 'something after the end',
    of: (text, random) => text + random.pick(fragments),
  },
  {
    name: 'another value of an attribute',
    of: (text, random) => {
      const count = text.match(/="[^"]*"/g)?.length ?? 0
      const chosen = random.int(count)
      let at = 0
      return text.replace(/="[^"]*"/g, (found) => {
        at += 1
        return at - 1 === chosen ? `="${random.pick(values).replaceAll('"', '')}"` : found
      })
    },
  },
  {
    name: 'another text',
    of: (text, random) => {
      const count = text.match(/>[^<]+</g)?.length ?? 0
      const chosen = random.int(count)
      let at = 0
      return text.replace(/>[^<]+</g, (found) => {
        at += 1
        return at - 1 === chosen ? `>${random.pick(values)}<` : found
      })
    },
  },
  {
    name: 'an attribute more, less, or with another name',
    of: (text, random) => {
      const all = tokens(text)
      const tags = all.flatMap((token, at) => (/^<[A-Za-z]/.test(token) ? [at] : []))
      if (tags.length === 0) return text
      const at = random.pick(tags)
      const tag = all[at] ?? ''
      all[at] = random.pick([
        () => tag.replace(/\s+[\w:]+="[^"]*"/, ''),
        () => tag.replace(/(\s+[\w:]+="[^"]*")/, '$1$1'),
        () => tag.replace(/\s+([\w:]+)=/, ' x$1='),
        () => tag.replace(/\s+([\w:]+)=/, ' x:$1='),
        () =>
          tag.replace(
            /(\/?>)$/,
            ` ${random.pick(['r', 't', 's', 'xmlns', 'xmlns:x', 'xml:space', 'hidden', 'r:id', 'ref'])}="${random.pick(values).replaceAll('"', '')}"$1`,
          ),
      ])()
      return all.join('')
    },
  },
  {
    name: 'an element with another name',
    of: (text, random) => {
      const all = tokens(text)
      const at = random.int(all.length)
      all[at] = (all[at] ?? '').replace(
        /^<(\/?)([\w:]+)/,
        (_, end, name: string) =>
          `<${end}${random.pick(['c', 'row', 'v', 'si', 't', 'r', 'x:c', `q:${name}`, name.toUpperCase(), 'is', 'f'])}`,
      )
      return all.join('')
    },
  },
  {
    name: 'rows or cells exchanged, repeated or left out',
    of: (text, random) => {
      const pattern = random.chance(0.5)
        ? /<row\b[^>]*>.*?<\/row>/gs
        : /<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs
      const found = text.match(pattern) ?? []
      if (found.length === 0) return text
      const chosen = random.int(found.length)
      const by = random.pick(['', found[chosen] + (found[chosen] ?? ''), random.pick(found)])
      let at = 0
      return text.replace(pattern, (one) => {
        at += 1
        return at - 1 === chosen ? by : one
      })
    },
  },
  {
    name: 'very many of something',
    of: (text, random) => {
      const all = tokens(text)
      all.splice(random.int(all.length + 1), 0, huge(random))
      return all.join('')
    },
  },
  {
    name: 'a tag that is very long',
    of: (text, random) => {
      const at = random.int(text.length + 1)
      return text.slice(0, at) + huge(random) + text.slice(at)
    },
  },
  {
    name: 'deeply nested',
    of: (text, random) => {
      const depth = random.pick([5, 40, 400])
      const all = tokens(text)
      const name = random.pick(['x', 'row', 'c', 'is', 'r', 'si'])
      all.splice(
        random.int(all.length + 1),
        0,
        `<${name}>`.repeat(depth),
        `</${name}>`.repeat(depth),
      )
      return all.join('')
    },
  },
  {
    name: 'many rows',
    of: (text, random) => {
      const count = random.pick([10, 300, 4000])
      const rows = Array.from({ length: count }, (_, at) =>
        random.chance(0.5) ? '<row><c><v>1</v></c></row>' : `<row r="${at + 1}"/>`,
      )
      return text.replace(/<\/((?:\w+:)?)sheetData>/, `${rows.join('')}</$1sheetData>`)
    },
  },
  {
    name: 'a character changed',
    of: (text, random) => {
      const at = random.int(text.length)
      const by = random.chance(0.5)
        ? String.fromCharCode(random.int(0x80))
        : random.pick(['<', '>', '"', "'", '/', '=', '&', ';', '\u00e8', '\u2019', '\uD83D'])
      return text.slice(0, at) + by + text.slice(at + 1)
    },
  },
  {
    name: 'a namespace changed',
    of: (text, random) =>
      text.replace(
        random.pick([/spreadsheetml\/2006\/main/, /officeDocument\/2006/, /xmlns="/, /xmlns:r="/]),
        random.pick(['spreadsheetml/main', 'x', 'officeDocument', 'xmlns:z="']),
      ),
  },
  {
    name: 'another declaration',
    of: (text, random) =>
      `<?xml version="${random.pick(['1.0', '1.1', '2.0', ''])}" encoding="${random.pick(['UTF-8', 'utf-16', 'ISO-8859-1', 'windows-1252', 'x', 'UTF-7', 'utf-32'])}"?>${text.replace(/^\s*<\?xml[^>]*\?>/, '')}`,
  },
]

/** Sheets and texts more often than what is read once. */
function pickXml(archive: FuzzArchive, random: Random): number | null {
  const weighted = archive.entries.flatMap(({ name, content }, at) => {
    if (typeof content !== 'string') return []
    const weight = /sheet\d*\.xml|sharedStrings/i.test(String(name)) ? 4 : 1
    return Array.from({ length: weight }, () => at)
  })
  return weighted.length === 0 ? null : random.pick(weighted)
}

export const xmlMutations: readonly Mutation[] = [
  ...changes.map(({ name, of }) => ({
    name,
    change: (archive: FuzzArchive, random: Random): FuzzArchive => {
      const chosen = pickXml(archive, random)
      const entries = archive.entries.map((entry, at) =>
        at === chosen && typeof entry.content === 'string'
          ? { ...entry, content: of(entry.content, random) }
          : entry,
      )
      return { ...archive, entries }
    },
  })),
  {
    name: 'another encoding, whatever is declared',
    change: (archive, random) => {
      const chosen = pickXml(archive, random)
      const entries = archive.entries.map((entry, at) =>
        at === chosen
          ? {
              ...entry,
              encoding: random.pick(['utf-8-bom', 'utf-16le', 'utf-16be', 'latin1'] as const),
            }
          : entry,
      )
      return { ...archive, entries }
    },
  },
  {
    name: 'bytes that are no text',
    change: (archive, random) => {
      const chosen = pickXml(archive, random)
      const entries = archive.entries.map((entry, at) => {
        if (at !== chosen || typeof entry.content !== 'string') return entry
        const bytes = Buffer.from(entry.content)
        const from = random.int(bytes.length)
        return {
          ...entry,
          content: Buffer.concat([
            bytes.subarray(0, from),
            someBytes(random, 4),
            bytes.subarray(from + random.int(4)),
          ]),
        }
      })
      return { ...archive, entries }
    },
  },
]
