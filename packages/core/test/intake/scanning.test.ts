import { describe, expect, it } from 'vitest'
import {
  bufferByteSource,
  ConsegnaError,
  type ListChecker,
  type Scanner,
  type ScanVerdict,
} from '../../src/index'
import { memoryScanner } from '../../src/memory/index'
import { eicar } from '../support/clamd'
import { ancona, campaignInput, listOf, marioRossi, openOffice, operator } from '../support/lists'

const place = { identity: operator, campaign: campaignInput.id, municipality: ancona }
const infectedFile = bufferByteSource(Buffer.from(`Cognome;Nome ${eicar}`))
const saying = (verdict: ScanVerdict): Scanner => ({ scan: async () => verdict })

async function historyOf(office: Awaited<ReturnType<typeof openOffice>>) {
  const history = await office.intake.viewHistory(place)
  if (history.kind === 'refused') throw new Error(history.refusal.code)
  return history
}

describe('an upload in which the scanner finds something harmful', () => {
  it('is a rejected attempt with the name of what was found, and nothing of its bytes is kept', async () => {
    const office = await openOffice({}, { scanner: memoryScanner() })
    const checked = await office.intake.checkUpload({ ...place, file: infectedFile })
    expect(checked).toMatchObject({
      kind: 'check',
      check: {
        status: 'rejected',
        refusal: { code: 'file.infected', params: { signature: 'Eicar-Signature' } },
        file: { size: infectedFile.size, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        template: null,
        counts: { errors: 1, entries: 0 },
      },
    })
    const history = await historyOf(office)
    expect(history.checks).toHaveLength(1)
    expect(history.valid).toBeNull()
    const id = history.checks[0]?.id ?? ''
    const kept: Uint8Array[] = []
    for await (const chunk of office.stores.checks.file(id)) kept.push(chunk)
    for await (const chunk of office.stores.checks.reading(id)) kept.push(chunk)
    expect(kept).toEqual([])
  })

  it('is not looked at by anybody else', async () => {
    const checker: ListChecker = { check: () => Promise.reject(new Error('it was parsed')) }
    const office = await openOffice({}, { scanner: memoryScanner(), checker })
    const checked = await office.intake.checkUpload({ ...place, file: infectedFile })
    expect(checked).toMatchObject({ check: { refusal: { code: 'file.infected' } } })
  })

  it('can be neither confirmed nor downloaded with its errors marked', async () => {
    const office = await openOffice({}, { scanner: memoryScanner() })
    const checked = await office.intake.checkUpload({ ...place, file: infectedFile })
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    const request = { identity: operator, check: checked.check.id }
    expect(await office.intake.confirmCheck({ ...request, seen: null })).toMatchObject({
      refusal: { code: 'check.rejected' },
    })
    expect(await office.intake.annotateCheck({ ...request, locale: 'it' })).toMatchObject({
      refusal: { code: 'check.no-list' },
    })
  })

  it.each([
    ['{HEX}php.base64.v23au.185.UNOFFICIAL', true],
    ['Win.Test.EICAR_HDB-1', true],
    ['<b>Rossi Mario</b>', false],
    ['due parole', false],
    ['x'.repeat(101), false],
    ['riga\nnuova', false],
    ['', false],
  ])(
    'is called by the scanner’s name for it only where that is a plain one: %j',
    async (signature, isTold) => {
      const office = await openOffice({}, { scanner: saying({ kind: 'infected', signature }) })
      const checked = await office.intake.checkUpload({ ...place, file: await listOf(marioRossi) })
      const params = isTold ? { signature } : {}
      expect(checked).toMatchObject({ check: { refusal: { code: 'file.infected' } } })
      if (checked.kind === 'check') expect(checked.check.refusal?.params).toEqual(params)
    },
  )
})

describe('an upload', () => {
  it('that is clean is checked as ever', async () => {
    const office = await openOffice({}, { scanner: memoryScanner() })
    const checked = await office.intake.checkUpload({ ...place, file: await listOf(marioRossi) })
    expect(checked).toMatchObject({ kind: 'check', check: { status: 'waiting' } })
  })

  it('that the scanner cannot look at to its end is refused, and not recorded', async () => {
    const scanner = saying({ kind: 'not-scannable', maximumBytes: 26_214_400 })
    const office = await openOffice({}, { scanner })
    const checked = await office.intake.checkUpload({ ...place, file: await listOf(marioRossi) })
    expect(checked).toEqual({
      kind: 'refused',
      refusal: { code: 'file.not-scannable', params: { maximumBytes: 26_214_400 } },
    })
    expect((await historyOf(office)).checks).toEqual([])
  })

  it('is not accepted while the scanner gives no verdict, and not recorded', async () => {
    const scanner: Scanner = {
      scan: () => Promise.reject(new ConsegnaError('scanner.unavailable', { reason: 'away' })),
    }
    const office = await openOffice({}, { scanner })
    await expect(
      office.intake.checkUpload({ ...place, file: await listOf(marioRossi) }),
    ).rejects.toMatchObject({ code: 'scanner.unavailable' })
    expect((await historyOf(office)).checks).toEqual([])
  })

  it('whose sender goes away while it is scanned ends there', async () => {
    const leaving = new AbortController()
    const scanner: Scanner = {
      scan: async (upload) => {
        leaving.abort()
        return memoryScanner().scan(upload)
      },
    }
    const office = await openOffice({}, { scanner })
    const file = await listOf(marioRossi)
    expect(
      await office.intake.checkUpload({ ...place, file, signal: leaving.signal }),
    ).toMatchObject({ refusal: { code: 'check.cancelled' } })
    expect((await historyOf(office)).checks).toEqual([])
  })

  it('of somebody who may not send is not even scanned', async () => {
    const scanner: Scanner = { scan: () => Promise.reject(new Error('it was scanned')) }
    const office = await openOffice({ limits: { maxFileBytes: 100_000 } }, { scanner })
    const file = bufferByteSource(new Uint8Array(100_001))
    expect(await office.intake.checkUpload({ ...place, file })).toMatchObject({
      refusal: { code: 'file.too-large' },
    })
    const elsewhere = { ...place, municipality: '042021' }
    expect(
      await office.intake.checkUpload({ ...elsewhere, file: await listOf(marioRossi) }),
    ).toMatchObject({ refusal: { code: 'access.municipality' } })
    office.clock.set('2018-07-01T08:00:00.000Z')
    expect(
      await office.intake.checkUpload({ ...place, file: await listOf(marioRossi) }),
    ).toMatchObject({ refusal: { code: 'campaign.closed' } })
  })

  it('“nessun avente diritto” has no file to be scanned', async () => {
    const scanner: Scanner = { scan: () => Promise.reject(new Error('it was scanned')) }
    const office = await openOffice({}, { scanner })
    expect(await office.intake.checkNilReturn(place)).toMatchObject({ kind: 'check' })
  })
})

describe('the scanner in memory', () => {
  it('finds what lies across two chunks of a file', async () => {
    const bytes = Buffer.concat([Buffer.alloc(1024 * 1024 - 30, 'x'), Buffer.from(eicar)])
    const signal = new AbortController().signal
    expect(await memoryScanner().scan({ file: bufferByteSource(bytes), signal })).toEqual({
      kind: 'infected',
      signature: 'Eicar-Signature',
    })
    const other = memoryScanner({ Prova: 'xxEICARxx' })
    expect(await other.scan({ file: bufferByteSource(bytes), signal })).toEqual({ kind: 'clean' })
  })
})
