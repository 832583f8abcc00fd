import { describe, expect, it, vi } from 'vitest'
import {
  type AuditEvent,
  type AuditLog,
  borseDiStudio,
  type ConfirmOutcome,
  createIntake,
  type Identity,
  type Intake,
} from '../../src/index'
import {
  countingIds,
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
  lucaMarche,
  marioRossi,
  officer,
  openOffice,
  operator,
  operatorOf,
  type Student,
} from '../support/lists'

const from = { ip: '192.0.2.7', correlationId: '7KQ2-M4XD-9FTR' }
const anna: Identity = { ...operator, subject: 'spid-7', from }
const place = { identity: anna, campaign: campaignInput.id, municipality: ancona }
const first = 'BORSE-2017-042002-0001'
const third = 'BORSE-2017-042002-0003'

async function eventsOf({ stores }: Pick<Awaited<ReturnType<typeof openOffice>>, 'stores'>) {
  const events: AuditEvent[] = []
  for await (const event of stores.audit.read({})) events.push(event)
  return events
}

const told = ({ type, code }: AuditEvent): string => (code === null ? type : `${type}: ${code}`)

async function drain(answer: { kind: string } | { bytes: AsyncIterable<Uint8Array> }) {
  if ('bytes' in answer) for await (const _ of answer.bytes);
}

async function confirm(intake: Intake, check: string, who = anna): Promise<ConfirmOutcome> {
  const view = await intake.viewCheck({ identity: who, check })
  const seen = view.kind === 'check' ? (view.newest?.number ?? null) : null
  return intake.confirmCheck({ identity: who, check, seen })
}

describe('the whole journey', () => {
  it('leaves exactly these events, and nothing of what is in the lists', async () => {
    const office = await openOffice()
    const { intake, clock } = office
    const minute = () => clock.advance(60_000)
    const upload = async (...students: Student[]) => {
      minute()
      return office.check(await listOf(...students), anna)
    }
    const one = await upload(marioRossi, andreaVerdi)
    minute()
    await confirm(intake, one)
    const wrong = await upload({ ...marioRossi, isee: 'tanto' })
    minute()
    await drain(await intake.annotateCheck({ identity: anna, check: wrong, locale: 'it' }))
    minute()
    await drain(await intake.tabulateIssues({ identity: anna, check: wrong, locale: 'it' }))
    const aside = await upload(marioRossi)
    minute()
    await intake.discardCheck({ identity: anna, check: aside })
    const two = await upload(lucaMarche)
    minute()
    // The form was made for no list at all.
    await intake.confirmCheck({ identity: anna, check: two, seen: null })
    minute()
    await confirm(intake, two)
    minute()
    await confirm(intake, two)
    minute()
    const reason = 'Torna valido il primo, con Mario Rossi'
    const restored = await intake.checkRestore({ identity: officer, number: first, reason })
    minute()
    if (restored.kind === 'check') await confirm(intake, restored.check.id, officer)
    minute()
    await intake.openFile({ identity: officer, number: first })
    minute()
    await intake.makeValidList(place)
    minute()
    await intake.issueReceipt({ identity: anna, number: third })
    await upload(marioRossi)
    clock.advance(80 * 3_600_000)
    await intake.expireChecks()
    await intake.expireChecks()

    const events = await eventsOf(office)
    expect(events.map(told)).toEqual([
      'check',
      'confirmation',
      'check: check.rejected',
      'annotated-download',
      'findings-download',
      'check',
      'discard',
      'check',
      'confirmation: confirm.difference-unseen',
      'confirmation',
      'restore-check',
      'confirmation',
      'file-download',
      'valid-list-download',
      'receipt-download',
      'check',
      'expiry',
    ])
    const on = { campaign: campaignInput.id, municipality: ancona }
    expect(events[1]).toEqual({
      id: expect.any(String),
      at: '2018-04-03T08:17:00.000Z',
      type: 'confirmation',
      by: { subject: 'spid-7', role: 'operator' },
      from,
      on: { ...on, check: one, submission: first },
      result: 'done',
      code: null,
      details: { restores: null },
    })
    expect(events[10]).toMatchObject({ details: { restores: first }, by: { role: 'officer' } })
    expect(events[11]).toMatchObject({ on: { submission: third }, details: { restores: first } })
    expect(events[12]).toMatchObject({ by: { subject: 'officer' }, on: { submission: first } })
    expect(events.at(-1)).toMatchObject({ by: null, details: { checks: 2 } })
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)

    const written = JSON.stringify(events)
    for (const personal of [
      'Rossi',
      'Verdi',
      'Marche',
      'RSSMRA',
      'VRDNDR',
      'MRCLCU',
      'Operatrice',
    ]) {
      expect(written, personal).not.toContain(personal)
    }
    expect(written).not.toContain('Torna valido')
  })

  it('is told from another by who, where and what was refused', async () => {
    const office = await openOffice()
    const { intake } = office
    const check = await office.check(await listOf(marioRossi), anna)
    await confirm(intake, check)
    const stranger = operatorOf('Operatore di Jesi', jesi)
    await intake.checkUpload({ ...place, identity: stranger, file: await listOf(marioRossi) })
    await intake.checkUpload({ ...place, campaign: 'Mario Rossi', file: await listOf(marioRossi) })
    await intake.checkNilReturn({ ...place, municipality: 'Mario Rossi' })
    await intake.openFile({ identity: stranger, number: first })
    await intake.openFile({ identity: anna, number: 'RSSMRA01E17A271K' })
    await intake.annotateCheck({ identity: citizen, check, locale: 'it' })
    await intake.discardCheck({ identity: officer, check })
    await intake.checkRestore({ identity: anna, number: first, reason: 'perché sì, davvero' })
    office.clock.set('2018-08-01T00:00:00.000Z')
    await intake.checkNilReturn(place)
    const events = (await eventsOf(office)).slice(2)
    expect(events.map((event) => [told(event), event.on.municipality, event.on.campaign])).toEqual(
      expect.arrayContaining([
        ['check: access.municipality', ancona, campaignInput.id],
        ['check: campaign.unknown', null, null],
        ['check: access.municipality', null, campaignInput.id],
        ['file-download: submission.unknown', null, null],
        ['annotated-download: check.unknown', null, null],
        ['discard: access.denied', ancona, campaignInput.id],
        ['restore-check: restore.already-valid', ancona, campaignInput.id],
        ['check: campaign.closed', ancona, campaignInput.id],
      ]),
    )
    expect(events).toHaveLength(9)
    expect(JSON.stringify(events)).not.toMatch(/Rossi|RSSMRA/)
    expect(events.every(({ result }) => result === 'refused')).toBe(true)
  })
})

