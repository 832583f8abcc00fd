import { describe, expect, it } from 'vitest'
import type { Confirmation, ConfirmOutcome, Identity } from '../../src/index'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  citizen,
  colleague,
  fabriano,
  jesi,
  listOf,
  lucaMarche,
  manyStudents,
  marioRossi,
  type Office,
  officer,
  openOffice,
  operator,
  operatorOf,
  student,
} from '../support/lists'

type Given = Partial<Confirmation>

/** Confirms as the page would: against the list that its difference was shown for. */
async function confirm(
  { intake }: Office,
  check: string,
  given: Given = {},
  identity: Identity = operator,
): Promise<ConfirmOutcome> {
  const view = await intake.viewCheck({ identity, check })
  const seen = view.kind === 'refused' ? null : (view.newest?.number ?? null)
  return intake.confirmCheck({ identity, check, seen, ...given })
}

const code = (outcome: { kind: string; refusal?: { code: string } }): string =>
  outcome.refusal?.code ?? outcome.kind

const place = (identity: Identity, municipality = ancona) => ({
  identity,
  campaign: campaignInput.id,
  municipality,
})

describe('confirming', () => {
  it('twice is one submission with one receipt', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(marioRossi))
    const both = await Promise.all([confirm(office, check), confirm(office, check)])
    const again = await confirm(office, check)
    expect([...both, again].map((one) => one.kind === 'accepted' && one.submission.number)).toEqual(
      Array(3).fill('BORSE-2017-042002-0001'),
    )
    expect(both.filter((one) => one.kind === 'accepted' && one.repeated)).toHaveLength(1)
    const receipts = await Promise.all(
      [1, 2].map(() =>
        office.intake.issueReceipt({ identity: operator, number: 'BORSE-2017-042002-0001' }),
      ),
    )
    expect(receipts[0]).toEqual(receipts[1])
  })

  it('on a list that has changed meanwhile tells by whom, and shows the new difference', async () => {
    const office = await openOffice()
    const mine = await office.check(await listOf(marioRossi))
    const theirs = await office.check(await listOf(andreaVerdi), colleague)
    await confirm(office, theirs, {}, colleague)
    const outcome = await confirm(office, mine, { seen: null })
    expect(outcome).toMatchObject({
      kind: 'list-changed',
      newest: { by: { name: 'Collega di Ancona' }, at: '2018-04-03T08:15:00.000Z' },
      view: { plan: { current: 1, removed: [{ label: 'Verdi Andrea' }] } },
    })
    expect(await office.validNames()).toEqual(['Andrea Verdi'])
    expect(code(await confirm(office, mine))).toBe('accepted')
  })

  it('against a list that was not there when the number was typed is not accepted, even if it comes to be', async () => {
    const office = await openOffice()
    await confirm(office, await office.check(await listOf(...manyStudents(12))))
    const theirs = await office.check(await listOf(...manyStudents(13)), colleague)
    const mine = await office.check(await listOf(lucaMarche))
    const { submissions } = office.stores
    const store = submissions.confirm
    // Between the look at the difference and the decision, the colleague's list becomes number 2.
    Object.assign(submissions, {
      confirm: async (...request: Parameters<typeof store>) => {
        Object.assign(submissions, { confirm: store })
        await confirm(office, theirs, {}, colleague)
        return store(...request)
      },
    })
    const outcome = await confirm(office, mine, { seen: 'BORSE-2017-042002-0002' })
    expect(outcome).toMatchObject({ kind: 'list-changed', newest: { position: 2 } })
    expect(await office.validNames()).toHaveLength(13)
  })

  it('two first lists at the same moment: one wins, the other sees it', async () => {
    const office = await openOffice()
    const checks = await Promise.all([
      office.check(await listOf(marioRossi)),
      office.check(await listOf(andreaVerdi), colleague),
    ])
    const outcomes = await Promise.all(
      checks.map((check, index) =>
        office.intake.confirmCheck({
          identity: index === 0 ? operator : colleague,
          check,
          seen: null,
        }),
      ),
    )
    expect(outcomes.map(code).sort()).toEqual(['accepted', 'list-changed'])
  })

  it('after the deadline is refused, though the check was made before', async () => {
    const office = await openOffice()
    office.clock.set('2018-06-30T11:59:59.999Z')
    const check = await office.check(await listOf(marioRossi))
    office.clock.set('2018-06-30T12:00:00.000Z')
    expect(await confirm(office, check)).toMatchObject({
      refusal: { code: 'campaign.closed', params: { closesAt: '2018-06-30T12:00:00.000Z' } },
    })
    expect(await office.validNames()).toEqual([])
  })

  it('an expired, discarded, rejected or unknown check is refused with its own reason', async () => {
    const office = await openOffice()
    const expired = await office.check(await listOf(marioRossi))
    const swept = await office.check(await listOf(marioRossi))
    office.clock.advance(72 * 3_600_000)
    expect(code(await confirm(office, expired))).toBe('check.expired')
    await office.intake.expireChecks()
    expect(code(await confirm(office, swept))).toBe('check.expired')

    const discarded = await office.check(await listOf(marioRossi))
    await office.intake.discardCheck({ identity: operator, check: discarded })
    expect(code(await confirm(office, discarded))).toBe('check.discarded')

    const rejected = await office.check(await listOf({ ...marioRossi, isee: -1 }))
    expect(code(await confirm(office, rejected))).toBe('check.rejected')
    expect(code(await confirm(office, 'no-such-check'))).toBe('check.unknown')
  })

  it('a sender whose name the receipt could not show is told before anything is written', async () => {
    const office = await openOffice()
    const sender = { ...operator, name: 'Иван Петров' }
    const check = await office.check(await listOf(marioRossi), sender)
    await expect(confirm(office, check, {}, sender)).rejects.toMatchObject({
      code: 'receipt.missing-glyph',
    })
    expect(await office.validNames()).toEqual([])
    const polish = { ...operator, name: 'Łukasz Đorđe' }
    expect(code(await confirm(office, check, {}, polish))).toBe('accepted')
  })

  it('a large loss asks for its number, and takes it with thousands separators', async () => {
    const office = await openOffice()
    await confirm(office, await office.check(await listOf(...manyStudents(12))))
    const check = await office.check(await listOf(lucaMarche))
    expect(await confirm(office, check)).toMatchObject({
      kind: 'unconfirmed',
      refusals: [{ code: 'confirm.loss-not-typed', params: { removed: 12 } }],
      view: { safeguards: [{ kind: 'large-loss', removed: 12, current: 12 }] },
    })
    expect(code(await confirm(office, check, { typedLoss: '11' }))).toBe('unconfirmed')
    expect(code(await confirm(office, check, { typedLoss: ' 12 ' }))).toBe('accepted')
  })

  it('nine of twelve, or ten of twenty, are no large loss', async () => {
    const office = await openOffice()
    const students = manyStudents(20)
    await confirm(office, await office.check(await listOf(...students)))
    const half = await office.check(await listOf(...students.slice(10)))
    expect(code(await confirm(office, half))).toBe('accepted')
    const nine = await office.check(await listOf(...students.slice(19)))
    expect(code(await confirm(office, nine))).toBe('accepted')
  })

  it('a nil return waits and is confirmed like a list, and leaves an empty valid list', async () => {
    const office = await openOffice()
    await confirm(office, await office.check(await listOf(marioRossi)))
    const checked = await office.intake.checkNilReturn(place(operator))
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    const outcome = await confirm(office, checked.check.id)
    expect(outcome).toMatchObject({ submission: { kind: 'nil', file: null, position: 2 } })
    expect(await office.validNames()).toEqual([])
    expect(
      code(await office.intake.openFile({ identity: operator, number: 'BORSE-2017-042002-0002' })),
    ).toBe('file.nil-return')
  })
})

