import { describe, expect, it } from 'vitest'
import {
  type ByteSource,
  borseDiStudio,
  bufferByteSource,
  type DocumentStream,
  type Identity,
  type Locale,
  type Refused,
  writeTemplateWorkbook,
} from '../../src/index'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  headers,
  jesi,
  listOf,
  marioRossi,
  type Office,
  officer,
  openOffice,
  operator,
  operatorOf,
  rowOf,
  workbookOf,
} from '../support/lists'
import { cellHolding, loadWorkbook, saveWorkbook } from '../support/workbooks'

async function bytesOf({ bytes }: DocumentStream): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function streamOf(made: DocumentStream | Refused): DocumentStream {
  if (made.kind === 'refused') throw new Error(made.refusal.code)
  return made
}

async function annotated(office: Office, check: string, locale: Locale = 'it'): Promise<Buffer> {
  return bytesOf(streamOf(await office.intake.annotateCheck({ identity: operator, check, locale })))
}

/** Of these words, those that stand somewhere in a workbook. */
async function found(bytes: Uint8Array, ...words: readonly string[]): Promise<string[]> {
  const workbook = await loadWorkbook(bytes)
  const values: string[] = []
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.text)))
  }
  const text = values.join('\n')
  return words.filter((word) => text.includes(word))
}

const bytesOfSource = (file: ByteSource): Promise<Uint8Array> => file.read(0, file.size)

const code = (outcome: { kind: string; refusal?: { code: string } }): string =>
  outcome.refusal?.code ?? outcome.kind

const sentence = 'Il valore non è un importo in euro'
const wrong = { ...andreaVerdi, isee: 'parecchio' }

