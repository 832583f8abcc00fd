import fc from 'fast-check'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Characters as a text can be written: by themselves, by reference, in CDATA, beside a comment. */
const fragment = fc.constantFrom(
  ...['a', 'Rossi', ' ', '  ', '\t', '\n', '\r\n', '\r', 'ò', '€', '😀', '\u00a0', '&amp;', '&lt;'],
  ...[
    '&gt;',
    '&apos;',
    '&quot;',
    '&#x41;',
    '&#233;',
    '&#x1F600;',
    '&#13;',
    '&#10;',
    '_x000D_',
    '_',
  ],
  ...[
    '_x005F_',
    '_x',
    '&#95;x0041_',
    ']',
    ']]',
    '>',
    '"',
    "'",
    '-',
    '=',
    '/',
    '<!-- no -->',
    '<?p i?>',
  ],
  ...[
    '<![CDATA[]]>',
    '<![CDATA[<b>&amp;]]>',
    '<![CDATA[]]]]>',
    '<![CDATA[\r\n ]]]>',
    'x'.repeat(30),
  ],
)
const text = fc
  .array(fragment, { maxLength: 5 })
  .map((parts) => parts.join(''))
  // The one thing that a text must not hold.
  .map((written) =>
    written.replace(/\]\]>/g, (end, at) =>
      written.lastIndexOf('<![CDATA[', at) > written.lastIndexOf(']]>', at - 1) ? end : ']]&gt;',
    ),
  )

const number = fc.oneof(
  fc.constantFrom(
    '0',
    '1',
    '-0',
    '00',
    '0.0',
    '.5',
    '5.',
    '-5',
    '+5',
    '1.50',
    '0.000001',
    '1,5',
    '--1',
  ),
  fc.constantFrom(
    '1e3',
    '1E-7',
    '1e999',
    'NaN',
    '0x1F',
    ' 7 ',
    '',
    ' ',
    '.',
    '-',
    '12345678901234567',
  ),
  fc.constantFrom('999999999999999', '9.99999999999999', '0.1234567890123456789', '100', '36526'),
  fc.double({ noNaN: true }).map(String),
  fc.integer().map(String),
  fc.nat(99_999_999).map((cents) => (cents / 100).toFixed(2)),
)

/** How somebody writes a tag: as nearly everybody does, three times of four. */
const look = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ gap: ' ', quote: '"', around: '', end: '', turn: 0 }) },
  {
    weight: 1,
    arbitrary: fc.record({
      gap: fc.constantFrom(' ', '  ', '\n', '\t ', '\r\n'),
      quote: fc.constantFrom('"', "'"),
      around: fc.constantFrom('', ' ', '\n'),
      end: fc.constantFrom('', ' ', '\n'),
      turn: fc.nat(3),
    }),
  },
)

type Look = typeof look extends fc.Arbitrary<infer T> ? T : never

/** @param content null for an element that closes itself */
function element(
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
  content: string | null,
  { gap, quote, around, end, turn }: Look,
): string {
  const turned = attributes.map((_, at) => attributes[(at + turn) % attributes.length] ?? ['', ''])
  const written = turned.map(([key, value]) => {
    return `${gap}${key}${around}=${around}${quote}${value.replaceAll(quote, '&#34;')}${quote}`
  })
  const start = `<${name}${written.join('')}${end}`
  return content === null ? `${start}/>` : `${start}>${content}</${name}${end}>`
}

/** Between elements. */
const between = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ' ',
      '\n',
      '\r\n  ',
      '<!-- c -->',
      '<?p?>',
      '<other/>',
      '<![CDATA[]]>',
    ),
  },
)

const letters = [
  'A',
  'A',
  'B',
  'B',
  'C',
  'C',
  'D',
  'D',
  'Z',
  'Z',
  'AA',
  'AA',
  'b',
  'b',
  'XFC',
  'XFD',
]

const cell = fc.record({
  letter: fc.option(fc.constantFrom(...letters), { freq: 4 }),
  style: fc.option(fc.constantFrom('0', '1', '12', 'x', '99999999')),
  type: fc.constantFrom(
    null,
    null,
    'n',
    's',
    's',
    'str',
    'inlineStr',
    'inlineStr',
    'b',
    'e',
    'd',
    'q',
  ),
  others: fc.oneof(
    { weight: 60, arbitrary: fc.constant('none') },
    { weight: 6, arbitrary: fc.constant('foreign') },
    { weight: 1, arbitrary: fc.constant('twice') },
  ),
  formula: fc.option(fc.constantFrom('A1+1', 'A1&amp;"x"', '', 'IF(A1&gt;0,1,0)'), { freq: 3 }),
  content: fc.constantFrom(
    'value',
    'value',
    'value',
    'inline',
    'runs',
    'both',
    'nothing',
    'closed',
  ),
  number,
  index: fc.constantFrom('0', '1', '2', '3', '999', '007', '-1', ' 1'),
  text,
  preserve: fc.boolean(),
  looks: fc.tuple(look, look, look, look),
  between,
})

type CellPlan = typeof cell extends fc.Arbitrary<infer T> ? T : never