describe('the wrong comune’s file', () => {
  it('with residents of elsewhere asks for the comune’s name', async () => {
    const office = await openOffice()
    const file = await listOf(...manyStudents(3, { residence: 'JESI (AN)' }), marioRossi)
    const check = await office.check(file)
    expect(await confirm(office, check)).toMatchObject({
      kind: 'unconfirmed',
      refusals: [
        { code: 'confirm.municipality-not-typed', params: { name: 'Ancona' } },
        { code: 'confirm.warnings-unread' },
      ],
      view: { safeguards: [{ reason: 'residents-elsewhere', elsewhere: 3 }, { count: 3 }] },
    })
    // Each of the three is a warning of its own as well, and has its tick.
    const typed = { typedMunicipality: ' ancona' }
    expect(code(await confirm(office, check, typed))).toBe('unconfirmed')
    expect(code(await confirm(office, check, { ...typed, warningsRead: true }))).toBe('accepted')
  })

  it('equal to the list of another of one’s own comuni names that comune', async () => {
    const office = await openOffice()
    const both = operatorOf('Operatore di due comuni', ancona, jesi)
    const file = await listOf(marioRossi)
    await confirm(office, await office.check(file, both), {}, both)
    const check = await office.check(file, both, jesi)
    const typed = { typedMunicipality: 'Jesi', warningsRead: true }
    expect(code(await confirm(office, check, typed, both))).toBe('accepted')
    const other = await office.check(file, operatorOf('Operatore di Fabriano', fabriano), fabriano)
    const view = await office.intake.viewCheck({
      identity: operatorOf('Operatore di Fabriano', fabriano),
      check: other,
    })
    // Residents elsewhere are seen in the file; that other comuni sent it is not told.
    expect(view).toMatchObject({
      safeguards: [
        { reason: 'residents-elsewhere', sameAs: [] },
        { kind: 'warnings', count: 1 },
      ],
    })
  })
})

