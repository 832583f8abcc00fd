import { isIP } from 'node:net'
import { Extension } from '../smart-card/x509'
import { context, contextPlain, sequence } from './der'

/** An address as bytes, and a mask that admits it alone. */
function addressAlone(address: string): Buffer {
  if (isIP(address) === 4) {
    return Buffer.from([...address.split('.').map(Number), 255, 255, 255, 255])
  }
  // Only the loopback address is named by people who do not name a host.
  const bytes = Buffer.alloc(32)
  bytes[15] = 1
  bytes.fill(0xff, 16)
  return bytes
}

const subtree = (name: string): Buffer =>
  sequence(
    isIP(name) === 0 ? contextPlain(2, Buffer.from(name)) : contextPlain(7, addressAlone(name)),
  )

/**
 * Binds an authority to a few sites (RFC 5280, 4.2.1.10): who trusts it, for a try, trusts it for these and
 * for nothing else.
 * @param names host names, addresses of IPv4, `::1`
 */
export const onlyForSites = (names: readonly string[]): Extension =>
  new Extension('2.5.29.30', true, new Uint8Array(sequence(context(0, ...names.map(subtree)))))
