import { describe, expect, it } from 'vitest'
import {
  type ByteSource,
  borseDiStudio,
  bufferByteSource,
  defineTemplate,
  fiscalCode,
  type ListRequest,
  type Municipality,
  messages,
  municipalityRegistry,
  personName,
  type TemplateWorkbookOptions,
  text,
  writeTemplateWorkbook,
} from '../../src/index'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  jesi,
  listOf,
  lucaMarche,
  marioRossi,
  openOffice,
  operator,
  operatorOf,
  workbookOf,
} from '../support/lists'
import { definition, read } from '../support/reading'

const it_ = messages('it', borseDiStudio.messages.it)

const comune = (
  istat: string,
  name: string,
  province: string,
  period: Partial<Pick<Municipality, 'from' | 'to'>> = {},
): Municipality => ({
  istat,
  belfiore: `B${istat.slice(3)}`,
  name,
  province,
  region: '11',
  from: '1946-01-01',
  to: null,
  ...period,
})

const pesaro = comune('041044', 'Pesaro', 'PU')
const peglioOfPesaro = comune('041041', 'Peglio', 'PU')
const peglioOfComo = comune('013178', 'Peglio', 'CO')
const registries = {
  municipalities: municipalityRegistry([
    pesaro,
    peglioOfPesaro,
    peglioOfComo,
    comune('041040', 'Monteciccardo', 'PU', { to: '2020-06-30' }),
  ]),
}

/** The findings on residence when Pesaro, or another, sends people who live there. */
async function elsewhere(
  residences: readonly string[],
  municipality: Municipality,
  request: Partial<ListRequest> = {},
) {
  const people = [marioRossi, andreaVerdi, lucaMarche]
  const file = await listOf(
    ...residences.map((residence, index) => ({ ...(people[index] ?? marioRossi), residence })),
  )
  const reading = await read(file, { municipality, registries, asOf: '2018-04-01', ...request })
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  return {
    count: reading.residentElsewhere,
    cells: reading.issues
      .filter(({ code }) => code === 'residence.elsewhere')
      .map(({ cell }) => cell),
    issues: reading.issues,
  }
}

describe('residence outside the comune that sends the list', () => {
  it('is a warning on its cell, counted for the whole file', async () => {
    const { count, cells, issues } = await elsewhere(['Pesaro', 'PEGLIO (PU)', 'pesaro'], pesaro)
    expect(count).toBe(1)
    expect(cells).toEqual(['G3'])
    const issue = issues.find(({ code }) => code === 'residence.elsewhere')
    expect(issue?.severity).toBe('warning')
    expect(issue && it_.of(issue).message).toContain('comune che invia l’elenco (Pesaro)')
  })

  it('is not said of a name that two comuni have, when one of them sends the list', async () => {
    expect((await elsewhere(['Peglio'], peglioOfPesaro)).cells).toEqual([])
    expect((await elsewhere(['Peglio (CO)'], peglioOfPesaro)).cells).toEqual(['G2'])
  })

  it('is an error, or nothing, where the campaign says so; the whole file is judged all the same', async () => {
    const told = (setting: 'off' | 'error') =>
      elsewhere(['Pesaro', 'Peglio (CO)'], pesaro, { ruleSettings: { residence: setting } })
    expect(await told('off')).toMatchObject({ count: 1, cells: [] })
    const { issues } = await told('error')
    const issue = issues.find(({ code }) => code === 'residence.elsewhere')
    expect(issue?.severity).toBe('error')
    expect(issue && it_.of(issue).remedy).not.toContain('confermare l’avviso')
  })

  it('goes by the day of the campaign', async () => {
    expect((await elsewhere(['Monteciccardo'], pesaro)).cells).toEqual(['G2'])
  })

  it('is not compared when the comune is not told', async () => {
    const reading = await read(await listOf({ ...marioRossi, residence: 'Jesi' }))
    expect(reading).toMatchObject({ issues: [], residentElsewhere: 0 })
  })
})

const [, template] = definition.templates
if (!template) throw new Error('no version 2')

const madeFor = async (
  options: Pick<TemplateWorkbookOptions, 'municipality'> & { readonly campaign?: string } = {},
): Promise<ByteSource> => {
  const reading = await read(await listOf(marioRossi))
  if (reading.kind === 'refused') throw new Error(reading.refusal.code)
  return bufferByteSource(
    await writeTemplateWorkbook(template, {
      title: 'Borse di Studio A.S. 2017/2018',
      campaign: campaignInput.id,
      entries: reading.entries.map(({ values }) => values),
      ...options,
    }),
  )
}

