import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  borseDiStudio,
  bufferByteSource,
  choice,
  composeFiscalCode,
  createIntake,
  type Document,
  type DocumentStream,
  definePreset,
  defineTemplate,
  fiscalCode,
  type Refused,
  text,
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
  citizen,
  jesi,
  listOf,
  marioRossi,
  type Office,
  officer,
  openOffice,
  operator,
  operatorOf,
  workbookOf,
} from '../support/lists'

function documentOf(made: Document | Refused): Document {
  if (made.kind === 'refused') throw new Error(made.refusal.code)
  return made
}

/** A valid list that is not refused, with all bytes of its file. */
async function validListOf(
  making: Promise<DocumentStream | Refused>,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const made = await making
  if (made.kind === 'refused') throw new Error(made.refusal.code)
  const chunks: Uint8Array[] = []
  for await (const chunk of made.bytes) chunks.push(chunk)
  return { fileName: made.fileName, bytes: new Uint8Array(Buffer.concat(chunks)) }
}

const place = { campaign: campaignInput.id, municipality: ancona }

async function send(office: Office, check: string): Promise<void> {
  const view = await office.intake.viewCheck({ identity: operator, check })
  if (view.kind === 'refused') throw new Error(view.refusal.code)
  const seen = view.newest?.number ?? null
  const sent = await office.intake.confirmCheck({
    ...{ identity: operator, check, seen },
    ...{ warningsRead: true, typedMunicipality: view.municipality.name },
  })
  expect(sent.kind).toBe('accepted')
}

describe('the valid list in the current template', () => {
  it('handed in again as it is changes nothing', async () => {
    const office = await openOffice()
    await send(office, await office.check(await listOf(marioRossi, andreaVerdi)))
    const { fileName, bytes } = await validListOf(
      office.intake.makeValidList({ ...place, identity: operator }),
    )
    expect(fileName).toBe('elenco-valido-borse-di-studio-v2-042002.xlsx')
    const check = await office.check(bufferByteSource(bytes))
    expect(await office.intake.viewCheck({ identity: operator, check })).toMatchObject({
      check: { status: 'waiting', template: { version: 2 } },
      plan: { current: 2, next: 2, added: [], removed: [], changed: [], unchanged: 2 },
    })
  })

  it('is made for its comune: sent for another, it asks for the name', async () => {
    const office = await openOffice()
    const both = operatorOf('Operatrice di due comuni', ancona, jesi)
    const template = documentOf(await office.intake.makeTemplate({ ...place, identity: both }))
    expect(template.fileName).toBe('modello-borse-di-studio-v2-042002.xlsx')
    await send(office, await office.check(await listOf({ ...marioRossi, residence: 'Jesi' })))
    const { bytes } = await validListOf(office.intake.makeValidList({ ...place, identity: both }))
    const check = await office.check(bufferByteSource(bytes), both, jesi)
    expect(await office.intake.viewCheck({ identity: both, check })).toMatchObject({
      safeguards: [{ reason: 'stamped-for-other', stampedFor: 'Ancona' }],
    })
  })

  it('is there only for who may see the list', async () => {
    const office = await openOffice()
    await send(office, await office.check(await listOf(marioRossi)))
    const make = async (identity: typeof operator) => {
      const made = await office.intake.makeValidList({ ...place, identity })
      return made.kind === 'refused' ? made.refusal.code : made.kind
    }
    expect(await make(operator)).toBe('stream')
    expect(await make(officer)).toBe('stream')
    expect(await make(citizen)).toBe('access.denied')
    expect(await make(operatorOf('Operatore di Jesi', jesi))).toBe('access.municipality')
  })

  it('is not made up: nothing was sent, or nobody is entitled', async () => {
    const office = await openOffice()
    const request = { ...place, identity: operator }
    const none = { refusal: { code: 'submission.none-valid' } }
    expect(await office.intake.makeValidList(request)).toMatchObject(none)
    const nil = await office.intake.checkNilReturn({ ...place, identity: operator })
    if (nil.kind === 'refused') throw new Error(nil.refusal.code)
    await send(office, nil.check.id)
    expect(await office.intake.makeValidList(request)).toMatchObject(none)
  })

  it('follows no version that the campaign does not take', async () => {
    const office = await openOffice({
      templates: [
        { version: 1, policy: 'refused' },
        { version: 2, policy: 'accepted' },
      ],
    })
    const code = async (version: number) => {
      const made = await office.intake.makeTemplate({ ...place, identity: operator, version })
      const filled = await office.intake.makeValidList({ ...place, identity: operator, version })
      expect(filled.kind).toBe('refused')
      return made.kind === 'refused' ? made.refusal.code : made.kind
    }
    expect(await code(2)).toBe('document')
    expect(await code(1)).toBe('template.version-refused')
    expect(await code(3)).toBe('template.unknown-version')
  })
})

