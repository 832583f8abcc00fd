import { describe, expect, it } from 'vitest'
import {
  type CertificateAuthority,
  createAuthority,
  type DistinguishedName,
} from '../../src/cohesion-simulator/keys/certificate-authority'
import { type CardJudgement, judgeCard } from '../../src/cohesion-simulator/smart-card/judge-card'

const day = 24 * 60 * 60 * 1000
const now = new Date('2018-04-01T10:00:00Z')
const period = { notBefore: new Date(now.getTime() - day), notAfter: new Date(now.getTime() + day) }
const clientAuthentication = '1.3.6.1.5.5.7.3.2'

const named = (name: string): DistinguishedName => [{ C: ['IT'] }, { CN: [name] }]

async function judge(
  subject: DistinguishedName,
  { purpose = clientAuthentication, list = period, at = now } = {},
): Promise<CardJudgement> {
  const authority = await createAuthority(named('Autorita'), period)
  const { certificate } = await authority.issue(subject, period, { extended: purpose })
  return judgeCard(new Uint8Array(certificate.rawData), {
    authorities: [await trusted(authority, list)],
    now: at,
  })
}

async function trusted(authority: CertificateAuthority, list = period) {
  const revocations = await authority.revoke([], list)
  return {
    certificate: authority.certificate.toString('pem'),
    revocations: async () => Buffer.from(revocations.toString('pem')),
  }
}

describe('whose card it is', () => {
  it.each([
    ['RSSMRA80A01H501U/7430012345678901.qwertyuiopasdfghjklzxcvbnm0=', 'RSSMRA80A01H501U'],
    ['RSSMRA80A01H501U/1.x', 'RSSMRA80A01H501U'],
    ['RSSMRA80A01H501U/7430012345678901.a/b+c.d=', 'RSSMRA80A01H501U'],
    ['PRVNNA80A55A27MB/7430012345678901.omocodia', 'PRVNNA80A55A27MB'],
  ])('is read in its common name: %s', async (name, fiscalCode) => {
    expect(await judge(named(name))).toMatchObject({ ok: true, subject: { fiscalCode } })
  })

  it.each([
    ['Mario Rossi'],
    ['RSSMRA80A01H501U'],
    ['RSSMRA80A01H501U/7430012345678901'],
    ['RSSMRA80A01H501X/7430012345678901.hash'],
    ['rssmra80a01h501u/7430012345678901.hash'],
    ['/7430012345678901.hash'],
    ['RSSMRA80A01H501U /743.hash'],
    ['TINIT-RSSMRA80A01H501U/743.hash'],
    ['12345678901/743.hash'],
  ])('is not known from %s', async (name) => {
    expect(await judge(named(name))).toEqual({ ok: false, refusal: 'card-without-fiscal-code' })
  })

  it('is not known from two names, one of which somebody may have slipped in', async () => {
    const name = 'RSSMRA80A01H501U/7430012345678901.hash'
    for (const subject of [
      [{ CN: [name] }, { CN: ['PRVNNA80A55A271J/743.hash'] }],
      [{ OU: [name] }, { CN: ['Nessuno'] }],
    ]) {
      expect(await judge(subject)).toMatchObject({ refusal: 'card-without-fiscal-code' })
    }
  })
})

const good = named('RSSMRA80A01H501U/7430012345678901.hash')

describe('a card that lets nobody in', () => {
  it('serves for something else: signing, a server', async () => {
    for (const purpose of ['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.1']) {
      expect(await judge(good, { purpose })).toMatchObject({ refusal: 'card-not-for-login' })
    }
  })

  it('is the authority’s own certificate', async () => {
    const authority = await createAuthority(good, period)
    const der = new Uint8Array(authority.certificate.rawData)
    const rules = { authorities: [await trusted(authority)], now }
    expect((await judgeCard(der, rules)).ok).toBe(false)
  })

  it('was issued by somebody with the authority’s name', async () => {
    const [authority, impostor] = [
      await createAuthority(named('Autorita'), period),
      await createAuthority(named('Autorita'), period),
    ]
    const { certificate } = await impostor.issue(good, period, { extended: clientAuthentication })
    const der = new Uint8Array(certificate.rawData)
    const rules = { authorities: [await trusted(authority)], now }
    expect(await judgeCard(der, rules)).toMatchObject({ refusal: 'card-of-foreign-authority' })
    const both = { authorities: [await trusted(authority), await trusted(impostor)], now }
    expect((await judgeCard(der, both)).ok).toBe(true)
    expect(await judgeCard(der, { authorities: [], now })).toMatchObject({ ok: false })
  })

  it('is no certificate', async () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array([0x30, 0x03, 1, 2, 3]),
      Buffer.from('x'),
    ]) {
      const judged = await judgeCard(bytes, { authorities: [], now })
      expect(judged).toEqual({ ok: false, refusal: 'card-unreadable' })
    }
  })

  it('may have been revoked since: the list is from yesterday, or from tomorrow', async () => {
    const hour = 60 * 60 * 1000
    const old = { notBefore: period.notBefore, notAfter: new Date(now.getTime() - hour) }
    const early = { notBefore: new Date(now.getTime() + hour), notAfter: period.notAfter }
    for (const list of [old, early]) {
      expect(await judge(good, { list })).toMatchObject({ refusal: 'card-revocations-unknown' })
    }
  })
})
