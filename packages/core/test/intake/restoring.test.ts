import { describe, expect, it } from 'vitest'
import type { CampaignInput, CheckView, ConfirmOutcome, Identity } from '../../src/index'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  citizen,
  colleague,
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
  type Student,
} from '../support/lists'

const reason = 'Il secondo file era incompleto: torna valido il primo.'
const first = 'BORSE-2017-042002-0001'
const second = 'BORSE-2017-042002-0002'

async function view(office: Office, check: string, identity = operator): Promise<CheckView> {
  const viewed = await office.intake.viewCheck({ identity, check })
  if (viewed.kind === 'refused') throw new Error(viewed.refusal.code)
  return viewed
}

async function confirm(
  office: Office,
  check: string,
  identity: Identity = operator,
  typedLoss = '',
): Promise<ConfirmOutcome> {
  const { newest } = await view(office, check, identity)
  const seen = newest?.number ?? null
  return office.intake.confirmCheck({ identity, check, seen, typedLoss, warningsRead: true })
}

async function handIn(office: Office, ...students: Student[]): Promise<string> {
  const outcome = await confirm(office, await office.check(await listOf(...students)))
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind)
  return outcome.submission.number
}

/** Ancona sent Rossi and Verdi, then Luca Marche alone. */
async function twoLists(changes: Partial<CampaignInput> = {}): Promise<Office> {
  const office = await openOffice(changes)
  await handIn(office, marioRossi, andreaVerdi)
  await handIn(office, lucaMarche)
  return office
}

const ask = (office: Office, number: string, identity = operator, why = reason) =>
  office.intake.checkRestore({ identity, number, reason: why })

async function restoring(office: Office, number: string, identity = operator): Promise<string> {
  const asked = await ask(office, number, identity)
  if (asked.kind === 'refused') throw new Error(asked.refusal.code)
  return asked.check.id
}

const code = (outcome: { kind: string; refusal?: { code: string } }): string =>
  outcome.refusal?.code ?? outcome.kind

const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }

async function entriesOf({ stores }: Office, check: string) {
  const entries = []
  for await (const entry of stores.checks.entries(check)) entries.push(entry)
  return entries
}

