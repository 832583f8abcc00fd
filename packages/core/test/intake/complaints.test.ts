import { describe, expect, it } from 'vitest'
import {
  type AnyColumn,
  borseDiStudio,
  bufferByteSource,
  type CheckView,
  type ConfirmOutcome,
  createIntake,
  messages,
  writeTemplateWorkbook,
} from '../../src/index'
import {
  fixedClock,
  memoryMunicipalities,
  memorySigner,
  memoryStores,
} from '../../src/memory/index'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  headers,
  listOf,
  lucaMarche,
  marioRossi,
  type Office,
  openOffice,
  operator,
  rowOf,
  type Typed,
  workbookOf,
} from '../support/lists'
import { definition, emptyContext, issues, read } from '../support/reading'
import { workbookParts } from '../workbook/files/workbook-parts'
import { zip } from '../workbook/files/zip'

const it_ = messages('it', borseDiStudio.messages.it)
const template = definition.templates.at(-1)
if (!template) throw new Error('no template')

async function view(office: Office, check: string): Promise<CheckView> {
  const viewed = await office.intake.viewCheck({ identity: operator, check })
  if (viewed.kind === 'refused') throw new Error(viewed.refusal.code)
  return viewed
}

const confirm = async (office: Office, check: string): Promise<ConfirmOutcome> =>
  office.intake.confirmCheck({
    identity: operator,
    check,
    seen: (await view(office, check)).newest?.number ?? null,
  })

const spoilt = (changes: Readonly<Record<string, Typed>>): Typed[] =>
  rowOf(marioRossi).map((value, index) => {
    const header = headers[index] ?? ''
    return header in changes ? (changes[header] ?? null) : value
  })