describe('a workbook made for somebody else', () => {
  it('another campaign’s is named in a warning', async () => {
    const reading = await read(await madeFor({ campaign: 'borse-di-studio-2016' }), {
      campaign: campaignInput.id,
      titles: { campaign: () => 'Borse di Studio A.S. 2016/2017', list: () => null },
    })
    if (reading.kind === 'refused') throw new Error('refused')
    expect(reading.issues.map((issue) => it_.of(issue).message)).toEqual([
      'Il file è stato compilato sul modello di un altro bando: Borse di Studio A.S. 2016/2017.',
    ])
  })

  it('another list’s is refused, and that list is named', async () => {
    const other = await writeTemplateWorkbook(
      { ...template, id: 'libri-di-testo' },
      { title: 'Libri', campaign: 'libri-2017' },
    )
    const reading = await read(bufferByteSource(other), {
      titles: { campaign: () => null, list: () => 'Libri di testo: elenco dei beneficiari' },
    })
    if (reading.kind !== 'refused') throw new Error('read')
    const { message, remedy } = it_.of(reading.refusal)
    expect(message).toContain('un altro elenco: Libri di testo: elenco dei beneficiari.')
    expect(remedy).toContain('Borse di studio: elenco dei beneficiari')
  })

  it('another comune’s must be confirmed by typing the comune’s name', async () => {
    const office = await openOffice()
    const check = await office.check(await madeFor({ municipality: { istat: jesi, name: 'Jesi' } }))
    const view = await office.intake.viewCheck({ identity: operator, check })
    expect(view).toMatchObject({
      check: { status: 'waiting', stampedFor: jesi },
      safeguards: [
        {
          kind: 'wrong-municipality',
          reason: 'stamped-for-other',
          stampedFor: 'Jesi',
          name: 'Ancona',
        },
      ],
    })
    const confirmation = { identity: operator, check, seen: null, warningsRead: true }
    expect(await office.intake.confirmCheck(confirmation)).toMatchObject({
      kind: 'unconfirmed',
      refusals: [{ code: 'confirm.municipality-not-typed', params: { name: 'Ancona' } }],
    })
    expect(
      await office.intake.confirmCheck({ ...confirmation, typedMunicipality: ' ancona ' }),
    ).toMatchObject({ kind: 'accepted' })
  })

  it('one’s own is nothing to speak of, nor is one that serves all', async () => {
    const office = await openOffice()
    for (const options of [{ municipality: { istat: ancona, name: 'Ancona' } }, {}]) {
      const file = await madeFor(options)
      const check = await office.check(file, operatorOf('Operatrice', ancona))
      expect(await office.intake.viewCheck({ identity: operator, check })).toMatchObject({
        check: { stampedFor: null },
        safeguards: [],
      })
    }
  })
})

describe('a workbook without any stamp', () => {
  const columns = {
    fiscalCode: fiscalCode({ header: 'Codice fiscale' }),
    surname: personName({ header: 'Cognome' }),
  }
  const first = defineTemplate({
    id: 'prova',
    version: 1,
    title: 'Prova',
    key: 'fiscalCode',
    columns,
  })
  const second = defineTemplate({
    id: 'prova',
    version: 2,
    title: 'Prova',
    key: 'fiscalCode',
    columns: { ...columns, school: text({ header: 'Scuola' }) },
  })
  const templates = [second, first].map((one) => ({ template: one, policy: 'accepted' as const }))
  const row = ['RSSMRA01E17A271V', 'Rossi']

  it('is of the version whose titles it has', async () => {
    const old = await workbookOf({ Elenco: [['Codice fiscale', 'Cognome'], row] })
    const current = await workbookOf({
      Elenco: [
        ['Codice fiscale', 'Cognome', 'Scuola'],
        [...row, 'Liceo'],
      ],
    })
    expect(await read(old, { templates, rules: [] })).toMatchObject({ template: { version: 1 } })
    expect(await read(current, { templates, rules: [] })).toMatchObject({
      template: { version: 2 },
    })
  })

  it('is of the newest version when several suit it equally well', async () => {
    expect(await read(await listOf(marioRossi))).toMatchObject({ template: { version: 2 } })
  })

  it('is never of a refused version', async () => {
    const old = await workbookOf({ Elenco: [['Codice fiscale', 'Cognome'], row] })
    const refusedFirst = templates.map((one) =>
      one.template === first ? { ...one, policy: 'refused' as const } : one,
    )
    expect(await read(old, { templates: refusedFirst, rules: [] })).toMatchObject({
      refusal: { code: 'list.missing-columns', params: { columns: '«Scuola»' } },
    })
  })
})