describe('an earlier list', () => {
  it('waits like any other, shows the difference, and is a new submission once confirmed', async () => {
    const office = await twoLists()
    const check = await restoring(office, first)
    const waiting = await view(office, check)
    expect(waiting).toMatchObject({
      check: {
        status: 'waiting',
        by: { name: operator.name },
        restores: { number: first, reason },
      },
      plan: { removed: [{ label: 'Marche Luca' }], current: 1, next: 2 },
      restores: { submission: { number: first }, reason, templateRefused: false },
    })
    expect(await office.validNames()).toEqual(['Luca Marche'])

    const outcome = await confirm(office, check)
    expect(outcome).toMatchObject({
      kind: 'accepted',
      submission: { number: 'BORSE-2017-042002-0003', supersedes: second, counts: { entries: 2 } },
    })
    expect(await office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi'])
    const history = await office.intake.viewHistory(place)
    if (history.kind === 'refused') throw new Error(history.refusal.code)
    expect([...history.restorations]).toEqual([
      ['BORSE-2017-042002-0003', { number: first, reason }],
    ])
    // The list that was restored stays what it was.
    expect(history.submissions.at(-1)).toMatchObject({ number: first, supersedes: null })
  })

  it('has the same file, and entries with salts of their own', async () => {
    const office = await twoLists()
    const submission = await office.stores.submissions.find(first)
    const check = await restoring(office, first)
    const outcome = await confirm(office, check)
    if (!submission || outcome.kind !== 'accepted') throw new Error(outcome.kind)
    const [before, after] = [
      await entriesOf(office, submission.check),
      await entriesOf(office, check),
    ]
    expect(after.map(({ key, row, values }) => ({ key, row, values }))).toEqual(
      before.map(({ key, row, values }) => ({ key, row, values })),
    )
    expect(new Set([...before, ...after].map(({ salt }) => salt)).size).toBe(4)
    expect(outcome.submission.entriesRoot).not.toBe(submission.entriesRoot)
    expect(outcome.submission.file).toEqual(submission.file)
    const opened = await office.intake.openFile({
      identity: operator,
      number: outcome.submission.number,
    })
    if (opened.kind !== 'file') throw new Error(opened.kind)
    let size = 0
    for await (const { length } of opened.bytes) size += length
    expect(size).toBe(submission.file?.size)
  })

  it('leaves its number in the record, and of the reason a digest alone', async () => {
    const office = await twoLists()
    const outcome = await confirm(office, await restoring(office, first))
    if (outcome.kind !== 'accepted') throw new Error(outcome.kind)
    const { record } = outcome.submission
    expect(JSON.parse(record).restores).toEqual({
      number: first,
      reason: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(record).not.toContain('incompleto')
  })

  it('that would strike off many asks for the number, as any list does', async () => {
    const office = await openOffice()
    await handIn(office, marioRossi)
    await handIn(office, ...manyStudents(12))
    const check = await restoring(office, first)
    expect((await view(office, check)).safeguards).toContainEqual({
      ...{ kind: 'large-loss', removed: 12, current: 12 },
    })
    expect(await confirm(office, check)).toMatchObject({
      kind: 'unconfirmed',
      refusals: [{ code: 'confirm.loss-not-typed' }],
    })
    expect(code(await confirm(office, check, operator, '12'))).toBe('accepted')
  })

  it('with entries left out keeps what was wrong with them', async () => {
    const office = await openOffice({ onInvalidEntries: 'accept-valid-entries' })
    const wrong = { ...andreaVerdi, isee: 'zero' }
    await handIn(office, marioRossi, wrong)
    await handIn(office, lucaMarche)
    const before = await office.stores.submissions.find(first)
    const check = await restoring(office, first)
    const waiting = await view(office, check)
    expect(waiting.issueCount).toBeGreaterThan(0)
    expect(waiting.check.counts.invalidEntries).toBe(1)
    const outcome = await confirm(office, check)
    expect(outcome).toMatchObject({ kind: 'accepted', submission: { counts: before?.counts } })
    const annotated = await office.intake.annotateCheck({ identity: operator, check, locale: 'it' })
    expect(annotated.kind).toBe('stream')
  })

  it('may be a nil return', async () => {
    const office = await openOffice()
    const nil = await office.intake.checkNilReturn(place)
    if (nil.kind === 'refused') throw new Error(nil.refusal.code)
    await confirm(office, nil.check.id)
    await handIn(office, marioRossi)
    const outcome = await confirm(office, await restoring(office, first))
    expect(outcome).toMatchObject({
      kind: 'accepted',
      submission: { kind: 'nil', file: null, counts: { entries: 0 } },
    })
    expect(await office.validNames()).toEqual([])
  })

  it('made with a version of the template that is refused by now is restored, and says so', async () => {
    const office = await twoLists()
    const written = (await office.stores.submissions.find(first))?.template?.version
    const templates = campaignInput.templates.map(({ version }) => ({
      version,
      policy: version === written ? ('refused' as const) : ('accepted' as const),
    }))
    await office.intake.saveCampaign({ ...campaignInput, templates })
    const check = await restoring(office, first)
    expect((await view(office, check)).restores).toMatchObject({ templateRefused: true })
    expect(code(await confirm(office, check))).toBe('accepted')
  })
})

describe('who may restore a list', () => {
  const closed = '2018-07-15T10:00:00.000Z'

  it('an operator within the window, not after it', async () => {
    const office = await twoLists()
    const check = await restoring(office, first)
    office.clock.set(closed)
    expect(code(await ask(office, first))).toBe('campaign.closed')
    // Neither what was asked for before.
    office.clock.set('2018-06-30T12:00:00.000Z')
    expect(code(await confirm(office, check))).toBe('check.expired')
  })

  it('an operator who asked in time and confirms too late is refused by the window', async () => {
    const office = await twoLists()
    office.clock.set('2018-06-30T11:00:00.000Z')
    const check = await restoring(office, first)
    office.clock.set('2018-06-30T12:00:00.000Z')
    expect(code(await confirm(office, check))).toBe('campaign.closed')
    // An officer puts it through, or aside.
    expect(code(await confirm(office, check, officer))).toBe('accepted')
  })

  it('an officer also after the window, and the receipt says who', async () => {
    const office = await twoLists()
    office.clock.set(closed)
    const check = await restoring(office, first, officer)
    const outcome = await confirm(office, check, officer)
    expect(outcome).toMatchObject({ kind: 'accepted', submission: { by: { role: 'officer' } } })
  })

  it('an officer puts aside what an officer asked for, and confirms no list of an operator', async () => {
    const office = await twoLists()
    const restored = await restoring(office, first, officer)
    expect(code(await office.intake.discardCheck({ identity: officer, check: restored }))).toBe(
      'discarded',
    )
    const list = await office.check(await listOf(marioRossi))
    expect(code(await confirm(office, list, officer))).toBe('access.denied')
    expect(code(await office.intake.discardCheck({ identity: officer, check: list }))).toBe(
      'access.denied',
    )
  })

  it('nobody for a comune that they do not act for: to them the number does not exist', async () => {
    const office = await twoLists()
    for (const stranger of [operatorOf('Jesi', jesi), citizen]) {
      expect(code(await ask(office, first, stranger))).toBe('submission.unknown')
    }
    expect(code(await ask(office, 'BORSE-2017-042002-0009'))).toBe('submission.unknown')
  })
})

describe('the reason', () => {
  const length = (count: number) => 'è'.repeat(count)

  it.each([
    ['', 'restore.reason-short'],
    [' '.repeat(40), 'restore.reason-short'],
    [length(9), 'restore.reason-short'],
    ['\u0000\u202e'.repeat(30), 'restore.reason-short'],
    [length(10), 'check'],
    [length(500), 'check'],
    ['👩🏽‍🎓'.repeat(501), 'restore.reason-long'],
    [length(501), 'restore.reason-long'],
    ['x'.repeat(5_000_000), 'restore.reason-long'],
  ])('of another length than asked for is refused (%#)', async (why, expected) => {
    const office = await twoLists()
    expect(code(await ask(office, first, operator, why))).toBe(expected)
  })

  it('is kept as one paragraph, without what cannot be seen', async () => {
    const office = await twoLists()
    const asked = await ask(
      office,
      first,
      operator,
      '  Elenco\r\n\tperso\u0000 pe\u0300r\u202e errore\ud800 ',
    )
    expect(asked).toMatchObject({ check: { restores: { reason: 'Elenco perso pèr errore' } } })
  })
})

describe('a list that cannot be restored', () => {
  it('is the valid one, also when it is valid by being restored', async () => {
    const office = await twoLists()
    expect(code(await ask(office, second))).toBe('restore.already-valid')
    await confirm(office, await restoring(office, first))
    expect(code(await ask(office, first))).toBe('restore.already-valid')
    expect(code(await ask(office, second))).toBe('check')
  })

  it('is one whose entries or file are gone: never restored as if it were empty', async () => {
    for (const lost of ['entries', 'file', 'one entry'] as const) {
      const office = await twoLists()
      const { checks } = office.stores
      const { entries } = checks
      if (lost === 'file') Object.assign(checks, { file: async function* () {} })
      else {
        Object.assign(checks, {
          async *entries(id: string) {
            let at = 0
            for await (const entry of entries(id)) if (lost === 'one entry' && at++ > 0) yield entry
          },
        })
      }
      expect(code(await ask(office, first))).toBe('submission.purged')
      expect(await checks.list(campaignInput.id, ancona)).toEqual([])
    }
  })

  it('is one that was altered in the database: nothing is made of it', async () => {
    const office = await twoLists()
    const { checks } = office.stores
    const { entries } = checks
    Object.assign(checks, {
      async *entries(id: string) {
        for await (const entry of entries(id)) {
          yield { ...entry, values: { ...entry.values, isee: 1 } }
        }
      },
    })
    await expect(ask(office, first)).rejects.toMatchObject({ code: 'store.conflict' })
    expect(await checks.list(campaignInput.id, ancona)).toEqual([])
  })

  it('is one that is deleted between the look at it and the copy', async () => {
    const office = await twoLists()
    const { checks } = office.stores
    const { copy, file } = checks
    let isGone = false
    Object.assign(checks, {
      copy: async (...[check, source, remake]: Parameters<typeof copy>) => {
        isGone = true
        await copy(check, source, (content) =>
          remake({ ...content, entries: (async function* () {})() }),
        )
      },
      file: (id: string) => (isGone ? (async function* () {})() : file(id)),
    })
    expect(code(await ask(office, first))).toBe('submission.purged')
    expect(await checks.list(campaignInput.id, ancona)).toEqual([])
  })
})

describe('at the same moment', () => {
  it('of two who restore the same list one does; the other sees that it is valid', async () => {
    const office = await twoLists()
    const mine = await restoring(office, first)
    const theirs = await restoring(office, first, colleague)
    const both = await Promise.all([
      office.intake.confirmCheck({ identity: operator, check: mine, seen: second }),
      office.intake.confirmCheck({ identity: colleague, check: theirs, seen: second }),
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['accepted', 'list-changed'])
    const [loser, who] = both[0].kind === 'accepted' ? [theirs, colleague] : [mine, operator]
    expect(code(await confirm(office, loser, who))).toBe('restore.already-valid')
    expect(await office.stores.submissions.list(campaignInput.id, ancona)).toHaveLength(3)
  })

  it('a list that comes in while an earlier one waits is shown, and not lost unseen', async () => {
    const office = await twoLists()
    const check = await restoring(office, first)
    await handIn(office, lucaMarche, marioRossi)
    const outcome = await office.intake.confirmCheck({ identity: operator, check, seen: second })
    expect(outcome).toMatchObject({
      kind: 'list-changed',
      newest: { number: 'BORSE-2017-042002-0003' },
      view: { plan: { current: 2, added: [{ label: 'Verdi Andrea' }] } },
    })
    expect(await office.validNames()).toEqual(['Luca Marche', 'Mario Rossi'])
    expect(code(await confirm(office, check))).toBe('accepted')
  })

  it('confirmed twice it is one submission', async () => {
    const office = await twoLists()
    const check = await restoring(office, first)
    const both = await Promise.all([confirm(office, check), confirm(office, check)])
    expect(both.map((one) => one.kind === 'accepted' && one.submission.number)).toEqual([
      'BORSE-2017-042002-0003',
      'BORSE-2017-042002-0003',
    ])
  })
})
