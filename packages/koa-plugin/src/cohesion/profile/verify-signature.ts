import type { KeyObject } from 'node:crypto'
import { elementsNamed, readXml, type XmlElement } from '../xml/read-xml'

const rsa: readonly string[] = [
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
]

/** What the key has signed, in canonical form; null when it has not signed this. */
async function signedTexts(xml: string, key: KeyObject): Promise<readonly string[] | null> {
  // Loaded when it is used: most portals pin nothing.
  const { SignedXml } = await import('xml-crypto')
  const verifier = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null })
  for (const name of Object.keys(verifier.SignatureAlgorithms)) {
    if (!rsa.includes(name)) Reflect.deleteProperty(verifier.SignatureAlgorithms, name)
  }
  try {
    verifier.loadSignature(xml)
    return verifier.checkSignature(xml) ? verifier.getSignedReferences() : null
  } catch {
    // Thrown of a wrong signature, and of one that is not understood.
    return null
  }
}

function onlyProfile(texts: readonly string[]): XmlElement | null {
  const profiles = texts.flatMap((text) => {
    const outcome = readXml(text)
    return outcome.kind === 'read' ? [...elementsNamed('profile', outcome.root)] : []
  })
  const [profile] = profiles
  return profile !== undefined && profiles.length === 1 ? profile : null
}

/**
 * The one profile that a signature covers, read from the very bytes that were signed, so that nothing put beside or
 * around them counts. Null when no key fits, or the signature covers something else.
 * @param xml read before: a `Signature`, well-formed and without a DTD
 * @param keys of pinned certificates; what the document itself says about keys is not looked at
 */
export async function signedProfile(
  xml: string,
  keys: readonly KeyObject[],
): Promise<XmlElement | null> {
  for (const key of keys) {
    const texts = await signedTexts(xml, key)
    if (texts !== null) return onlyProfile(texts)
  }
  return null
}
