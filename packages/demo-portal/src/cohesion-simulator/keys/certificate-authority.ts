import { KeyObject, randomBytes, webcrypto } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
  type X509Crl,
  X509CrlGenerator,
  X509CrlReason,
} from '../smart-card/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

export interface Validity {
  readonly notBefore: Date
  readonly notAfter: Date
}

/** A certificate with the key that belongs to it. */
export interface Issued {
  readonly certificate: X509Certificate
  readonly key: KeyObject
}

export interface Purpose {
  /** Of X.509, such as 1.3.6.1.5.5.7.3.2: client authentication. */
  readonly extended: string
  readonly extensions?: readonly Extension[]
}

/**
 * Issues certificates of demonstration. Its own key stays in memory and goes with it: what was issued is
 * all that will ever be.
 */
export interface CertificateAuthority {
  readonly certificate: X509Certificate
  /** @param subject `CN=…, O=…, C=IT`, or its parts where their text has commas */
  issue(subject: DistinguishedName, validity: Validity, purpose: Purpose): Promise<Issued>
  /** The list of what counts no more, signed. */
  revoke(certificates: readonly X509Certificate[], validity: Validity): Promise<X509Crl>
}

/** One attribute each, the outermost first: `{ CN: ['…'] }`. */
export type DistinguishedName = readonly Readonly<Record<string, readonly string[]>>[]

const toName = (name: DistinguishedName): Record<string, string[]>[] =>
  name.map((part) =>
    Object.fromEntries(Object.entries(part).map(([type, values]) => [type, [...values]])),
  )

/** Positive, as RFC 5280 wants it. */
function newSerialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes.toString('hex')
}

export async function createAuthority(
  subject: DistinguishedName,
  validity: Validity,
  extensions: readonly Extension[] = [],
): Promise<CertificateAuthority> {
  const keys = await newKeys()
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    name: toName(subject),
    ...validity,
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...extensions,
    ],
  })
  return {
    certificate,
    issue: async (holder, period, purpose) => {
      const own = await newKeys()
      const issued = await X509CertificateGenerator.create({
        serialNumber: newSerialNumber(),
        subject: toName(holder),
        issuer: certificate.subjectName.toJSON(),
        ...period,
        signingAlgorithm: algorithm,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          new BasicConstraintsExtension(false, undefined, true),
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
          new ExtendedKeyUsageExtension([purpose.extended]),
          await SubjectKeyIdentifierExtension.create(own.publicKey),
          await AuthorityKeyIdentifierExtension.create(keys.publicKey),
          ...(purpose.extensions ?? []),
        ],
      })
      return { certificate: issued, key: KeyObject.from(own.privateKey) }
    },
    revoke: (certificates, { notBefore, notAfter }) =>
      X509CrlGenerator.create({
        issuer: certificate.subjectName.toJSON(),
        thisUpdate: notBefore,
        nextUpdate: notAfter,
        entries: certificates.map(({ serialNumber }) => ({
          serialNumber,
          revocationDate: notBefore,
          reason: X509CrlReason.keyCompromise,
        })),
        signingAlgorithm: algorithm,
        signingKey: keys.privateKey,
      }),
  }
}
