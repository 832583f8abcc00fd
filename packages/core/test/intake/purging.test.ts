import { beforeEach, describe, expect, it } from 'vitest'
import { type PurgeReport, type Refused, verifyLedger } from '../../src/index'
import { openBook } from '../support/kept-words'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  listOf,
  lucaMarche,
  marioRossi,
  type Office,
  officer,
  openOffice,
  operator,
  type Student,
} from '../support/lists'

const day = 86_400_000
const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
const nothing: PurgeReport = {
  ...{ dryRun: false, checks: 0, files: 0, entries: 0, attempts: 0, events: 0 },
  ...{ finished: 0, held: 0, settled: true },
}

let office: Office
let everything: () => string

beforeEach(async () => {
  const book = openBook()
  everything = book.everything
  office = await openOffice({}, { stores: book.stores })
})

async function send(...students: readonly Student[]) {
  const check = await office.check(await listOf(...students))
  const history = await office.intake.viewHistory(place)
  const seen = history.kind === 'history' ? (history.valid?.number ?? null) : null
  const sent = await office.intake.confirmCheck({ identity: operator, check, seen })
  if (sent.kind !== 'accepted') throw new Error(sent.kind)
  return sent.submission
}

const code = (answer: object): string =>
  'refusal' in answer ? (answer as Refused).refusal.code : 'no refusal'

const findings = async (): Promise<unknown[]> => {
  const found: unknown[] = []
  const keys = await office.intake.publicKeys()
  for await (const one of verifyLedger({ stores: office.stores, keys })) found.push(one)
  return found
}

/** The day of the first list and that many after it. */
const daysLater = (days: number): string =>
  new Date(Date.parse('2018-04-03T08:15:00.000Z') + days * day).toISOString()

/** That many days after the closing of the window. */
const daysAfterClosing = (days: number): string =>
  new Date(Date.parse(campaignInput.window.closesAt) + days * day).toISOString()

describe('a purge', () => {
  it('takes files and entries of a superseded list each in its time, and the chain verifies', async () => {
    const first = await send(marioRossi, andreaVerdi)
    await send(lucaMarche)
    expect(await office.intake.purge({ now: daysLater(179) })).toEqual(nothing)
    expect(await office.intake.purge({ now: daysLater(180) })).toEqual({ ...nothing, files: 1 })
    const request = { identity: operator, number: first.number }
    expect(await office.intake.openFile(request)).toMatchObject({
      refusal: { code: 'file.purged', params: { erasedAt: daysLater(180) } },
    })
    expect(everything()).toContain('Rossi')

    expect(await office.intake.purge({ now: daysLater(365) })).toEqual({ ...nothing, entries: 1 })
    expect(everything()).not.toMatch(/Rossi|Verdi|RSSMRA|VRDNDR/)
    expect(await office.intake.purge({ now: daysLater(366) })).toEqual(nothing)
    expect(await office.validNames()).toEqual(['Luca Marche'])
    expect(await findings()).toEqual([])
    const restoring = { identity: officer, number: first.number, reason: 'era quella giusta' }
    expect(code(await office.intake.checkRestore(restoring))).toBe('submission.purged')
    expect((await office.intake.issueReceipt(request)).kind).toBe('document')
  })

  it('takes valid lists and attempts from the closing of the window on', async () => {
    const { number } = await send(marioRossi, andreaVerdi)
    await office.check(await listOf({ ...lucaMarche, isee: 'molto' }))
    await office.check(await listOf(lucaMarche))
    const put = await office.check(await listOf(lucaMarche, marioRossi))
    await office.intake.discardCheck({ identity: operator, check: put })
    // The waiting one and the findings of the rejected one.
    expect(await office.intake.purge({ now: daysLater(3) })).toEqual({ ...nothing, checks: 2 })
    expect(everything()).not.toContain('Marche"')

    expect(await office.intake.purge({ now: daysAfterClosing(180) })).toMatchObject({ attempts: 3 })
    expect((await office.stores.checks.list(campaignInput.id, ancona)).length).toBe(0)
    const beforeTheEnd = new Date(Date.parse(daysAfterClosing(730)) - 1).toISOString()
    expect(await office.intake.purge({ now: beforeTheEnd })).toMatchObject({ files: 0 })
    expect(await office.intake.purge({ now: daysAfterClosing(730) })).toMatchObject({ files: 1 })
    expect(await office.validNames()).toEqual(['Mario Rossi', 'Andrea Verdi'])
    const late = await office.intake.purge({ now: daysAfterClosing(3_650) })
    expect(late).toMatchObject({ entries: 1 })
    expect(everything()).not.toMatch(/Rossi|Verdi|RSSMRA|VRDNDR/)
    expect(await findings()).toEqual([])
    expect(code(await office.intake.makeValidList(place))).toBe('submission.erased')
    expect((await office.intake.issueReceipt({ identity: operator, number })).kind).toBe('document')
  })

  it('that is only tried counts the same, and takes nothing', async () => {
    await send(marioRossi)
    await send(lucaMarche)
    await office.check(await listOf(andreaVerdi))
    const before = everything()
    const now = daysAfterClosing(4_000)
    const tried = await office.intake.purge({ now, dryRun: true })
    expect(everything()).toBe(before)
    expect(tried).toMatchObject({ dryRun: true, checks: 1, files: 2, entries: 2 })
    const { files, entries, checks } = await office.intake.purge({ now })
    expect({ files, entries, checks }).toEqual({
      ...{ files: tried.files, entries: tried.entries, checks: tried.checks },
    })
  })

  it('takes nothing of a campaign under dispute but what has its own hours', async () => {
    await send(marioRossi)
    await send(lucaMarche)
    await office.check(await listOf(andreaVerdi))
    const hold = { identity: officer, campaign: campaignInput.id, reason: 'ricorso al TAR n. 12' }
    expect(code(await office.intake.holdCampaign({ ...hold, identity: operator }))).toBe(
      'access.denied',
    )
    await office.intake.holdCampaign(hold)
    const now = daysAfterClosing(4_000)
    expect(await office.intake.purge({ now })).toMatchObject({
      ...{ held: 1, checks: 1, files: 0, entries: 0, attempts: 0 },
    })
    expect(everything()).toMatch(/Rossi/)
    await office.intake.holdCampaign({ ...hold, reason: null })
    expect(await office.intake.purge({ now })).toMatchObject({ held: 0, files: 2, entries: 2 })
    expect(everything()).not.toMatch(/Rossi|Marche"|Verdi/)
  })

  it('takes audit events in their time, and leaves one that says so', async () => {
    await send(marioRossi)
    const types = async () => {
      const all: string[] = []
      for await (const { type } of office.stores.audit.read({})) all.push(type)
      return all
    }
    expect(await types()).toEqual(['check', 'confirmation'])
    const { events } = await office.intake.purge({ now: daysLater(731) })
    expect(events).toBe(2)
    expect(await types()).toEqual(['purge'])
  })

  it('goes by what the campaign settles', async () => {
    const retention = { supersededFilesDays: 0, supersededEntriesDays: 1 }
    await office.intake.saveCampaign({ ...campaignInput, retention })
    await send(marioRossi)
    await send(lucaMarche)
    expect(await office.intake.purge()).toMatchObject({ files: 1, entries: 0 })
    expect(await office.intake.purge({ now: daysLater(1) })).toMatchObject({ entries: 1 })
  })
})
