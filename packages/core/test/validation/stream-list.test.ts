import { describe, expect, it } from 'vitest'
import {
  composeFiscalCode,
  type Entry,
  type Issue,
  type ListRequest,
  type ListSink,
  readList,
  type SheetLayout,
  streamList,
  type Workbook,
} from '../../src/index'
import { admittedTemplates } from '../../src/validation/templates-admitted'
import { type Grid, gridWorkbook, textCell } from '../properties/grid'
import { headers } from '../support/lists'
import { definition } from '../support/reading'

const request: ListRequest = {
  templates: admittedTemplates(definition.templates, {
    templates: [{ version: 2, policy: 'accepted' }],
  }),
  rules: definition.rules,
  maxEntries: 100_000,
  today: '2018-04-03',
}

const mario = 'Rossi|Mario|RSSMRA01E17A271V|M|17/05/2001|Ancona|Ancona|8.500,50|ANIS014007||3'
const andreasCode = composeFiscalCode({
  ...{ surname: 'Verdi', name: 'Andrea', sex: 'M' },
  ...{ birthDate: '2002-11-03', birthPlace: 'A271' },
})
const andrea = `Verdi|Andrea|${andreasCode}|M|03/11/2002|Ancona|Ancona|10.632,94|ANIS014007||3`

/** A list of rows as they would be typed, the cells between bars. */
const gridOf = (rows: readonly string[], titles = headers): Grid =>
  [titles.join('|'), ...rows].map((row) =>
    row.split('|').map((text) => (text === '' ? null : textCell(text))),
  )

const listOf = (rows: readonly string[]): Workbook => gridWorkbook('Elenco', gridOf(rows))

/** The same list; what is merged in it stands behind the rows, and asking for it is told. */
function withLayout(workbook: Workbook, layout: Partial<SheetLayout>, asked: () => void): Workbook {
  const whole = { merged: [], hiddenColumns: [], ...layout }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      layout: async () => {
        asked()
        return whole
      },
    })),
  }
}

/** Keeps what is handed out, chunk by chunk. */
function keep() {
  const entries: (readonly Entry[])[] = []
  const issues: (readonly Issue[])[] = []
  const sink: ListSink = {
    entries: (chunk) => {
      entries.push(chunk)
    },
    issues: (chunk) => {
      issues.push(chunk)
    },
  }
  return { sink, entries, issues }
}

const faulty = (count: number): string[] =>
  Array.from({ length: count }, () => mario.replace('8.500,50', 'tanto'))

describe('a list that is handed out while it is read', () => {
  it('gives, in chunks, what reading it whole gives', async () => {
    const rows = [andrea, ...faulty(1200), mario, 'Bianchi|Anna']
    const { sink, entries, issues } = keep()
    const summary = await streamList(listOf(rows), request, sink)
    const whole = await readList(listOf(rows), request)
    if (summary.kind === 'refused' || whole.kind === 'refused') throw new Error('refused')
    expect({ ...summary, entries: entries.flat(), issues: issues.flat() }).toEqual(whole)
    // Mario Rossi stands in many rows with errors, and in one without.
    expect(whole.entries.map(({ row }) => row)).toEqual([2, 1203])
    expect(issues.length).toBeGreaterThan(3)
    expect(Math.max(...issues.map(({ length }) => length))).toBeLessThanOrEqual(500)
  })

  it('counts, where nobody takes what it finds', async () => {
    const summary = await streamList(listOf([mario, andrea, ...faulty(3)]), request, {})
    expect(summary).toMatchObject({ counts: { entries: 2, invalidEntries: 3, errors: 6 } })
  })

  it('waits until a chunk has been taken: nothing piles up', async () => {
    let taking = 0
    let most = 0
    let read = 0
    let readAhead = 0
    const list = listOf(faulty(3000))
    const counted: Workbook = {
      ...list,
      sheets: list.sheets.map((sheet) => ({
        ...sheet,
        rowChunks: async function* () {
          for await (const rows of sheet.rowChunks()) {
            if (taking > 0) readAhead += 1
            read += rows.length
            yield rows
          }
        },
      })),
    }
    await streamList(counted, request, {
      issues: async () => {
        taking += 1
        most = Math.max(most, taking)
        await new Promise((resolve) => setTimeout(resolve, 1))
        taking -= 1
      },
    })
    expect({ most, readAhead }).toEqual({ most: 1, readAhead: 0 })
    expect(read).toBeGreaterThan(3000)
  })

  it('what only the whole list tells comes last, and is about no row', async () => {
    const { sink, issues } = keep()
    const hidden = { hiddenColumns: [{ first: 8, last: 8 }] }
    await streamList(
      withLayout(listOf(faulty(2)), hidden, () => {}),
      request,
      sink,
    )
    expect(issues.flat().at(-1)).toMatchObject({ code: 'list.hidden-columns', row: null })
  })

  it('a file that is refused half-way may have handed out a part', async () => {
    const { sink, entries } = keep()
    const rows = Array.from({ length: 2000 }, (_, at) =>
      mario.replace('RSSMRA01E17A271V', ['RSSMRA01E17A271V', andreasCode][at % 2] ?? ''),
    )
    const refused = await streamList(listOf(rows), { ...request, maxEntries: 1999 }, sink)
    expect(refused).toMatchObject({ refusal: { code: 'list.too-many-entries' } })
    expect(entries.flat().length).toBeLessThanOrEqual(2)
  })
})

describe('a blank cell that may be merged with another', () => {
  const noSurname = mario.replace('Rossi', '')

  it('is explained by what stands behind the rows, in its place among the others', async () => {
    const { sink, issues } = keep()
    const rows = [...faulty(600), noSurname, ...faulty(600)]
    const merged = { merged: ['A601:A602'] }
    await streamList(
      withLayout(listOf(rows), merged, () => {}),
      request,
      sink,
    )
    const told = issues.flat()
    expect(told.map(({ row }) => row)).toEqual(
      told.map(({ row }) => row).sort((a, b) => (a ?? 0) - (b ?? 0)),
    )
    expect(told.find(({ row, column }) => row === 602 && column === 'Cognome')).toMatchObject({
      code: 'cell.merged',
      params: { range: 'A601:A602', first: 'A601' },
    })
  })

  it('of very many, the sheet is asked half-way: they do not wait for the end', async () => {
    let handedOutWhenAsked = -1
    let asked = 0
    let handedOut = 0
    let afterwards = 0
    const rows = Array.from({ length: 12_000 }, () => noSurname)
    const list = withLayout(listOf(rows), { merged: ['A12000:A12001'] }, () => {
      asked += 1
      if (asked === 1) handedOutWhenAsked = handedOut
    })
    const told: Issue[] = []
    await streamList(list, request, {
      issues: (chunk) => {
        if (asked === 1) afterwards += chunk.length
        handedOut += chunk.length
        told.push(...chunk)
      },
    })
    expect(handedOutWhenAsked).toBe(0)
    // Asked again at the end, for hidden columns.
    expect(asked).toBe(2)
    expect(afterwards).toBeGreaterThan(12_000)
    const blanks = told.filter(({ column }) => column === 'Cognome')
    expect(blanks).toHaveLength(12_000)
    expect(blanks.filter(({ code }) => code === 'cell.merged').map(({ cell }) => cell)).toEqual([
      'A12000',
      'A12001',
    ])
  })
})