/** Transport vouchers, whose second version asks for less, and no longer for a line of its own. */
const vouchers = definePreset({
  id: 'trasporti',
  title: 'Trasporti',
  settings: z.strictObject({}),
  templates: () => {
    const kept = {
      code: fiscalCode({ header: 'Codice fiscale' }),
      surname: text({ header: 'Cognome' }),
    }
    const zones = choice({
      header: 'Zona',
      required: false,
      choices: [{ value: 'A' }, { value: 'B' }, { value: 'C' }],
    })
    const fewer = choice({
      header: 'Zona',
      required: false,
      choices: [{ value: 'A' }, { value: 'B' }],
    })
    const list = { id: 'trasporti', title: 'Trasporti', key: 'code' } as const
    const line = text({ header: 'Linea', required: false })
    return [
      defineTemplate({ ...list, version: 1, columns: { line, ...kept, zone: zones } }),
      defineTemplate({ ...list, version: 2, columns: { ...kept, zone: fewer } }),
    ]
  },
})

describe('a valid list of an older version', () => {
  it('goes into the current one by the names of its columns; what is gone is told', async () => {
    const stores = memoryStores()
    const intake = createIntake({
      presets: [vouchers, borseDiStudio],
      signer: memorySigner(),
      stores,
      clock: fixedClock('2018-04-03T08:15:00.000Z'),
      registries: {
        municipalities: memoryMunicipalities([
          {
            ...{ istat: ancona, belfiore: 'A271', name: 'Ancona', province: 'AN', region: '11' },
            ...{ from: '1861-03-17', to: null },
          },
        ]),
      },
    })
    const campaign = {
      ...campaignInput,
      preset: 'trasporti',
      id: 'trasporti-2018',
      code: 'TRASPORTI-2018',
    }
    const own = { identity: operator, campaign: campaign.id, municipality: ancona }
    await intake.saveCampaign({ ...campaign, templates: [{ version: 1, policy: 'accepted' }] })
    const [rossi, verdi] = [marioRossi, andreaVerdi].map((one) =>
      composeFiscalCode({ ...one, birthPlace: 'A271' }),
    )
    if (!rossi || !verdi) throw new Error('two codes')
    const file = await workbookOf({
      Elenco: [
        ['Linea', 'Codice fiscale', 'Cognome', 'Zona'],
        ['1/4', rossi, 'Rossi', 'C'],
        ['1/4', verdi, 'Verdi', 'B'],
      ],
    })
    const checked = await intake.checkUpload({ ...own, file })
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    const check = checked.check.id
    expect(await intake.confirmCheck({ identity: operator, check, seen: null })).toMatchObject({
      kind: 'accepted',
    })
    expect(await intake.viewHistory(own)).toMatchObject({ columnsGone: [] })

    const versions = [
      { version: 1, policy: 'warned' as const },
      { version: 2, policy: 'accepted' as const },
    ]
    await intake.saveCampaign({ ...campaign, templates: versions })
    expect(await intake.viewHistory(own)).toMatchObject({ columnsGone: ['Linea'] })
    const { bytes } = await validListOf(intake.makeValidList(own))
    const again = await intake.checkUpload({ ...own, file: bufferByteSource(bytes) })
    if (again.kind === 'refused') throw new Error(again.refusal.code)
    expect(again.check).toMatchObject({ status: 'waiting', template: { version: 2 } })
    const values: unknown[] = []
    for await (const entry of stores.checks.entries(again.check.id)) values.push(entry.values)
    // Zone C is not in the second version: it is left blank, not written where it would be wrong.
    expect(values).toEqual([
      { code: rossi, surname: 'Rossi', zone: null },
      { code: verdi, surname: 'Verdi', zone: 'B' },
    ])
  })
})
