import { describe, expect, it } from 'vitest'
import type { Submission } from '../../src/index'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  listOf,
  marioRossi,
  type Office,
  openOffice,
  operator,
  type Student,
} from '../support/lists'

const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }

async function historyOf({ intake }: Office) {
  const history = await intake.viewHistory(place)
  if (history.kind === 'refused') throw new Error(history.refusal.code)
  return history
}

const confirm = async (office: Office, check: string) => {
  const seen = (await historyOf(office)).valid?.number ?? null
  return office.intake.confirmCheck({ identity: operator, check, seen })
}

async function send(office: Office, ...students: readonly Student[]): Promise<Submission> {
  const outcome = await confirm(office, await office.check(await listOf(...students)))
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind)
  return outcome.submission
}

describe('a server whose clock was set back', () => {
  it('between a check and its confirmation: the submission is not older than what it was made of', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(marioRossi))
    office.clock.set('2018-04-03T07:00:00.000Z')
    expect(await confirm(office, check)).toMatchObject({
      kind: 'accepted',
      submission: { at: '2018-04-03T08:15:00.000Z' },
    })
  })

  it('between two submissions: none is older than the one it replaces, and the order stays', async () => {
    const office = await openOffice()
    const first = await send(office, marioRossi)
    office.clock.set('2018-04-02T09:00:00.000Z')
    const second = await send(office, andreaVerdi)
    expect(second).toMatchObject({ at: first.at, position: 2, supersedes: first.number })
    office.clock.set('2018-04-03T08:15:00.001Z')
    const third = await send(office, marioRossi)
    expect(third.at, 'once the clock has caught up it counts again').toBe(
      '2018-04-03T08:15:00.001Z',
    )
    const history = await historyOf(office)
    expect(history.submissions.map(({ position }) => position)).toEqual([3, 2, 1])
    expect(history.valid?.number).toBe(third.number)
    expect(await office.validNames()).toEqual(['Mario Rossi'])
  })

  it('the record, and so the receipt, says the same as the history', async () => {
    const office = await openOffice()
    await send(office, marioRossi)
    office.clock.set('2018-04-02T09:00:00.000Z')
    const { number, at } = await send(office, andreaVerdi)
    const viewed = await office.intake.viewSubmission({ identity: operator, number })
    if (viewed.kind === 'refused') throw new Error(viewed.refusal.code)
    expect(JSON.parse(viewed.submission.record)).toMatchObject({ number, at })
  })

  it('another comune’s history does not hold it up', async () => {
    const office = await openOffice()
    await send(office, marioRossi)
    office.clock.set('2018-04-02T09:00:00.000Z')
    const jesi = { ...operator, grants: [{ municipalities: ['042021'] }] }
    const file = await listOf({ ...marioRossi, residence: 'Jesi' })
    const check = await office.check(file, jesi, '042021')
    const outcome = await office.intake.confirmCheck({ identity: jesi, check, seen: null })
    expect(outcome).toMatchObject({ submission: { at: '2018-04-02T09:00:00.000Z' } })
  })

  it('the deadline is the clock’s, whatever time a submission carries', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(marioRossi))
    office.clock.set('2018-04-01T05:59:59.999Z')
    expect(await confirm(office, check)).toMatchObject({ refusal: { code: 'campaign.not-open' } })
    office.clock.set('2018-06-30T12:00:00.000Z')
    expect(await confirm(office, await checkBefore(office))).toMatchObject({
      refusal: { code: 'campaign.closed' },
    })
  })

  it('does not bring back a check that has expired', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(marioRossi))
    office.clock.advance(73 * 3_600_000)
    await office.intake.expireChecks()
    office.clock.set('2018-04-03T08:16:00.000Z')
    expect(await confirm(office, check)).toMatchObject({ refusal: { code: 'check.expired' } })
  })
})

/** A check made in the last minute, confirmed when the clock says that it is over. */
async function checkBefore(office: Office): Promise<string> {
  const now = office.clock.now()
  office.clock.set('2018-06-30T11:59:00.000Z')
  const check = await office.check(await listOf(marioRossi))
  office.clock.set(now)
  return check
}
