import { describe, expect, it } from 'vitest'
import { readStatement } from '../../src/ledger/checkpoint-statement'
import { isIncluded, proveInclusion } from '../../src/ledger/inclusion-proof'
import type { ChainHead } from '../../src/ports/ledger'
import type { Submission } from '../../src/ports/records'
import { verifyJws } from '../../src/signing/verify-jws'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  fabriano,
  jesi,
  listOf,
  lucaMarche,
  marioRossi,
  type Office,
  openOffice,
  operatorOf,
  type Student,
} from '../support/lists'

const campaign = campaignInput.id
const operator = operatorOf('Operatrice', ancona, jesi, fabriano)

async function send(office: Office, istat: string, student: Student): Promise<Submission> {
  const check = await office.check(await listOf(student), operator, istat)
  const view = await office.intake.viewCheck({ identity: operator, check })
  if (view.kind === 'refused') throw new Error(view.refusal.code)
  const seen = view.newest?.number ?? null
  const typedMunicipality = view.municipality.name
  const confirmation = { identity: operator, check, seen, typedMunicipality, warningsRead: true }
  const outcome = await office.intake.confirmCheck(confirmation)
  if (outcome.kind !== 'accepted') throw new Error(outcome.kind)
  return outcome.submission
}

async function checkpoint(office: Office) {
  const made = await office.intake.makeCheckpoint(campaign)
  if (made.kind !== 'made') throw new Error(made.kind)
  const statement = readStatement(made.checkpoint.statement)
  if (statement === null) throw new Error('no statement')
  return { ...made.checkpoint, said: statement }
}

async function headsOf({ stores }: Office): Promise<ChainHead[]> {
  const heads: ChainHead[] = []
  for await (const head of stores.ledger.heads(campaign)) heads.push(head)
  return heads
}

describe('checkpoints', () => {
  it('state, signed, what all chains are; each follows the one before', async () => {
    const office = await openOffice()
    await send(office, ancona, marioRossi)
    await send(office, jesi, lucaMarche)
    const first = await checkpoint(office)
    expect(first.said).toMatchObject({ campaign, sequence: 1, chains: 2, submissions: 2 })
    expect(first.said.previous).toBeNull()
    office.clock.advance(3_600_000)
    await send(office, ancona, andreaVerdi)
    const second = await checkpoint(office)
    expect(second.said).toMatchObject({ sequence: 2, chains: 2, submissions: 3 })
    expect(second.said.previous).toBe(first.hash)
    const verified = await verifyJws(second.jws, await office.intake.publicKeys())
    expect(verified.kind === 'verified' && Buffer.from(verified.payload).toString()).toBe(
      second.statement,
    )
  })

  it('are not made when nobody handed in, nor for a campaign that is not there', async () => {
    const office = await openOffice()
    expect(await office.intake.makeCheckpoint(campaign)).toEqual({
      kind: 'unchanged',
      checkpoint: null,
    })
    await send(office, ancona, marioRossi)
    const { said: _, ...first } = await checkpoint(office)
    expect(await office.intake.makeCheckpoint(campaign)).toEqual({
      kind: 'unchanged',
      checkpoint: first,
    })
    expect(await office.intake.makeCheckpoint('nessuna')).toMatchObject({
      refusal: { code: 'campaign.unknown' },
    })
  })

  it('made by two portals at the same moment are one', async () => {
    const office = await openOffice()
    await send(office, ancona, marioRossi)
    const both = await Promise.all([1, 2].map(() => office.intake.makeCheckpoint(campaign)))
    expect(both.map(({ kind }) => kind).sort()).toEqual(['made', 'unchanged'])
    const hashes = both.map((one) => one.kind !== 'refused' && one.checkpoint?.hash)
    expect(hashes[0]).toBe(hashes[1])
  })

  it('are never earlier than the one before, whatever the clock says', async () => {
    const office = await openOffice()
    await send(office, ancona, marioRossi)
    const first = await checkpoint(office)
    office.clock.set('2018-04-03T07:00:00.000Z')
    await send(office, jesi, lucaMarche)
    expect((await checkpoint(office)).said.at).toBe(first.said.at)
  })

  it('stand for each submission, valid or superseded, and for no other', async () => {
    const office = await openOffice()
    const old = await send(office, ancona, marioRossi)
    const valid = await send(office, ancona, andreaVerdi)
    const ofJesi = await send(office, jesi, lucaMarche)
    const ofFabriano = await send(office, fabriano, marioRossi)
    const { said } = await checkpoint(office)
    const heads = await headsOf(office)
    const prove = (municipality: string, ...successors: Submission[]) => {
      const records = successors.map(({ record }) => record)
      const proof = proveInclusion(municipality, heads, records)
      if (proof === null) throw new Error('no proof')
      return proof
    }
    expect(isIncluded(valid.record, prove(ancona), said.root)).toBe(true)
    expect(isIncluded(old.record, prove(ancona, valid), said.root)).toBe(true)
    expect(isIncluded(ofJesi.record, prove(jesi), said.root)).toBe(true)
    expect(isIncluded(ofFabriano.record, prove(fabriano), said.root)).toBe(true)

    expect(isIncluded(old.record, prove(ancona), said.root)).toBe(false)
    expect(isIncluded(ofJesi.record, prove(ancona), said.root)).toBe(false)
    expect(isIncluded(ofJesi.record, prove(jesi, valid), said.root)).toBe(false)
    const forged = valid.record.replace('"position":2', '"position":3')
    expect(isIncluded(forged, prove(ancona), said.root)).toBe(false)
    expect(isIncluded(old.record, prove(ancona, { ...valid, record: forged }), said.root)).toBe(
      false,
    )
    expect(proveInclusion('042999', heads, [])).toBeNull()
  })
})
