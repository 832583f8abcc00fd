import { createHash, createHmac, type KeyObject, randomBytes } from 'node:crypto'
import {
  bmpString,
  context,
  type Der,
  integer,
  nothing,
  objectIdentifier,
  octets,
  sequence,
  setOf,
  utf16be,
} from './der'

/** A private key with its certificate, as browsers import them. */
export interface KeyWithCertificate {
  readonly key: KeyObject
  /** DER */
  readonly certificate: Uint8Array
  /** What the browser calls it. */
  readonly name: string
}

const pkcs = '1.2.840.113549.1'
const data = objectIdentifier(`${pkcs}.7.1`)
const shroudedKeyBag = objectIdentifier(`${pkcs}.12.10.1.2`)
const certificateBag = objectIdentifier(`${pkcs}.12.10.1.3`)
const x509Certificate = objectIdentifier(`${pkcs}.9.22.1`)
const friendlyName = objectIdentifier(`${pkcs}.9.20`)
const localKeyId = objectIdentifier(`${pkcs}.9.21`)
const sha256 = objectIdentifier('2.16.840.1.101.3.4.2.1')

const blockBytes = 64
const macIterations = 10_000

/** As many blocks as the bytes need, filled by repeating them. */
function filled(bytes: Uint8Array): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / blockBytes) * blockBytes, bytes)
}

/** RFC 7292, appendix B.2, for one block of SHA-256 and the purpose 3: a key for the MAC. */
function macKey(password: string, salt: Uint8Array): Buffer {
  let key: Buffer = Buffer.concat([
    Buffer.alloc(blockBytes, 3),
    filled(salt),
    filled(utf16be(`${password}\0`)),
  ])
  for (let round = 0; round < macIterations; round += 1) {
    key = createHash('sha256').update(key).digest()
  }
  return key
}

/** Two bags that belong together have the same id. */
function bag(kind: Der, content: Der, { name, certificate }: KeyWithCertificate): Der {
  const id = createHash('sha256').update(certificate).digest()
  return sequence(
    kind,
    context(0, content),
    setOf(sequence(friendlyName, setOf(bmpString(name))), sequence(localKeyId, setOf(octets(id)))),
  )
}

/**
 * A PKCS #12 file (RFC 7292): the key encrypted with AES (PBES2), which Node itself does, the certificate
 * beside it, and a MAC over both. What browsers of the last years, Windows, macOS and OpenSSL import.
 * @param password ASCII: beyond it programs do not agree
 */
export function writePkcs12(contents: KeyWithCertificate, password: string): Buffer {
  const shrouded = contents.key.export({
    type: 'pkcs8',
    format: 'der',
    cipher: 'aes-256-cbc',
    passphrase: password,
  })
  const certificate = sequence(x509Certificate, context(0, octets(contents.certificate)))
  const bags = sequence(
    bag(shroudedKeyBag, shrouded, contents),
    bag(certificateBag, certificate, contents),
  )
  const safe = sequence(sequence(data, context(0, octets(bags))))
  const salt = randomBytes(16)
  const mac = createHmac('sha256', macKey(password, salt)).update(safe).digest()
  return sequence(
    integer(3),
    sequence(data, context(0, octets(safe))),
    sequence(
      sequence(sequence(sha256, nothing), octets(mac)),
      octets(salt),
      integer(macIterations),
    ),
  )
}
