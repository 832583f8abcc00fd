import type { ByteSource } from '../../../../src/ports/workbook-reader'
import {
  andreaVerdi,
  headers,
  lucaMarche,
  marioRossi,
  rowOf,
  student,
  type Typed,
  workbookOf,
} from '../../../support/lists'

/** A row with other values in some of its columns, 0 for the first. */
export const withValues = (row: readonly Typed[], changes: Record<number, Typed>): Typed[] =>
  row.map((value, column) => (column in changes ? (changes[column] ?? null) : value))

const ada = student('Neri', 'Ada', { sex: 'F' })

/** As Excel escapes a text that reads like an escape; exceljs leaves this to its callers. */
const likeAnEscape = '_x005F_x000D_'

/** One right row, and every kind of fault. Two columns are none of the template. */
const rows: readonly (readonly Typed[])[] = [
  [...rowOf(marioRossi), '071 123456', '=1+1'],
  [...withValues(rowOf(andreaVerdi), { 2: 'VRDNDR02S03A271X', 4: 'trenta febbraio', 7: -5 }), 333],
  // A blank row, and one with a single blank in it.
  [],
  [' '],
  [
    ...withValues(rowOf(lucaMarche), { 0: null, 1: 'Лука', 7: 20_000, 10: 9 }),
    null,
    new Date('2020-01-02'),
  ],
  [...rowOf(marioRossi), ' con spazi ', '@SOMMA(A1)'],
  withValues(rowOf(ada), {
    2: '=cmd|calc',
    4: 20_010_517,
    8: { error: '#N/A' },
    9: 'x'.repeat(300),
  }),
  [
    ...withValues(rowOf(student('Blu', 'Eva', { sex: 'F' })), { 6: 'Jesi', 7: 10.005, 10: true }),
    null,
    likeAnEscape,
  ],
  // A remark beside the list is no entry.
  [null, null, null, null, null, null, null, null, null, null, null, 'vedi sotto'],
]

export const faultyList = (): Promise<ByteSource> =>
  workbookOf({ Elenco: [[...headers, 'Telefono', 'Osservazioni'], ...rows] })

/** The same list under three lines of text, with its columns from last to first and one without a title. */
export const faultyListTurnedRound = (): Promise<ByteSource> => {
  const titles = [...headers, 'Telefono', 'Osservazioni', null]
  const turned = [titles, ...rows].map((row, index) => {
    const full = titles.map((_, at) => row[at] ?? null)
    return [...full.slice(0, -1), index === 1 ? 'senza titolo' : null].reverse()
  })
  return workbookOf({ Elenco: [['Comune di Ancona'], ['Elenco dei beneficiari'], [], ...turned] })
}
