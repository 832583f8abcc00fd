import { describe, expect, it } from 'vitest'
import { memorySigner } from '../../src/memory/index'
import type { Signer } from '../../src/ports/signer'
import { verifyReceipt } from '../../src/receipt/verify-receipt'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  jesi,
  listOf,
  marioRossi,
  type Office,
  openOffice,
  operator,
  operatorOf,
} from '../support/lists'

const first = 'BORSE-2017-042002-0001'

/** Sends a list for Ancona, or for the comune of another operator. */
async function send(office: Office, student = marioRossi, identity = operator, istat = ancona) {
  const check = await office.check(await listOf(student), identity, istat)
  const newest = await office.stores.submissions.newest(campaignInput.id, istat)
  const outcome = await office.intake.confirmCheck({
    ...{ identity, check, seen: newest?.number ?? null },
    ...{
      warningsRead: true,
      typedLoss: '1',
      typedMunicipality: istat === jesi ? 'Jesi' : 'Ancona',
    },
  })
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`)
  return outcome.submission
}

async function receiptOf({ intake }: Office, number = first): Promise<Buffer> {
  const issued = await intake.issueReceipt({ identity: operator, number })
  if (issued.kind === 'refused') throw new Error(issued.refusal.code)
  return Buffer.from(issued.bytes)
}

const codeOf = async (asked: Promise<{ kind: string }>): Promise<string> => {
  const answer = await asked
  return 'refusal' in answer ? (answer.refusal as { code: string }).code : answer.kind
}

describe('a receipt', () => {
  it('is made right after the commit, from what was recorded', async () => {
    const office = await openOffice()
    const { recordHash } = await send(office)
    const kept = await office.stores.submissions.receipt(first)
    expect(kept && Buffer.from(kept).equals(await receiptOf(office))).toBe(true)
    const verified = await verifyReceipt(kept ?? new Uint8Array(), await office.intake.publicKeys())
    expect(verified).toMatchObject({ kind: 'genuine', receipt: { recordHash } })
  })

  it('is made at the first request when the signer was away at the commit; the list stands', async () => {
    const inner = memorySigner()
    let away = true
    const signer: Signer = {
      ...inner,
      sign: (payload) => (away ? Promise.reject(new Error('away')) : inner.sign(payload)),
    }
    const office = await openOffice({}, { signer })
    await send(office)
    expect(await office.validNames()).toEqual(['Mario Rossi'])
    expect(await office.stores.submissions.receipt(first)).toBeNull()
    await expect(receiptOf(office)).rejects.toThrow('away')
    away = false
    const receipt = await receiptOf(office)
    expect(receipt.equals(await receiptOf(office))).toBe(true)
  })

  it('stays the same bytes when keys, title and help desk change, and stays genuine', async () => {
    const signer = memorySigner()
    const office = await openOffice({}, { signer })
    await send(office)
    const receipt = await receiptOf(office)
    signer.rotate()
    await office.intake.saveCampaign({ ...campaignInput, title: 'Altro titolo' })
    expect(receipt.equals(await receiptOf(office))).toBe(true)
    expect(await codeOf(office.intake.verifyReceipt({ file: receipt }))).toBe('receipt')
  })

  it('made late says the title that was recorded, not the one of today', async () => {
    const inner = memorySigner()
    let away = true
    const office = await openOffice(
      {},
      {
        signer: {
          ...inner,
          sign: (payload) => (away ? Promise.reject(new Error('away')) : inner.sign(payload)),
        },
      },
    )
    await send(office)
    await office.intake.saveCampaign({ ...campaignInput, title: 'Altro titolo' })
    away = false
    const verified = await office.intake.verifyReceipt({ file: await receiptOf(office) })
    expect(verified).toMatchObject({ kind: 'receipt', campaign: { title: campaignInput.title } })
  })

  it('embeds the latest checkpoint of the campaign', async () => {
    const office = await openOffice()
    await send(office)
    await office.intake.makeCheckpoint(campaignInput.id)
    const latest = await office.stores.ledger.latestCheckpoint(campaignInput.id)
    await send(office, andreaVerdi)
    const keys = await office.intake.publicKeys()
    const before = await verifyReceipt(await receiptOf(office), keys)
    const after = await verifyReceipt(await receiptOf(office, 'BORSE-2017-042002-0002'), keys)
    expect(before).toMatchObject({ receipt: { checkpoint: null } })
    expect(latest?.jws).toBeTruthy()
    expect(after).toMatchObject({ receipt: { checkpoint: latest?.jws } })
  })
})

describe('what everybody is told of a receipt', () => {
  it('is the same by file and by code, but for the sender', async () => {
    const office = await openOffice()
    await send(office)
    const byFile = await office.intake.verifyReceipt({ file: await receiptOf(office) })
    if (byFile.kind === 'refused') throw new Error(byFile.refusal.code)
    expect(byFile).toMatchObject({
      by: 'file',
      sender: { name: operator.name, role: 'operator' },
      submission: { number: first, kind: 'list', entries: 1 },
      valid: { number: first },
      validOn: null,
    })
    const byCode = await office.intake.lookUpReceipt({ code: byFile.code })
    expect(byCode).toEqual({ ...byFile, by: 'code', sender: null })
    expect(JSON.stringify(byCode)).not.toMatch(/Rossi|Operatrice|subject/)
  })

  it('is what was valid at the end of a day in Italy, whatever the day in Greenwich', async () => {
    const office = await openOffice()
    await send(office)
    // Half past midnight in Italy, still the day before in Greenwich.
    office.clock.set('2018-04-09T22:30:00.000Z')
    await send(office, andreaVerdi)
    const file = await receiptOf(office)
    const validOn = async (on: string) => {
      const told = await office.intake.verifyReceipt({ file, on })
      return told.kind === 'refused'
        ? told.refusal.code
        : (told.validOn?.submission?.number ?? null)
    }
    expect(await validOn('2018-04-02')).toBeNull()
    expect(await validOn('2018-04-03')).toBe(first)
    expect(await validOn('2018-04-09')).toBe(first)
    expect(await validOn('2018-04-10')).toBe('BORSE-2017-042002-0002')
    expect(await validOn('2018-04-11')).toBe('receipt.day')
    expect(await validOn('10 aprile')).toBe('receipt.day')
  })

  it('is about its own comune', async () => {
    const office = await openOffice()
    await send(office)
    const other = await send(office, andreaVerdi, operatorOf('Operatore di Jesi', jesi), jesi)
    expect(await office.intake.verifyReceipt({ file: await receiptOf(office) })).toMatchObject({
      municipality: { name: 'Ancona' },
      valid: { number: first },
    })
    expect(other.number).toContain(jesi)
  })

  it('is not believed of what the portal signed but did not keep', async () => {
    const office = await openOffice()
    await send(office)
    const elsewhere = await openOffice()
    await send(elsewhere, andreaVerdi)
    // The same keys and number, another list.
    const file = await receiptOf(elsewhere)
    expect(await codeOf(office.intake.verifyReceipt({ file }))).toBe('receipt.not-recorded')
    const empty = await openOffice()
    expect(await codeOf(empty.intake.verifyReceipt({ file }))).toBe('receipt.not-recorded')
  })

  it('of a code that no receipt has is that there is none', async () => {
    const office = await openOffice()
    expect(await codeOf(office.intake.lookUpReceipt({ code: '0000-0000-0000' }))).toBe(
      'receipt-code.unknown',
    )
  })

  it('of a code that two receipts share is that the file has to tell', async () => {
    const office = await openOffice()
    const one = await send(office)
    const { submissions } = office.stores
    Object.assign(submissions, { withRecordHash: async () => [one, one] })
    expect(await codeOf(office.intake.lookUpReceipt({ code: '0000-0000-0000' }))).toBe(
      'receipt-code.several',
    )
  })
})
