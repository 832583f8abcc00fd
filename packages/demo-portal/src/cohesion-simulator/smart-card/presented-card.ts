import { TLSSocket } from 'node:tls'
import type { Context } from 'koa'
import { cardFromHeader } from './card-from-header'
import type { CardRefusal } from './card-refusal'
import type { IsTrusted } from './trusted-addresses'

/** What a request brings of a card. */
export type PresentedCard =
  | { readonly ok: true; readonly der: Uint8Array | null }
  | { readonly ok: false; readonly refusal: CardRefusal }

/** How cards come: with the TLS connection itself, or in a header of the proxy before it. */
export type CardSource = (ctx: Context) => PresentedCard

/** The browser's own certificate: the connection has proven that it holds the key. */
export const fromConnection: CardSource = (ctx) => {
  const { socket } = ctx.req
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined
  return { ok: true, der: certificate?.raw ?? null }
}

/**
 * What a proxy says. Anybody can write a header: it counts when the connection comes from a proxy that is
 * trusted, whatever `X-Forwarded-For` says.
 * @param header name, as `X-SSL-Client-Cert`
 */
export function fromProxy(header: string, isTrusted: IsTrusted): CardSource {
  return (ctx) => {
    const value = ctx.get(header)
    if (value !== '' && !isTrusted(ctx.req.socket.remoteAddress)) {
      return { ok: false, refusal: 'card-from-untrusted-address' }
    }
    const der = cardFromHeader(value)
    return der === 'unreadable' ? { ok: false, refusal: 'card-unreadable' } : { ok: true, der }
  }
}
