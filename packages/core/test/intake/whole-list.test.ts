import { expect, it } from 'vitest'
import { z } from 'zod'
import {
  createIntake,
  definePreset,
  defineTemplate,
  euro,
  fiscalCode,
  personName,
  totalAtMost,
} from '../../src/index'
import {
  fixedClock,
  memoryMunicipalities,
  memorySigner,
  memoryStores,
} from '../../src/memory/index'
import { ancona, campaignInput, operator, workbookOf } from '../support/lists'

const vouchers = definePreset({
  id: 'buoni',
  title: 'Buoni',
  settings: z.strictObject({}),
  templates: () => [
    defineTemplate({
      id: 'buoni',
      version: 1,
      title: 'Buoni',
      key: 'fiscalCode',
      columns: {
        fiscalCode: fiscalCode({ header: 'Codice fiscale' }),
        surname: personName({ header: 'Cognome' }),
        amount: euro({ header: 'Importo' }),
      },
      listRules: [
        totalAtMost({
          column: 'amount',
          maximum: 100_000,
          description: { it: 'Al massimo 1.000 euro in tutto.', en: 'At most 1,000 euro in all.' },
        }),
      ],
    }),
  ],
})

it('an error of the list as a whole rejects it, also where wrong entries may be left out', async () => {
  const intake = createIntake({
    presets: [vouchers],
    signer: memorySigner(),
    stores: memoryStores(),
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
  await intake.saveCampaign({
    ...campaignInput,
    preset: 'buoni',
    templates: [{ version: 1, policy: 'accepted' }],
    onInvalidEntries: 'accept-valid-entries',
  })
  const check = async (amount: number) => {
    const file = await workbookOf({
      Elenco: [
        ['Codice fiscale', 'Cognome', 'Importo'],
        ['RSSMRA01E17A271V', 'Rossi', amount],
        ['VRDNDR02S03A271B', 'Verdi', 600],
        [null, 'Senza codice', 1],
      ],
    })
    const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
    const checked = await intake.checkUpload({ ...place, file })
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    const view = await intake.viewCheck({ identity: operator, check: checked.check.id })
    if (view.kind === 'refused') throw new Error(view.refusal.code)
    return view
  }
  expect((await check(399)).check).toMatchObject({
    status: 'waiting',
    counts: { entries: 2, invalidEntries: 1 },
  })
  const { check: rejected, issues } = await check(400)
  expect(rejected.status).toBe('rejected')
  expect(issues[0]).toMatchObject({ code: 'list.total-too-high', row: null, cell: null })
})
