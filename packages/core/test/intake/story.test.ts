import { expect, it } from 'vitest'
import type { CheckView, ConfirmOutcome } from '../../src/index'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  listOf,
  lucaMarche,
  marioRossi,
  type Office,
  openOffice,
  operator,
} from '../support/lists'

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

const labels = (people: readonly { readonly label: string }[] | undefined): string[] =>
  (people ?? []).map(({ label }) => label)

it('Ancona sends two, then Luca Marche alone, then all three', async () => {
  const office = await openOffice()
  const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }

  const first = await office.check(await listOf(marioRossi, andreaVerdi))
  expect((await view(office, first)).plan).toMatchObject({ current: 0, next: 2 })
  expect(await confirm(office, first)).toMatchObject({
    kind: 'accepted',
    repeated: false,
    submission: { number: 'BORSE-2017-042002-0001', supersedes: null },
  })
  expect(await office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi'])

  // A check replaces nothing, and says who would be struck off.
  const second = await office.check(await listOf(lucaMarche))
  const waiting = await view(office, second)
  expect(waiting.check.status).toBe('waiting')
  expect(labels(waiting.plan?.removed)).toEqual(['Rossi Mario', 'Verdi Andrea'])
  expect(labels(waiting.plan?.added)).toEqual(['Marche Luca'])
  expect(await office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi'])

  // The next day it still waits.
  office.clock.advance(24 * 3_600_000)
  const history = await office.intake.viewHistory(place)
  expect(history).toMatchObject({
    valid: { number: 'BORSE-2017-042002-0001' },
    checks: [{ id: second, status: 'waiting' }],
  })

  expect(await confirm(office, second)).toMatchObject({
    kind: 'accepted',
    submission: { number: 'BORSE-2017-042002-0002', supersedes: 'BORSE-2017-042002-0001' },
  })
  expect(await office.validNames()).toEqual(['Luca Marche'])

  const third = await office.check(await listOf(marioRossi, andreaVerdi, lucaMarche))
  expect((await view(office, third)).plan).toMatchObject({ current: 1, next: 3, unchanged: 1 })
  await confirm(office, third)
  expect(await office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi', 'Luca Marche'])

  const receipt = await office.intake.issueReceipt({
    identity: operator,
    number: 'BORSE-2017-042002-0002',
  })
  if (receipt.kind === 'refused') throw new Error(receipt.refusal.code)
  expect(receipt.fileName).toBe('ricevuta-BORSE-2017-042002-0002.pdf')
  expect(Buffer.from(receipt.bytes).subarray(0, 5).toString()).toBe('%PDF-')
})
