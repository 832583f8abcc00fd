import { describe, expect, it } from 'vitest'
import {
  defineTemplate,
  entriesAtMost,
  euro,
  fiscalCode,
  messages,
  personName,
  text,
  totalAtMost,
  uniqueTogether,
} from '../../../src/index'
import { mario, omocodiaForm } from '../../registries/fiscal-code/codes'
import type { Typed } from '../../support/lists'
import { readRows } from './lists'

const description = { it: 'Una regola di prova.', en: 'A rule to try.' }

/** Transport vouchers: a number, whose it is, the line, the amount. */
const columns = {
  number: text({ header: 'Buono' }),
  surname: personName({ header: 'Cognome' }),
  line: text({ header: 'Linea', required: false }),
  amount: euro({ header: 'Importo', required: false }),
  holder: fiscalCode({ header: 'Codice fiscale', required: false }),
}
const header = ['Buono', 'Cognome', 'Linea', 'Importo', 'Codice fiscale']
const key = 'number' as const

describe('a combination that may not repeat', () => {
  const oncePerLine = uniqueTogether({ columns: ['surname', 'line'], description })
  const read = (rows: readonly (readonly Typed[])[]) =>
    readRows({ columns, key, listRules: [oncePerLine] }, [header, ...rows])

  it('is marked in the row that repeats it, with the cell of the first', async () => {
    const { issues, counts } = await read([
      ['1', 'Rossi', 'Ancona–Jesi', 10],
      ['2', 'Rossi', 'Jesi–Fabriano', 10],
      ['3', 'Verdi', 'Ancona–Jesi', 10],
      ['4', 'ROSSI', 'ancona – jesi', 10],
      ['5', 'Rossi', 'Ancona–Jesi', 10],
    ])
    expect(issues).toMatchObject([
      { code: 'list.repeated-together', severity: 'error', cell: 'B5', params: { first: 'B2' } },
      { code: 'list.repeated-together', severity: 'error', cell: 'B6', params: { first: 'B2' } },
    ])
    expect(counts).toMatchObject({ entries: 3, invalidEntries: 2 })
    const [issue] = issues
    expect(issue && messages('it').of(issue).message).toBe(
      'Questi dati sono già nell’elenco (cella B2) e non possono ripetersi.',
    )
  })

  it('is not told of rows where one of the values is blank', async () => {
    const { issues } = await read([
      ['1', 'Rossi', null, 10],
      ['2', 'Rossi', null, 10],
    ])
    expect(issues).toEqual([])
  })

  it('takes two forms of a fiscal code with omocodia for one', async () => {
    const rule = uniqueTogether({ columns: ['holder', 'line'], mark: 'line', description })
    const { issues } = await readRows({ columns, key, listRules: [rule] }, [
      header,
      ['1', 'Rossi', 'A', 10, mario],
      ['2', 'Rossi', 'A', 10, omocodiaForm(mario, 64)],
      ['3', 'Rossi', 'B', 10, mario],
    ])
    expect(issues).toMatchObject([{ code: 'list.repeated-together', cell: 'C3' }])
  })

  it('may be a warning that is to become an error, in a sentence of one’s own', async () => {
    const rule = uniqueTogether({
      columns: ['surname', 'line'],
      description,
      errorFrom: '2018-05-01',
      code: 'voucher.twice',
    })
    const { issues } = await readRows({ columns, key, listRules: [rule] }, [
      header,
      ['1', 'Rossi', 'A', 10],
      ['2', 'Rossi', 'A', 10],
    ])
    expect(issues).toMatchObject([
      { code: 'voucher.twice', severity: 'warning', params: { errorFrom: '2018-05-01' } },
    ])
  })
})

describe('the total of a column', () => {
  const funds = totalAtMost({ column: 'amount', maximum: 100_00, description })
  const read = (...amounts: Typed[]) =>
    readRows({ columns, key, listRules: [funds] }, [
      header,
      ...amounts.map((amount, index) => [String(index + 1), 'Rossi', null, amount]),
    ])

  it('may reach its maximum to the cent; blank cells count nothing', async () => {
    expect((await read(99.99, null, '0,01')).issues).toEqual([])
  })

  it('over it is told once, about the list as a whole', async () => {
    const { issues } = await read(99.99, null, '0,02', 1200)
    expect(issues).toMatchObject([
      {
        code: 'list.total-too-high',
        severity: 'error',
        cell: null,
        row: null,
        column: 'Importo',
        params: { totalCents: 130_001, maximumCents: 10_000 },
      },
    ])
  })
})

describe('rows with the same value', () => {
  it('over their number are told once for each value', async () => {
    const places = entriesAtMost({ per: 'line', maximum: 2, severity: 'warning', description })
    const lines = ['A', 'B', 'A', 'B', 'A', 'C', 'B', null, null, null]
    const { issues } = await readRows({ columns, key, listRules: [places] }, [
      header,
      ...lines.map((line, index) => [String(index), 'Rossi', line]),
    ])
    expect(issues).toMatchObject([
      { code: 'list.too-many-alike', severity: 'warning', column: 'Linea', row: null },
      { code: 'list.too-many-alike', params: { value: 'B', count: 3, maximum: 2 } },
    ])
    expect(issues).toHaveLength(2)
  })
})

it('a column that the template has not got does not compile, nor one of another type', () => {
  const template = { id: 'prova', version: 1, title: 'Prova', key, columns }
  const made = [
    defineTemplate({
      ...template,
      // @ts-expect-error there is no column "lines"
      listRules: [uniqueTogether({ columns: ['surname', 'lines'], description })],
    }),
    defineTemplate({
      ...template,
      // @ts-expect-error a line is no number
      listRules: [totalAtMost({ column: 'line', maximum: 1, description })],
    }),
    defineTemplate({
      ...template,
      // @ts-expect-error there is no column "school"
      listRules: [entriesAtMost({ per: 'school', maximum: 1, description })],
    }),
    defineTemplate({
      ...template,
      listRules: [
        uniqueTogether({ columns: ['surname', 'line'], description }),
        totalAtMost({ column: 'amount', maximum: 1, description }),
        entriesAtMost({ per: 'line', maximum: 1, description }),
      ],
    }),
  ]
  expect(made.at(-1)?.listRules.map(({ id }) => id)).toEqual([
    'unique-together',
    'total-at-most',
    'entries-at-most',
  ])
})
