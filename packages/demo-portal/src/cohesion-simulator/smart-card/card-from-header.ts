import { X509Certificate } from 'node:crypto'

/** `unreadable`: there is something, and it is no certificate. */
export type CardFromHeader = Uint8Array | 'unreadable' | null

const pem = /^-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/

/**
 * The certificate that a proxy passes on, in any form that proxies know: PEM escaped for addresses (nginx
 * `$ssl_client_escaped_cert`), PEM on one line (Apache), base64 of DER (HAProxy), or that between colons
 * (RFC 9440, `Client-Cert`).
 * @returns DER; null when the proxy passes nothing, or says so with a blank, `-` or `(null)`
 */
export function cardFromHeader(value: string): CardFromHeader {
  const text = value.trim()
  if (text === '' || text === '-' || text === '(null)') return null
  try {
    const written = text.includes('%') ? decodeURIComponent(text) : text
    const base64 = pem.exec(written)?.[1] ?? /^:?([A-Za-z0-9+/]+=*):?$/.exec(written)?.[1]
    if (base64 === undefined) return 'unreadable'
    return new X509Certificate(Buffer.from(base64.replace(/\s/g, ''), 'base64')).raw
  } catch {
    return 'unreadable'
  }
}