describe('the file with its errors marked', () => {
  it('of a rejected list holds its rows, right and wrong, and the columns that nobody asked for', async () => {
    const office = await openOffice()
    const rows = [marioRossi, wrong].map((one, at) => [...rowOf(one), `appunto ${at}`])
    const check = await office.check(
      await workbookOf({ Elenco: [[...headers, 'Appunti'], ...rows] }),
    )
    const made = streamOf(
      await office.intake.annotateCheck({ identity: operator, check, locale: 'it' }),
    )
    expect(made.fileName).toBe('errori-042002-20180403-101500.xlsx')
    const words = ['Rossi', 'Mario', 'Verdi', 'parecchio', 'Appunti', 'appunto 1', sentence]
    expect(await found(await bytesOf(made), ...words)).toEqual(words)
    const english = 'not an amount in euro'
    expect(await found(await annotated(office, check, 'en'), english)).toEqual([english])
  })

  it('handed in again is still wrong in the same place, and right once it was corrected', async () => {
    const office = await openOffice()
    const first = await annotated(office, await office.check(await listOf(marioRossi, wrong)))
    const again = await office.check(bufferByteSource(new Uint8Array(first)))
    expect(await office.intake.viewCheck({ identity: operator, check: again })).toMatchObject({
      check: { status: 'rejected', counts: { errors: 1, warnings: 0 } },
      issues: [{ cell: 'H3', value: 'parecchio' }],
    })
    const second = await loadWorkbook(first)
    const cell = cellHolding(second, 'parecchio')
    expect(cell.address).toBe('H3')
    cell.value = 9000
    const corrected = await saveWorkbook(second)
    const check = await office.check(bufferByteSource(corrected))
    expect(await office.intake.viewCheck({ identity: operator, check })).toMatchObject({
      check: { status: 'waiting', counts: { entries: 2, errors: 0, warnings: 0 } },
    })
  })

  /** What is found in a list, and what in its annotated copy that is handed in as it is. */
  async function twice(file: Parameters<Office['check']>[0], locale: Locale) {
    const office = await openOffice()
    const issuesOf = async (check: string) => {
      const view = await office.intake.viewCheck({ identity: operator, check })
      if (view.kind === 'refused') throw new Error(view.refusal.code)
      expect(view.check.status).toBe('rejected')
      return view.issues.map(({ code, cell, value }) => `${cell} ${code} ${value ?? ''}`.trim())
    }
    const check = await office.check(file)
    const copy = await annotated(office, check, locale)
    const again = await office.check(bufferByteSource(new Uint8Array(copy)))
    return { sent: await issuesOf(check), again: await issuesOf(again), copy, office }
  }

  it.each([
    ['it', '(formula senza risultato)'],
    ['en', '(formula without result)'],
  ] as const)(
    'handed in as it is, a formula without its result is one still (%s)',
    async (locale, words) => {
      const row = rowOf(marioRossi)
      row[headers.indexOf('ISEE')] = { formula: 'A1*2' } as never
      const { sent, again } = await twice(await workbookOf({ Elenco: [headers, row] }), locale)
      expect(sent).toEqual(['H2 cell.no-result'])
      expect(again).toEqual([`H2 cell.no-result ${words}`])
    },
  )

  it('handed in as it is, cells that were merged are wrong one by one, until they are filled', async () => {
    const workbook = await loadWorkbook(await bytesOfSource(await listOf(marioRossi, andreaVerdi)))
    const sheet = workbook.getWorksheet('Elenco')
    const school = headers.indexOf('Denominazione scuola') + 1
    sheet?.mergeCells(2, school, 3, school)
    sheet?.mergeCells('G2:G3')
    const file = bufferByteSource(await saveWorkbook(workbook))
    const { sent, again, copy, office } = await twice(file, 'it')
    expect(sent).toEqual(['J1 list.merged-cells', 'G3 cell.merged'])
    expect(again).toEqual(['G3 cell.was-merged (cella unita)', 'J3 cell.was-merged (cella unita)'])
    const corrected = await loadWorkbook(copy)
    const list = corrected.getWorksheet('Elenco')
    for (const letter of ['G', 'J']) {
      const above = list?.getCell(`${letter}2`).value ?? null
      const cell = list?.getCell(`${letter}3`)
      if (cell) cell.value = above
    }
    const check = await office.check(bufferByteSource(await saveWorkbook(corrected)))
    expect(await office.intake.viewCheck({ identity: operator, check })).toMatchObject({
      check: { status: 'waiting', counts: { entries: 2, errors: 0 } },
    })
  })

  it.each([
    ['a comune that the portal knows', jesi, 'Jesi'],
    ['a comune that it does not know', '099999', '099999'],
  ])('stays made for %s when it was rejected and corrected', async (_, istat, name) => {
    const office = await openOffice()
    const [, template] = borseDiStudio.define({}).templates
    if (!template) throw new Error('the preset has two versions')
    const other = { title: 'Borse di Studio 2016', campaign: 'borse-di-studio-2016' }
    const municipality = { istat, name }
    const empty = await loadWorkbook(
      await writeTemplateWorkbook(template, { ...other, municipality }),
    )
    const elsewhere = { ...wrong, residence: 'Ancona' }
    empty.getWorksheet('Elenco')?.addRow(rowOf(elsewhere))
    const check = await office.check(bufferByteSource(await saveWorkbook(empty)))
    expect(await office.intake.viewCheck({ identity: operator, check })).toMatchObject({
      check: { status: 'rejected', stampedFor: istat },
    })
    const marked = await annotated(office, check)
    expect(await found(marked, istat)).toEqual([istat])
    const workbook = await loadWorkbook(marked)
    cellHolding(workbook, 'parecchio').value = 9000
    const again = await office.check(bufferByteSource(await saveWorkbook(workbook)))
    expect(await office.intake.viewCheck({ identity: operator, check: again })).toMatchObject({
      check: { status: 'waiting', stampedFor: istat },
      safeguards: [
        { reason: 'stamped-for-other', stampedFor: name, name: 'Ancona' },
        { kind: 'warnings', count: 1 },
      ],
      issues: [{ code: 'template.other-campaign' }],
    })
  })

  it('of a list that was made for nobody is made for nobody', async () => {
    const office = await openOffice()
    const both = operatorOf('Operatrice di due comuni', ancona, jesi)
    const check = await office.check(await listOf(wrong), both)
    const workbook = await loadWorkbook(await annotated(office, check))
    cellHolding(workbook, 'parecchio').value = 9000
    const file = bufferByteSource(await saveWorkbook(workbook))
    const again = await office.check(file, both, jesi)
    const view = await office.intake.viewCheck({ identity: both, check: again })
    expect(view).toMatchObject({ check: { status: 'waiting', stampedFor: null } })
  })

  it('of a waiting and of an accepted list is made from the file that is kept', async () => {
    const office = await openOffice({ onInvalidEntries: 'accept-valid-entries' })
    const check = await office.check(await listOf(marioRossi, wrong))
    expect(await found(await annotated(office, check), 'parecchio')).toEqual(['parecchio'])
    const sent = await office.intake.confirmCheck({ identity: operator, check, seen: null })
    expect(sent).toMatchObject({ submission: { counts: { entries: 1, invalidEntries: 1 } } })
    office.clock.advance(100 * 24 * 3_600_000)
    await office.intake.expireChecks()
    const words = ['parecchio', sentence]
    expect(await found(await annotated(office, check), ...words)).toEqual(words)
  })

  it('is made also when the campaign has refused the file’s version meanwhile', async () => {
    const office = await openOffice()
    const template = await office.intake.makeTemplate({ campaign: campaignInput.id, version: 1 })
    if (template.kind === 'refused') throw new Error(template.refusal.code)
    const workbook = await loadWorkbook(template.bytes)
    workbook.getWorksheet('Elenco')?.addRow(rowOf(wrong))
    const file = bufferByteSource(await saveWorkbook(workbook))
    const check = await office.check(file)
    await office.intake.saveCampaign({
      ...campaignInput,
      templates: [
        { version: 1, policy: 'refused' },
        { version: 2, policy: 'accepted' },
      ],
    })
    expect(await found(await annotated(office, check), 'parecchio')).toEqual(['parecchio'])
  })

  it('of a rejected list can be had for 24 hours', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(wrong))
    const request = { identity: operator, check, locale: 'it' } as const
    office.clock.advance(24 * 3_600_000 - 1)
    expect(code(await office.intake.annotateCheck(request))).toBe('stream')
    expect(code(await office.intake.tabulateIssues(request))).toBe('stream')
    office.clock.advance(1)
    expect(code(await office.intake.annotateCheck(request))).toBe('check.values-gone')
    expect(code(await office.intake.tabulateIssues(request))).toBe('check.values-gone')
    await office.intake.expireChecks()
    expect(code(await office.intake.annotateCheck(request))).toBe('check.values-gone')
  })

  it('keeps none of the uploaded bytes: only what the cells hold', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(wrong))
    const file: Uint8Array[] = []
    for await (const chunk of office.stores.checks.file(check)) file.push(chunk)
    expect(file).toEqual([])
  })

  it('is not made where there is no list in it', async () => {
    const office = await openOffice()
    const pdf = await office.check(bufferByteSource(new TextEncoder().encode('%PDF-1.7\n')))
    const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
    const nil = await office.intake.checkNilReturn(place)
    if (nil.kind === 'refused') throw new Error(nil.refusal.code)
    for (const check of [pdf, nil.check.id]) {
      const request = { identity: operator, check, locale: 'it' } as const
      expect(code(await office.intake.annotateCheck(request))).toBe('check.no-list')
      expect(code(await office.intake.tabulateIssues(request))).toBe('check.no-list')
    }
  })

  it('nor of a list that was discarded or never confirmed in time', async () => {
    const office = await openOffice()
    const discarded = await office.check(await listOf(marioRossi))
    await office.intake.discardCheck({ identity: operator, check: discarded })
    const late = await office.check(await listOf(marioRossi))
    office.clock.advance(72 * 3_600_000)
    for (const check of [discarded, late]) {
      const request = { identity: operator, check, locale: 'it' } as const
      expect(code(await office.intake.annotateCheck(request))).toBe('check.values-gone')
      expect(code(await office.intake.tabulateIssues(request))).toBe('check.values-gone')
    }
  })

  it('is for who may look at the comune', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(wrong))
    const ask = async (identity: Identity) => [
      code(await office.intake.annotateCheck({ identity, check, locale: 'it' })),
      code(await office.intake.tabulateIssues({ identity, check, locale: 'it' })),
    ]
    expect(await ask(officer)).toEqual(['stream', 'stream'])
    expect(await ask(operatorOf('Operatore di Jesi', jesi))).toEqual(Array(2).fill('check.unknown'))
  })
})

describe('the findings as a table', () => {
  it('are all of them, in the order of the file, in a file that spreadsheet programs run nothing of', async () => {
    const office = await openOffice()
    const formula = { ...marioRossi, surname: '=2+5', residence: 'Jesi' }
    const check = await office.check(await listOf(formula, wrong))
    const made = streamOf(
      await office.intake.tabulateIssues({ identity: operator, check, locale: 'it' }),
    )
    expect(made.fileName).toBe('errori-042002-20180403-101500.csv')
    expect(made.mediaType).toBe('text/csv; charset=utf-8')
    const lines = (await bytesOf(made)).toString('utf8').trim().split('\r\n')
    expect(lines.slice(1).map((line) => line.split(';')[1])).toEqual(
      [...lines.slice(1)]
        .map((line) => line.split(';')[1])
        .sort((a = '', b = '') => Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, ''))),
    )
    expect(lines.some((line) => /;=/.test(line))).toBe(false)
    expect(lines.at(-1)).toContain('parecchio')
  })
})
