import { createHash, createSign, type KeyObject } from 'node:crypto'

const signatures = 'http://www.w3.org/2000/09/xmldsig#'
const canonical = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'

export interface ProfileSigner {
  /** RSA: the service signs with rsa-sha1, as old as that is. */
  readonly key: KeyObject
  /** DER of the certificate that sites pin. */
  readonly certificate: Uint8Array
}

/**
 * Puts a profile into a signature that envelops it. Everything that is signed is written in its canonical
 * form already, so that nothing has to be made canonical.
 * @param profile canonical XML, in no namespace
 */
export function signProfile(profile: string, { key, certificate }: ProfileSigner): string {
  // The namespace that the element would inherit is written where Canonical XML writes it.
  const inner = profile.replace(/^<profile /, '<profile xmlns="" ')
  const object = (namespace: string) => `<Object${namespace} Id="profilo">${inner}</Object>`
  const declared = ` xmlns="${signatures}"`
  const digest = createHash('sha1').update(object(declared)).digest('base64')
  const signedInfo = (namespace: string) =>
    [
      `<SignedInfo${namespace}>`,
      `<CanonicalizationMethod Algorithm="${canonical}"></CanonicalizationMethod>`,
      `<SignatureMethod Algorithm="${signatures}rsa-sha1"></SignatureMethod>`,
      '<Reference URI="#profilo">',
      `<DigestMethod Algorithm="${signatures}sha1"></DigestMethod>`,
      `<DigestValue>${digest}</DigestValue>`,
      '</Reference></SignedInfo>',
    ].join('')
  const value = createSign('RSA-SHA1').update(signedInfo(declared)).sign(key, 'base64')
  const x509 = Buffer.from(certificate).toString('base64')
  return [
    `<Signature${declared}>`,
    signedInfo(''),
    `<SignatureValue>${value}</SignatureValue>`,
    `<KeyInfo><X509Data><X509Certificate>${x509}</X509Certificate></X509Data></KeyInfo>`,
    object(''),
    '</Signature>',
  ].join('')
}
