import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { startCohesion } from './support/cohesion-server'
import { bareProfile, profileFields } from './support/messages'
import { openPortal } from './support/portals'
import { Traveller } from './support/traveller'

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const certificate = fixture('cohesion.pem')
const otherCertificate = fixture('other.pem')
const key = fixture('cohesion.key.pem')
const otherKey = fixture('other.key.pem')

const dsig = 'http://www.w3.org/2000/09/xmldsig#'

interface Signing {
  readonly key?: string | KeyObject
  readonly profile?: string
  readonly hash?: 'sha1' | 'sha256'
}

const algorithms = {
  sha1: [`${dsig}rsa-sha1`, `${dsig}sha1`],
  sha256: [
    'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    'http://www.w3.org/2001/04/xmlenc#sha256',
  ],
} as const

/**
 * What the service signs, in the canonical form written out by hand: the signature is made without the library that
 * checks it.
 */
function signed({ key: signer = key, profile = current(), hash = 'sha1' }: Signing = {}): string {
  const [signatureMethod, digestMethod] = algorithms[hash]
  const inner = profile.replace('<profile ', '<profile xmlns="" ')
  const object = `<Object xmlns="${dsig}" Id="SignedXmlId">${inner}</Object>`
  const digest = createHash(hash).update(object).digest('base64')
  const info = (xmlns: string) =>
    `<SignedInfo${xmlns}><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"></CanonicalizationMethod><SignatureMethod Algorithm="${signatureMethod}"></SignatureMethod><Reference URI="#SignedXmlId"><DigestMethod Algorithm="${digestMethod}"></DigestMethod><DigestValue>${digest}</DigestValue></Reference></SignedInfo>`
  const value = createSign(hash)
    .update(info(` xmlns="${dsig}"`))
    .sign(signer, 'base64')
  return `<Signature xmlns="${dsig}">${info('')}
  <SignatureValue>
    ${value}
  </SignatureValue>
  <KeyInfo><X509Data><X509Certificate>${bare(certificate)}</X509Certificate></X509Data></KeyInfo>
  <Object Id="SignedXmlId">${inner}</Object></Signature>`
}

const bare = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '')
const current = (): string => bareProfile()

async function brought(xml: string, profileCertificates: readonly string[] = [certificate]) {
  const cohesion = await startCohesion()
  cohesion.person = { credential: (response) => response.end(xml) }
  const portal = await openPortal('Koa', cohesion.origin, { profileCertificates })
  const { status } = await new Traveller(portal).enter()
  expect(portal.failures).toEqual([])
  return { status, log: portal.log, login: portal.entered[0]?.profile.login }
}

describe('with a pinned certificate a profile', () => {
  it.each(['sha1', 'sha256'] as const)('signed with its key is accepted (%s)', async (hash) => {
    expect(await brought(signed({ hash }))).toEqual({
      status: 303,
      log: [],
      login: 'RSSMRA80A01A271X',
    })
  })

  it('signed with the key of the next certificate is accepted too', async () => {
    const both = [certificate, otherCertificate]
    expect(await brought(signed({ key: otherKey }), both)).toMatchObject({ status: 303 })
  })

  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const genuine = signed()
  const forgedProfile = bareProfile({ login: 'VRDNDR75B02A271Y' }).replace(
    '<profile ',
    '<profile xmlns="" ',
  )
  const wrong: Readonly<Record<string, readonly [xml: string, code: string]>> = {
    'signed by a stranger, who puts Cohesion’s certificate beside it': [
      signed({ key: stranger }),
      'profile-signature-wrong',
    ],
    'signed with another key, of a certificate that is not pinned': [
      signed({ key: otherKey }),
      'profile-signature-wrong',
    ],
    'altered afterwards': [
      genuine.replace('<login>RSSMRA', '<login>VRDNDR'),
      'profile-signature-wrong',
    ],
    'with a digest that was altered along with it': [
      genuine.replace(/<DigestValue>[^<]*/, `<DigestValue>${'A'.repeat(27)}=`),
      'profile-signature-wrong',
    ],
    'without a signature': [current(), 'profile-unsigned'],
    'with an empty signature': [
      `<Signature xmlns="${dsig}"><SignedInfo/><Object>${forgedProfile}</Object></Signature>`,
      'profile-signature-wrong',
    ],
    'moved out of what is signed': [
      genuine.replace(/<Object Id[\s\S]*<\/Object>/, (object) =>
        object.replace(/<profile[\s\S]*<\/profile>/, forgedProfile),
      ),
      'profile-signature-wrong',
    ],
    'beside the one that is signed': [
      genuine.replace('</Signature>', `<Object>${forgedProfile}</Object></Signature>`),
      'service-not-understood (reason: no profile)',
    ],
    'beside a signature for something else': [
      signed({ profile: '<note>niente</note>' }).replace(
        '</Signature>',
        `<Object>${forgedProfile}</Object></Signature>`,
      ),
      'profile-signature-wrong',
    ],
    'in a document with the signed one inside': [
      `<x>${genuine.replace('<profile', '<prof').replace('</profile>', '</prof>')}${forgedProfile}</x>`,
      'profile-unsigned',
    ],
    'with a comment that splits the login': [
      genuine.replace('<login>RSSMRA', '<login>RSS<!-- -->MRA'),
      // Comments are not signed; the text stays whole.
      '',
    ],
    'signed two hours ago': [
      signed({ profile: bareProfile({}, new Date(Date.now() - 2 * 60 * 60 * 1000)) }),
      'profile-outdated',
    ],
    'signed tomorrow': [
      signed({ profile: bareProfile({}, new Date(Date.now() + 24 * 60 * 60 * 1000)) }),
      'profile-outdated',
    ],
    'signed nobody knows when': [
      signed({ profile: `<profile timestamp=""><base>${profileFields()}</base></profile>` }),
      'profile-outdated',
    ],
  }
  it.each(Object.entries(wrong))('%s', async (_what, [xml, code]) => {
    const { status, log, login } = await brought(xml)
    if (code === '') expect({ status, login }).toEqual({ status: 303, login: 'RSSMRA80A01A271X' })
    else {
      expect(log).toEqual([`cohesion.${code}`])
      expect(login).toBeUndefined()
    }
  })
})
