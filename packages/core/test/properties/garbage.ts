import fc, { type Arbitrary } from 'fast-check'
import type { AnyColumn, CellValue } from '../../src/index'
import type { TestedDefinition } from '../definitions/definitions'
import { agreeingLists } from './entries'
import { type Grid, gridOf } from './grid'
import { valuesOf } from './values'

const written: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1 }) },
  // Controls, halves of characters, what has no meaning yet.
  { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength: 1 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
  // Numbers, days and codes that somebody may have meant.
  { weight: 4, arbitrary: fc.stringMatching(/^[-+]?[0-9]{0,12}[.,' ]?[0-9]{0,4} ?[%€]?$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[A-Z0-9]{9,17}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '#N/D',
      '#REF!',
      '__proto__',
      'constructor',
      'toString',
      '\u202Eissor',
      '\u00A0',
      '\u200B',
      'R\u043Essi',
      '👩‍👩‍👧‍👦',
      'ANCONA (an)',
      '=HYPERLINK("x")',
      '\u0000',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('a', '1', ' ', '😀', '(', 'ж', '\u0301', '1,', '\u202E', 'A1 '),
        fc.integer({ min: 1, max: 8_000 }),
      )
      .map(([part, count]) => part.repeat(count)),
  },
)

/** The reader gives neither halves of characters nor NUL, which no database takes. */
const asRead = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\uFFFD')

const anyText = written.map(asRead)

const anyDay = fc
  .date({
    min: new Date('1899-12-31T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 19))

/** Everything that the reader may find in a cell. */
export const anyCell: Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: anyText.map((text): CellValue => ({ kind: 'text', text })) },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100),
      )
      .map((number): CellValue => ({ kind: 'number', number })),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map((boolean): CellValue => ({ kind: 'boolean', boolean })),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        anyDay,
        anyDay.map((date) => date.slice(0, 10)),
      )
      .map((date): CellValue => ({ kind: 'date', date })),
  },
  {
    weight: 1,
    arbitrary: fc
      .oneof(fc.constantFrom('#N/A', '#REF!', '#VALUE!'))
      .map((error): CellValue => ({ kind: 'error', error })),
  },
  { weight: 1, arbitrary: fc.constant<CellValue>({ kind: 'no-result' }) },
)

const slips: Arbitrary<(text: string) => string> = fc.oneof(
  fc.constantFrom<(text: string) => string>(
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
    (text) => ` ${text}\u00A0`,
    (text) => text.normalize('NFD'),
    (text) => text.split(' ').reverse().join(' '),
    (text) => text.split('/').reverse().join('-'),
    (text) => text.replaceAll('0', 'O').replaceAll('1', 'l'),
    (text) => text.replaceAll('a', '\u0430').replaceAll('A', '\u0391'),
    (text) => text.replace(/\d{3}/, (digits) => String(Number(digits) + 400)),
  ),
  fc
    .record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      taken: fc.constantFrom(0, 1, 1, 1, 2),
      put: fc.oneof(
        fc.constantFrom('\u202E', '\u200B', '\u2019', '\t', '\n', '\u0301'),
        fc.constant(''),
        fc.constantFrom(..."0123456789ABCLMNOPQRSTUVXYZaeiou àé,./-'’()%€"),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      ),
    })
    .map(({ at, taken, put }) => (text: string) => {
      const start = Math.floor(at * text.length)
      return text.slice(0, start) + put + text.slice(start + taken)
    }),
)

/** What a column takes, written with a slip of the hand, or as a program that means well writes it. */
export const nearlyRight = (
  column: AnyColumn,
  registries: TestedDefinition['registries'],
): Arbitrary<CellValue> =>
  fc
    .tuple(valuesOf(column, registries), fc.array(slips, { minLength: 1, maxLength: 2 }))
    .map(([value, made]) => made.reduce((text, slip) => slip(text), column.show(value, 'it')))
    .map((text): CellValue => ({ kind: 'text', text: asRead(text) || ' ' }))

/** What becomes of a row when one of so many cells is spoiled; undefined stands for a cell that stays. */
const spoiledRow = (
  { template, registries }: TestedDefinition,
  oneIn: number,
): Arbitrary<readonly (CellValue | null | undefined)[]> =>
  fc.tuple(
    ...template.columnList.map(([, column]) =>
      fc.oneof(
        { weight: (oneIn - 1) * 4, arbitrary: fc.constant(undefined) },
        { weight: 2, arbitrary: anyCell },
        { weight: 1, arbitrary: nearlyRight(column, registries) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    ),
  )

/** Right lists in which some cells below the header, or most of them, became anything or nothing. */
export const spoiledGrids = (definition: TestedDefinition): Arbitrary<Grid> =>
  fc
    .tuple(
      agreeingLists(definition),
      fc.oneof(
        ...[2, 6, 40].map((oneIn) =>
          fc.array(spoiledRow(definition, oneIn), { minLength: 8, maxLength: 8 }),
        ),
      ),
    )
    .map(([list, spoiled]) => {
      const [header = [], ...rows] = gridOf(definition, list)
      const spoil = (cell: CellValue | null, at: number, index: number): CellValue | null => {
        const now = spoiled[at]?.[index]
        return now === undefined ? cell : now
      }
      return [header, ...rows.map((row, at) => row.map((cell, index) => spoil(cell, at, index)))]
    })