describe('what users of such systems complain of', () => {
  it('row numbers wrong after blank rows: they are the sheet’s own', async () => {
    const file = await workbookOf({
      Elenco: [[], headers, [], [], rowOf(andreaVerdi), [], spoilt({ ISEE: 'esente' })],
    })
    expect((await issues(file)).map(({ cell, row }) => [cell, row])).toEqual([['H7', 7]])
  })

  it('empty error tables: what is rejected has its reasons, each with both sentences', async () => {
    const office = await openOffice()
    for (const row of [spoilt({ ISEE: 'x' }), spoilt({ Cognome: null }), spoilt({ Nome: '1' })]) {
      const { check, issueCount, issues } = await view(
        office,
        await office.check(await workbookOf({ Elenco: [headers, row] })),
      )
      expect(check.status).toBe('rejected')
      expect(issueCount).toBeGreaterThan(0)
      for (const issue of issues) {
        const { message, remedy } = it_.of(issue)
        expect(message.length, issue.code).toBeGreaterThan(15)
        expect(remedy.length, issue.code).toBeGreaterThan(10)
      }
    }
  })

  it('phantom rows from a stray space: a row of blanks is none', async () => {
    const file = await workbookOf({
      Elenco: [headers, rowOf(marioRossi), [' ', '\u00a0', '\t'], [null, null, ' ']],
    })
    expect(await read(file)).toMatchObject({ counts: { entries: 1, invalidEntries: 0, errors: 0 } })
  })

  it('a blank last row refused: rows that are only formatted, or blank, are none', async () => {
    const file = await workbookOf({ Elenco: [headers, rowOf(marioRossi), [], ['']] })
    expect(await read(file)).toMatchObject({ counts: { entries: 1, errors: 0 } })
  })

  it('files that pass only after being re-saved: shared texts, texts in cells and foreign prefixes read alike', async () => {
    const texts = [headers, rowOf(marioRossi).map((value) => textOf(value))]
    const shared = await workbookOf({ Elenco: texts })
    const inline = bufferByteSource(await zip(workbookParts(texts.map(inlineRow).join(''))))
    const prefixed = bufferByteSource(
      await zip(
        workbookParts('', {
          'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${texts
            .map(inlineRow)
            .join('')
            .replace(/<(\/?)(\w+)/g, '<$1x:$2')}</x:sheetData></x:worksheet>`,
        }),
      ),
    )
    const [one, two, three] = await Promise.all(
      [shared, inline, prefixed].map((file) => read(file)),
    )
    if (one?.kind !== 'read' || two?.kind !== 'read' || three?.kind !== 'read') {
      throw new Error('refused')
    }
    expect(one.counts).toMatchObject({ entries: 1, errors: 0 })
    expect(two.entries).toEqual(one.entries)
    expect(three.entries).toEqual(one.entries)
  })

  it('drop-down values that the validator refuses: every choice of every column is taken', () => {
    const dropDowns = template.columnList.flatMap(([, column]) =>
      column.layout.rule.kind === 'choices'
        ? [{ column, choices: column.layout.rule.choices }]
        : [],
    )
    expect(dropDowns.length).toBeGreaterThan(1)
    for (const { column, choices } of dropDowns) {
      for (const choice of choices) {
        expect(parses(column, { kind: 'text', text: choice }), choice).toBe(true)
        const number = Number(choice)
        if (Number.isFinite(number)) expect(parses(column, { kind: 'number', number })).toBe(true)
      }
    }
  })

  it('instructions contradicting messages: what the workbook’s rules and examples allow is taken, what they exclude is not', () => {
    for (const [name, column] of template.columnList) {
      expect(parses(column, { kind: 'text', text: column.example }), name).toBe(true)
      const { rule } = column.layout
      if (rule.kind === 'decimal') {
        expect(parses(column, { kind: 'number', number: rule.min }), name).toBe(true)
        expect(parses(column, { kind: 'number', number: rule.min - 0.01 }), name).toBe(false)
        if (rule.max !== undefined) {
          expect(parses(column, { kind: 'number', number: rule.max }), name).toBe(true)
          expect(parses(column, { kind: 'number', number: rule.max + 0.01 }), name).toBe(false)
        }
      }
      if (rule.kind === 'date') {
        for (const day of [rule.min ?? '1950-01-01', rule.max ?? '2030-01-01']) {
          expect(parses(column, { kind: 'date', date: day }), `${name} ${day}`).toBe(true)
        }
        expect(parses(column, { kind: 'date', date: '1066-10-14' }), name).toBe(false)
      }
      if (rule.kind === 'length') {
        expect(parses(column, { kind: 'text', text: 'x'.repeat(rule.max + 1) }), name).toBe(false)
      }
    }
  })

  it('an old template answered with nonsense: the sentence names both versions and says where the new one is', async () => {
    const office = await openOffice({
      templates: [
        { version: 1, policy: 'refused' },
        { version: 2, policy: 'accepted' },
      ],
    })
    const old = definition.templates[0]
    if (!old) throw new Error('no version 1')
    const bytes = await writeTemplateWorkbook(old, { title: 'Bando', campaign: campaignInput.id })
    const { check } = await view(office, await office.check(bufferByteSource(bytes)))
    expect(check.status).toBe('rejected')
    const { message, remedy } = it_.of(check.refusal ?? { code: '', params: {} })
    expect(message).toContain('versione 1')
    expect(remedy).toContain('versione in uso è la 2')
    expect(remedy).toContain('«Scarica il modello» nella pagina di invio')
    expect(message + remedy).not.toMatch(/undefined|null|NaN/)
  })

  it('warnings drowning errors: they are counted apart, and a warning refuses nothing', async () => {
    const elsewhere = { ...andreaVerdi, residence: 'Jesi' }
    const file = await listOf(elsewhere, lucaMarche)
    const office = await openOffice()
    const { check } = await view(office, await office.check(file))
    expect(check.status).toBe('waiting')
    expect(check.counts).toMatchObject({ entries: 2, errors: 0 })
    expect(check.counts.warnings).toBeGreaterThan(0)
  })

  it('not knowing whether an upload adds or overwrites: the check says whom it would strike off', async () => {
    const office = await openOffice()
    await confirm(office, await office.check(await listOf(marioRossi, andreaVerdi)))
    const { plan } = await view(office, await office.check(await listOf(lucaMarche)))
    expect(plan?.removed.map(({ label }) => label)).toEqual(['Rossi Mario', 'Verdi Andrea'])
    expect(plan?.added.map(({ label }) => label)).toEqual(['Marche Luca'])
  })

  it('success told after a failure: a confirmation that was not committed is no success', async () => {
    const stores = memoryStores()
    const broken = {
      ...stores,
      submissions: {
        ...stores.submissions,
        confirm: () => Promise.reject(new Error('the disk is full')),
      },
    }
    const intake = createIntake({
      presets: [borseDiStudio],
      signer: memorySigner(),
      stores: broken,
      clock: fixedClock('2018-04-03T08:15:00.000Z'),
      registries: {
        municipalities: memoryMunicipalities([
          {
            istat: ancona,
            belfiore: 'A271',
            name: 'Ancona',
            province: 'AN',
            region: '11',
            from: '1946-01-01',
            to: null,
          },
        ]),
      },
    })
    await intake.saveCampaign(campaignInput)
    const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
    const checked = await intake.checkUpload({ ...place, file: await listOf(marioRossi) })
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    await expect(
      intake.confirmCheck({ identity: operator, check: checked.check.id, seen: null }),
    ).rejects.toThrow('the disk is full')
    expect(await intake.viewHistory(place)).toMatchObject({
      valid: null,
      submissions: [],
      checks: [{ status: 'waiting' }],
    })
  })

  it('errors shown as row and column numbers instead of A1 cells: every finding on a cell names it', async () => {
    const found = await issues(
      await workbookOf({ Elenco: [headers, spoilt({ ISEE: 'x', Classe: '9' })] }),
    )
    expect(found.map(({ cell }) => cell)).toEqual(['H2', 'K2'])
  })

  it('leading zeros lost: columns of text are text in the workbook, and stay what was typed', async () => {
    const withPostalCode = borseDiStudio.define({ extraColumns: ['postalCode'] }).templates.at(-1)
    const column = withPostalCode?.columns.postalCode
    if (!column) throw new Error('no postal code')
    expect(column.layout.numberFormat).toBe('@')
    expect(column.parse({ kind: 'text', text: '00118' }, emptyContext)).toMatchObject({
      ok: true,
      value: '00118',
    })
  })

  it('which file counts after choosing another: each upload is a check of its own, and the confirmed one counts', async () => {
    const office = await openOffice()
    const first = await office.check(await listOf(marioRossi))
    const second = await office.check(await listOf(andreaVerdi))
    expect(first).not.toBe(second)
    await confirm(office, second)
    expect(await office.validNames()).toEqual(['Andrea Verdi'])
    // The first still waits, and would have to be confirmed against the new list.
    const { plan } = await view(office, first)
    expect(plan?.removed.map(({ label }) => label)).toEqual(['Verdi Andrea'])
  })

  it('partly imported files duplicating on retry: sent again, a list is the same list', async () => {
    const office = await openOffice()
    const file = await listOf(marioRossi, andreaVerdi)
    await confirm(office, await office.check(file))
    const { plan } = await view(office, await office.check(file))
    expect(plan).toMatchObject({ added: [], removed: [], changed: [], unchanged: 2 })
  })
})

const parses = (column: AnyColumn, value: Parameters<AnyColumn['parse']>[0]): boolean =>
  column.parse(value, emptyContext).ok

const textOf = (value: Typed): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value)

const inlineRow = (texts: readonly unknown[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