function cellXml(plan: CellPlan, row: string | null, p: string): string {
  const { letter, style, type, formula, looks, between: gap } = plan
  const [outer, inner, leaf, last] = looks
  const attributes: [string, string][] = []
  if (letter !== null && row !== null) attributes.push(['r', `${letter}${row}`])
  if (style !== null) attributes.push(['s', style])
  if (type !== null) attributes.push(['t', type])
  if (plan.others === 'foreign') attributes.push(['y:r', 'Z9'])
  if (plan.others === 'twice' && style !== null) attributes.push(['s', '1'])
  const space: [string, string][] = plan.preserve ? [['xml:space', 'preserve']] : []
  const isText = type === 'str' || type === 'inlineStr' || type === 'q'
  const stored = isText ? plan.text : type === 's' ? plan.index : plan.number
  const f = formula === null ? '' : element(`${p}f`, [], formula, leaf)
  const v = element(`${p}v`, [], stored, inner)
  const t = element(`${p}t`, space, plan.text, leaf)
  const run = element(`${p}r`, [], `<${p}rPr><${p}b/></${p}rPr>${t}`, last)
  const phonetic = `<${p}rPh sb="0" eb="1"><${p}t>no</${p}t></${p}rPh>`
  const contents: Record<CellPlan['content'], string | null> = {
    value: f + gap + v,
    inline: element(`${p}is`, [], t, inner),
    runs: element(`${p}is`, [], run + phonetic + run, inner),
    both: v + f + element(`${p}is`, [], t, inner),
    nothing: gap,
    closed: null,
  }
  return element(`${p}c`, attributes, contents[plan.content], outer)
}

const row = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 5 }),
  hidden: fc.constantFrom(null, null, '1', 'true', '0'),
  spans: fc.boolean(),
  foreign: fc.constantFrom(null, null, 'y:dyDescent', 'nobody:x'),
  cells: fc.array(cell, { maxLength: 6 }),
  closed: fc.constantFrom(false, false, false, false, true),
  look,
  between,
})

const sheet = fc.record({
  prefix: fc.constantFrom('', '', '', 'x:', 'é:'),
  before: fc.constantFrom(
    '',
    '<?xml version="1.0" encoding="UTF-8"?>',
    '\ufeff',
    ' ',
    '<!-- a -->',
  ),
  after: fc.constantFrom('', '', '\n', '<!-- end -->', '<?p i?>', ' '),
  rows: fc.array(row, { maxLength: 6 }),
  between,
})

/** Worksheets as programs could write them; a few are wrong by a row that lies before another. */
export const sheetXml: fc.Arbitrary<string> = sheet.map(
  ({ prefix: p, before, after, rows, between: gap }) => {
    let number = 0
    const written = rows.map((plan) => {
      number += plan.number ?? 1
      const known = plan.number === null ? null : String(number)
      const attributes: [string, string][] = []
      if (known !== null) attributes.push(['r', known])
      if (plan.spans) attributes.push(['spans', '1:3'])
      if (plan.hidden !== null) attributes.push(['hidden', plan.hidden])
      if (plan.foreign !== null && (plan.foreign !== 'nobody:x' || number % 7 === 0)) {
        attributes.push([plan.foreign, '0.25'])
      }
      const cells = plan.cells.map((one) => cellXml(one, String(number), p) + plan.between)
      const content = plan.closed ? null : plan.between + cells.join('')
      return element(`${p}row`, attributes, content, plan.look) + plan.between
    })
    const namespace = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`
    const data = `<${p}sheetData>${gap}${written.join('')}</${p}sheetData>`
    const root = `<${p}worksheet ${namespace} xmlns:y="urn:y">${gap}${data}${gap}</${p}worksheet>`
    return before + root + after
  },
)

const item = fc.record({
  texts: fc.array(fc.tuple(text, fc.boolean(), fc.boolean()), { maxLength: 3 }),
  looks: fc.tuple(look, look),
  between,
})

/** Parts of shared strings. */
export const stringsXml: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', 'x:', 'é:'), fc.array(item, { maxLength: 8 }))
  .map(([p, items]) => {
    const written = items.map(({ texts, looks: [outer, inner], between: gap }) => {
      const pieces = texts.map(([piece, preserve, isRun]) => {
        const space: [string, string][] = preserve ? [['xml:space', 'preserve']] : []
        const t = element(`${p}t`, space, piece, inner)
        return isRun ? `<${p}r>${t}</${p}r>` : t
      })
      return element(`${p}si`, [], pieces.join(gap), outer) + gap
    })
    const namespace = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`
    return `<${p}sst ${namespace}>${written.join('')}</${p}sst>`
  })

const bits = [
  ...[
    '<',
    '>',
    '/',
    '&',
    ';',
    '"',
    "'",
    '=',
    '!',
    '-',
    '--',
    '-->',
    '[',
    ']',
    ']]>',
    '?',
    '?>',
    '<?',
  ],
  ...[
    ' ',
    '\n',
    '\r',
    '\0',
    '\u0001',
    '\uffff',
    ':',
    '#',
    'x',
    '1',
    'é',
    '</c>',
    '<c/>',
    '</row>',
    '<v>',
  ],
  ...[
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE a>',
    '&nbsp;',
    '&#0;',
    '&#xD800;',
    '&#xFFFF;',
    'xmlns=""',
    'r="A1"',
  ],
  ...[
    ' xmlns:x="urn:x"',
    ' xmlns:xml="urn:x"',
    '<row>',
    '</sheetData>',
    '<a:b/>',
    '<?xml version="1.0"?>',
  ],
]

/** A document with a few places where something was put in, taken out, or exchanged. */
export const broken = (xml: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      xml,
      fc.array(
        fc.record({ at: fc.nat(), take: fc.nat(3), put: fc.option(fc.constantFrom(...bits)) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    )
    .map(([whole, changes]) =>
      changes.reduce((changed, { at, take, put }) => {
        const place = at % (changed.length + 1)
        return changed.slice(0, place) + (put ?? '') + changed.slice(place + take)
      }, whole),
    )

/** Lengths of the pieces in which a document comes. */
export const lengths: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.constant([1_000_000]),
  fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
)
