import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { harmlessInSpreadsheets } from '../../src/annotation/formula-injection'
import { writeIssueTable } from '../../src/annotation/write-issue-table'
import type { Issue } from '../../src/errors/problem'
import { messages } from '../../src/messages/messages'

const italian = messages('it')

const issue = (changes: Partial<Issue> = {}): Issue => ({
  code: 'euro.negative',
  params: {},
  severity: 'error',
  sheet: 'Elenco',
  cell: 'H7',
  row: 7,
  column: 'ISEE',
  value: '-5',
  entry: 'Rossi Mario',
  ...changes,
})

async function tableOf(
  issues: AsyncIterable<Issue> | Iterable<Issue>,
  language = italian,
): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeIssueTable(issues, { messages: language })) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const rowsOf = (table: string): string[][] => parse(table, { bom: true, delimiter: ';' })

describe('the table of findings', () => {
  it.each([
    ['list.hidden-rows', { first: 5, count: 1 }, 'riga 5', 'row 5'],
    ['list.hidden-rows', { first: 5, count: 3 }, 'dalla riga 5', 'from row 5'],
    ['list.hidden-columns', { columns: 'H', count: 1 }, 'colonna H', 'column H'],
    ['list.hidden-columns', { columns: 'H, J', count: 2 }, 'colonne H, J', 'columns H, J'],
    ['template.old-version', { version: 1, current: 2 }, 'tutto il file', 'the whole file'],
  ])('tells where: %s %j', async (code, params, it, en) => {
    const found = [issue({ code, params, cell: null, row: null, column: null, value: null })]
    const placeIn = async (language: typeof italian) =>
      rowsOf(await tableOf(found, language))[1]?.[2]
    expect(await placeIn(italian)).toBe(it)
    expect(await placeIn(messages('en'))).toBe(en)
  })

  it('has one line for each, as Italian Excel opens it', async () => {
    const table = await tableOf([issue(), issue({ severity: 'warning', cell: 'A8', row: 8 })])
    expect(table.startsWith('\uFEFFGravità;Foglio;Cella nel file inviato;Riferito a;')).toBe(true)
    expect(table.split('\r\n')).toHaveLength(4)
    expect(rowsOf(table)).toEqual([
      [
        'Gravità',
        'Foglio',
        'Cella nel file inviato',
        'Riferito a',
        'Colonna dell’elenco',
        'Valore letto',
        'Che cosa non va',
        'Come correggere',
      ],
      [
        'Errore',
        'Elenco',
        'H7',
        'Rossi Mario',
        'ISEE',
        "'-5",
        'L’importo è negativo.',
        'Scrivere un importo pari a zero o maggiore.',
      ],
      ['Avviso', 'Elenco', 'A8', ...(rowsOf(table)[1] ?? []).slice(3)],
    ])
  })

  it('tells findings on a row, and on the file', async () => {
    const nowhere = { cell: null, column: null, value: null, entry: null }
    const table = await tableOf([issue({ ...nowhere, row: null }), issue(nowhere)])
    expect(rowsOf(table).map((row) => row.slice(2, 6))).toEqual([
      expect.anything(),
      ['tutto il file', '', '', ''],
      ['riga 7', '', '', ''],
    ])
  })

  it('has its titles also when nothing was found', async () => {
    expect(rowsOf(await tableOf([]))).toHaveLength(1)
    expect((await tableOf([])).startsWith('\uFEFF')).toBe(true)
  })

  it('speaks English to those who do', async () => {
    const rows = rowsOf(await tableOf([issue()], messages('en')))
    expect(rows[0]?.slice(0, 3)).toEqual(['Severity', 'Sheet', 'Cell in the file sent'])
    expect(rows[1]?.[0]).toBe('Error')
  })

  it('keeps separators, quotation marks and line breaks inside their value', async () => {
    const value = 'Via "Roma"; 3\nAncona'
    expect(rowsOf(await tableOf([issue({ value })]))[1]?.[5]).toBe(value)
  })

  it('is written while findings come: 50,000 of them are never held together', async () => {
    let made = 0
    let ahead = 0
    const many = function* () {
      for (; made < 50_000; made += 1) yield issue({ row: made, cell: `H${made}` })
    }
    let lines = 0
    for await (const chunk of writeIssueTable(many(), { messages: italian })) {
      lines += Buffer.from(chunk).toString('utf8').split('\r\n').length - 1
      ahead = Math.max(ahead, made - lines)
    }
    expect(lines).toBe(50_001)
    expect(ahead).toBeLessThan(5_000)
  })

  it('tells what went wrong with the findings', async () => {
    const failing = async function* () {
      yield issue()
      throw new Error('the store is gone')
    }
    await expect(tableOf(failing())).rejects.toThrow('the store is gone')
  })

  it('lets the findings go when nobody takes it any more', async () => {
    let ended = false
    const endless = async function* () {
      try {
        for (;;) yield issue()
      } finally {
        ended = true
      }
    }
    for await (const chunk of writeIssueTable(endless(), { messages: italian })) {
      if (chunk.length > 0) break
    }
    await new Promise((resolve) => setImmediate(resolve))
    expect(ended).toBe(true)
  })
})

describe('a value that a spreadsheet program would run as a formula', () => {
  it.each([
    '=1+1',
    '+39 071 123456',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1+1',
    '\u00A0=1+1',
    '\u200B=1+1',
    '＝1+1',
    '\n@SUM(A1)',
  ])('gets an apostrophe: %j', (value) => {
    expect(harmlessInSpreadsheets(value)).toMatch(/^'/)
  })

  it.each([
    ['Rossi,=1+1', "Rossi,'=1+1"],
    ['Rossi; =1+1', "Rossi; '=1+1"],
    ['Rossi"=1+1', 'Rossi"\'=1+1'],
    ['Rossi\n=1+1', "Rossi\n'=1+1"],
    ['Rossi\t-1', "Rossi\t'-1"],
  ])('also where other separators would begin a cell: %j', (value, harmless) => {
    expect(harmlessInSpreadsheets(value)).toBe(harmless)
  })

  it.each(['Rossi', 'D’Àvalos', '10.632,94', 'Rossi-Bianchi', 'a=b', '17/05/2001', "'=1+1", ''])(
    'is not seen in %j',
    (value) => {
      expect(harmlessInSpreadsheets(value)).toBe(value)
    },
  )

  it('shows the beginning of what is far too long for a cell', async () => {
    const long = messages('it', { 'elsewhere.long': () => ['Troppo '.repeat(10_000), ''] })
    const [, line = []] = rowsOf(await tableOf([issue({ code: 'elsewhere.long' })], long))
    expect(line[6]).toHaveLength(5_000)
    expect(line[6]).toMatch(/^Troppo .*…$/)
  })
})