describe('rights', () => {
  it('reach only the comuni granted, and look the same as nothing for checks and submissions', async () => {
    const office = await openOffice()
    const stranger = operatorOf('Operatore di Jesi', jesi)
    const file = await listOf(marioRossi)
    expect(code(await office.intake.checkUpload({ ...place(stranger), file }))).toBe(
      'access.municipality',
    )
    expect(code(await office.intake.viewHistory(place(stranger)))).toBe('access.municipality')
    const check = await office.check(file)
    expect(code(await office.intake.viewCheck({ identity: stranger, check }))).toBe('check.unknown')
    expect(code(await office.intake.confirmCheck({ identity: stranger, check, seen: null }))).toBe(
      'check.unknown',
    )
    expect(code(await office.intake.discardCheck({ identity: stranger, check }))).toBe(
      'check.unknown',
    )
    await confirm(office, check)
    const number = 'BORSE-2017-042002-0001'
    expect(code(await office.intake.issueReceipt({ identity: stranger, number }))).toBe(
      'submission.unknown',
    )
    expect(code(await office.intake.openFile({ identity: stranger, number }))).toBe(
      'submission.unknown',
    )
  })

  it('an officer looks on, a citizen sees nothing', async () => {
    const office = await openOffice()
    const file = await listOf(marioRossi)
    const check = await office.check(file)
    expect(code(await office.intake.checkUpload({ ...place(officer), file }))).toBe('access.denied')
    expect(code(await confirm(office, check, {}, officer))).toBe('access.denied')
    expect((await office.intake.viewHistory(place(officer))).kind).toBe('history')
    expect(code(await office.intake.viewHistory(place(citizen)))).toBe('access.denied')
    expect(
      await office.intake.listMunicipalities({ identity: citizen, campaign: campaignInput.id }),
    ).toEqual([])
  })

  it('a comune that does not take part, a campaign that is not there, a window not open', async () => {
    const office = await openOffice()
    const abroad = operatorOf('Operatore di Rimini', '099014')
    const file = await listOf(marioRossi)
    expect(code(await office.intake.checkUpload({ ...place(abroad, '099014'), file }))).toBe(
      'campaign.municipality-unknown',
    )
    expect(
      code(await office.intake.checkUpload({ ...place(operator), campaign: 'altra', file })),
    ).toBe('campaign.unknown')
    office.clock.set('2018-03-31T00:00:00.000Z')
    expect(code(await office.intake.checkUpload({ ...place(operator), file }))).toBe(
      'campaign.not-open',
    )
  })
})

describe('a campaign that accepts valid entries', () => {
  it('leaves the wrong ones out and counts them', async () => {
    const office = await openOffice({ onInvalidEntries: 'accept-valid-entries' })
    const check = await office.check(await listOf(marioRossi, { ...andreaVerdi, isee: -1 }))
    const outcome = await confirm(office, check)
    expect(outcome).toMatchObject({
      submission: { counts: { entries: 1, invalidEntries: 1, errors: 1 } },
    })
    expect(await office.validNames()).toEqual(['Mario Rossi'])
  })

  it('asks to acknowledge the warnings about what it accepts, and tells their number', async () => {
    const office = await openOffice({ onInvalidEntries: 'accept-valid-entries' })
    const fromJesi = { residence: 'Jesi' }
    const leftOut = { ...andreaVerdi, ...fromJesi, isee: -1 }
    const check = await office.check(await listOf(marioRossi, leftOut))
    // The page shows the warning about Andrea Verdi, who is left out; nobody has to agree with it.
    expect(await office.intake.viewCheck({ identity: operator, check })).toMatchObject({
      check: { counts: { errors: 1, warnings: 1 } },
      issueCount: 2,
      safeguards: [],
    })
    expect(await confirm(office, check, { warningsRead: false })).toMatchObject({
      submission: { counts: { entries: 1, invalidEntries: 1, errors: 1, warnings: 0 } },
    })
    const other = { ...lucaMarche, ...fromJesi }
    const second = await office.check(
      await listOf(marioRossi, leftOut, student('Neri', 'Ugo'), other),
    )
    expect(await office.intake.viewCheck({ identity: operator, check: second })).toMatchObject({
      check: { counts: { warnings: 2 } },
      safeguards: [{ kind: 'warnings', count: 1 }],
    })
    expect(await confirm(office, second, { warningsRead: true })).toMatchObject({
      submission: { counts: { entries: 3, warnings: 1 } },
    })
  })

  it('rejects a list without any', async () => {
    const office = await openOffice({ onInvalidEntries: 'accept-valid-entries' })
    const nobody = await office.check(await listOf({ ...andreaVerdi, isee: -1 }))
    expect(code(await confirm(office, nobody))).toBe('check.rejected')
  })
})
