import { describe, expect, it } from 'vitest'
import {
  defineTemplate,
  fiscalCode,
  type ListRequest,
  type ListRule,
  messages,
  openWorkbook,
  personName,
  type Rule,
  type RuleSetting,
  readList,
} from '../../src/index'
import { workbookOf } from '../support/lists'

const columns = {
  fiscalCode: fiscalCode({ header: 'Codice fiscale' }),
  surname: personName({ header: 'Cognome' }),
  name: personName({ header: 'Nome', required: false }),
}
interface Row {
  readonly fiscalCode: string
  readonly surname: string
  readonly name: string | null
}

/** A name is wished for, and will be asked for from May on. */
const nameWanted = (changes: Partial<Rule<Row>> = {}): Rule<Row> => ({
  id: 'name-wanted',
  description: { it: 'Il nome ci vuole.', en: 'A name is wanted.' },
  severity: 'warning',
  reads: ['name'],
  codes: ['name.wanted'],
  check: ({ name }) => (name ? [] : [{ code: 'name.wanted', params: {}, column: 'name' }]),
  ...changes,
})

const twoRows = [
  ['Codice fiscale', 'Cognome', 'Nome'],
  ['RSSMRA01E17A271V', 'Rossi', null],
  ['VRDNDR02S03A271B', 'Verdi', 'Andrea'],
]

async function read(
  parts: { readonly rules?: readonly Rule<Row>[]; readonly listRules?: readonly ListRule<Row>[] },
  request: Partial<ListRequest> = {},
  rows: Parameters<typeof workbookOf>[0][string] = twoRows,
) {
  const template = defineTemplate({
    id: 'prova',
    version: 1,
    title: 'Prova',
    key: 'fiscalCode',
    columns,
    ...parts,
  })
  const workbook = await openWorkbook(await workbookOf({ Elenco: rows }))
  const reading = await readList(workbook, {
    templates: [{ template, policy: 'accepted' }],
    rules: [],
    maxEntries: 100,
    today: '2018-04-03',
    ...request,
  })
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  return reading
}

describe('a rule over a row', () => {
  it('introduced as warning becomes an error from its day on, and says so before', async () => {
    const rules = [nameWanted({ errorFrom: '2018-05-01' })]
    const before = await read({ rules }, { today: '2018-04-30' })
    expect(before.issues).toMatchObject([{ code: 'name.wanted', severity: 'warning', cell: 'C2' }])
    const sentences = messages('it', { 'name.wanted': () => ['Manca il nome.', 'Scriverlo.'] })
    const [issue] = before.issues
    expect(issue && sentences.of(issue).remedy).toBe('Scriverlo. Dal 01/05/2018 sarà un errore.')
    const after = await read({ rules }, { today: '2018-05-01' })
    expect(after.issues).toMatchObject([{ severity: 'error', params: {} }])
    expect(after.counts).toMatchObject({ entries: 1, invalidEntries: 1 })
  })

  it.each<[RuleSetting, string[]]>([
    ['off', []],
    ['warning', ['warning']],
    ['error', ['error']],
    [{ errorFrom: '2018-04-03' }, ['error']],
    [{ errorFrom: '2018-04-04' }, ['warning']],
  ])('counts as the campaign decides: %j', async (setting, severities) => {
    const request = { ruleSettings: { 'name-wanted': setting } }
    const { issues } = await read({ rules: [nameWanted()] }, request)
    expect(issues.map(({ severity }) => severity)).toEqual(severities)
  })

  it('that only warns never gives errors', async () => {
    const rules = [nameWanted({ onlyWarns: true, severity: 'error' })]
    const { issues } = await read({ rules }, { ruleSettings: { 'name-wanted': 'error' } })
    expect(issues).toMatchObject([{ severity: 'warning' }])
  })

  it('is left out for a row where a column that it reads is wrong', async () => {
    const wrongCode = [twoRows[0] ?? [], ['RSSMRA01E17A271X', 'Rossi', null]]
    const rules = [nameWanted({ reads: ['name', 'fiscalCode'] })]
    const { issues } = await read({ rules }, {}, wrongCode)
    expect(issues.map(({ code }) => code)).toEqual(['fiscal-code.check-letter'])
  })

  it('says nothing more of a cell that is missing altogether', async () => {
    const rules = [
      nameWanted({
        reads: [],
        check: () => [{ code: 'name.wanted', params: {}, column: 'surname' }],
      }),
    ]
    const noSurname = [twoRows[0] ?? [], ['RSSMRA01E17A271V', null, 'Mario']]
    const { issues } = await read({ rules }, {}, noSurname)
    expect(issues).toMatchObject([{ code: 'cell.required', severity: 'error', cell: 'B2' }])
  })

  it('as warning hides no error of the same row', async () => {
    const both = [twoRows[0] ?? [], ['RSSMRA01E17A271X', 'Rossi', null]]
    const { issues, counts } = await read({ rules: [nameWanted()] }, {}, both)
    expect(issues.map(({ severity }) => severity)).toEqual(['error', 'warning'])
    expect(counts).toMatchObject({ entries: 0, errors: 1, warnings: 1 })
  })
})

describe('a rule over the whole list', () => {
  const atMostOneRossi: ListRule<Row> = {
    id: 'one-rossi',
    description: { it: 'Al massimo un Rossi.', en: 'One Rossi at the most.' },
    severity: 'error',
    reads: ['surname'],
    codes: ['rossi.again', 'rossi.total'],
    start: () => {
      let count = 0
      let first = ''
      return {
        row: ({ surname }, place) => {
          if (surname !== 'Rossi') return []
          count += 1
          if (count === 1) first = place.cell('surname')
          return count > 1 ? [{ code: 'rossi.again', params: { first }, column: 'surname' }] : []
        },
        end: () => (count > 2 ? [{ code: 'rossi.total', params: { count } }] : []),
      }
    },
  }
  const rossis = [
    twoRows[0] ?? [],
    ['RSSMRA01E17A271V', 'Rossi', 'Mario'],
    ['VRDNDR02S03A271B', 'Rossi', 'Andrea'],
    [null, 'Rossi', 'Senza codice'],
  ]

  it('sees every row that can be read, also those that are wrong elsewhere, and knows their cells', async () => {
    const { issues } = await read({ listRules: [atMostOneRossi] }, {}, rossis)
    expect(issues).toMatchObject([
      { code: 'rossi.total', cell: null, row: null, params: { count: 3 } },
      { code: 'rossi.again', cell: 'B3', params: { first: 'B2' }, entry: 'VRDNDR02S03A271B' },
      { code: 'cell.required', cell: 'A4' },
      { code: 'rossi.again', cell: 'B4' },
    ])
  })

  it('begins anew for every list', async () => {
    await read({ listRules: [atMostOneRossi] }, {}, rossis)
    expect((await read({ listRules: [atMostOneRossi] })).issues).toEqual([])
  })

  it('may come from the campaign and be set by it', async () => {
    const listRules = [atMostOneRossi] as unknown as NonNullable<ListRequest['listRules']>
    const ruleSettings = { 'one-rossi': 'warning' } as const
    const { issues, counts } = await read({}, { listRules, ruleSettings }, rossis)
    expect(issues.filter(({ severity }) => severity === 'warning')).toHaveLength(3)
    expect(counts.entries).toBe(2)
  })
})