/** An intake whose events go to a log of its own. */
async function elsewhere(log: AuditLog) {
  const stores = memoryStores()
  const failures: AuditEvent[] = []
  const intake = createIntake({
    presets: [borseDiStudio],
    stores,
    signer: memorySigner(),
    clock: fixedClock('2018-04-03T08:15:00.000Z'),
    ids: countingIds(),
    audit: log,
    onAuditFailure: (_, event) => failures.push(event),
    registries: {
      municipalities: memoryMunicipalities([
        {
          ...{ istat: ancona, belfiore: 'A271', name: 'Ancona', province: 'AN', region: '11' },
          ...{ from: '1946-01-01', to: null },
        },
      ]),
    },
  })
  await intake.saveCampaign(campaignInput)
  const handIn = async () => {
    const checked = await intake.checkUpload({ ...place, file: await listOf(marioRossi) })
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    return confirm(intake, checked.check.id)
  }
  return { intake, stores, failures, handIn }
}

describe('a log elsewhere', () => {
  it('is told of a confirmation after the commit, once', async () => {
    const seen: [string, string | null][] = []
    const office = await elsewhere({
      record: async (event) => {
        const newest = await office.stores.submissions.newest(campaignInput.id, ancona)
        seen.push([event.type, newest?.number ?? null])
      },
    })
    await office.handIn()
    expect(seen).toEqual([
      ['check', null],
      ['confirmation', first],
    ])
    expect(await eventsOf(office)).toEqual([])
  })

  it('that fails keeps nobody from sending, but keeps personal data in', async () => {
    let isAway = false
    const office = await elsewhere({
      record: async () => {
        if (isAway) throw new Error('connect ECONNREFUSED')
      },
    })
    await office.handIn()
    isAway = true
    const outcome = await office.handIn()
    expect(outcome.kind).toBe('accepted')
    expect(office.failures.map(({ type }) => type)).toEqual(['check', 'confirmation'])

    const { intake } = office
    const wrong = await intake.checkUpload({
      ...{ ...place, file: await listOf({ ...marioRossi, isee: 'tanto' }) },
    })
    const check = wrong.kind === 'check' ? wrong.check.id : ''
    for (const download of [
      () => intake.openFile({ identity: anna, number: first }),
      () => intake.makeValidList(place),
      () => intake.annotateCheck({ identity: anna, check, locale: 'it' }),
      () => intake.tabulateIssues({ identity: anna, check, locale: 'it' }),
    ]) {
      await expect(download()).rejects.toMatchObject({
        code: 'audit.unavailable',
        cause: { message: 'connect ECONNREFUSED' },
      })
    }
    // A receipt holds nothing of students.
    const receipt = await intake.issueReceipt({ identity: anna, number: first })
    expect(receipt.kind).toBe('document')
  })
})

describe('a log in the stores', () => {
  it('that cannot take the event of a confirmation undoes it', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf(marioRossi), anna)
    const { submissions } = office.stores
    const { confirm: store } = submissions
    const [taken] = await eventsOf(office)
    Object.assign(submissions, {
      confirm: (id: string, decide: Parameters<typeof store>[1]) =>
        store(id, (facts) => {
          const decision = decide(facts)
          if (!('accept' in decision) || !taken) return decision
          return { ...decision, event: taken }
        }),
    })
    await expect(confirm(office.intake, check)).rejects.toMatchObject({ code: 'store.conflict' })
    expect(await office.validNames()).toEqual([])
    expect(await eventsOf(office)).toHaveLength(1)
  })

  it('is told of by type, id and code alone where nobody listens', async () => {
    const office = await openOffice()
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    Object.assign(office.stores.audit, {
      record: async () => {
        throw new Error('INSERT … Mario Rossi')
      },
    })
    await office.check(await listOf(marioRossi), anna)
    const lines = error.mock.calls.flat().join('\n')
    error.mockRestore()
    expect(lines).toMatch(/^consegna: audit event not recorded: check \S+ \(Error\)$/)
  })
})
