import { KeyObject, randomBytes, webcrypto } from 'node:crypto'
import { X509CertificateGenerator } from '../smart-card/x509'
import type { Issued, Validity } from './certificate-authority'
import { demoOrganisation } from './demo-cards'

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
}

/** The key that signs profiles, with the certificate that sites pin. */
export async function createProfileKeys(validity: Validity): Promise<Issued> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    name: [
      { C: ['IT'] },
      { O: [demoOrganisation] },
      { CN: ['Simulatore di Cohesion, firma dei profili'] },
    ],
    ...validity,
    signingAlgorithm: algorithm,
    keys,
  })
  return { certificate, key: KeyObject.from(keys.privateKey) }
}
