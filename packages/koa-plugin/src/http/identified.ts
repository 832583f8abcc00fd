import { isIP } from 'node:net'
import type { Identity } from '@consegna/core'
import type { Context } from 'koa'
import type { Settings } from '../settings'

const names = new WeakMap<Context, string>()

/** What the portal's log calls the request: the same however often it is asked for. */
export function correlationIdOf({ correlationId }: Settings, ctx: Context): string {
  const name = names.get(ctx) ?? correlationId(ctx)
  names.set(ctx, name)
  return name
}

/** A trusted proxy may pass on what a visitor wrote there: what is no address is not kept. */
function addressOf({ visitorAddress }: Settings, ctx: Context): string | null {
  const address = visitorAddress(ctx) ?? ''
  return isIP(address) === 0 ? null : address
}

/** Who is asking, as the portal says, and from where; null for nobody. */
export async function identified(settings: Settings, ctx: Context): Promise<Identity | null> {
  const identity = (await settings.identify(ctx)) ?? null
  if (identity === null) return null
  const from = { ip: addressOf(settings, ctx), correlationId: correlationIdOf(settings, ctx) }
  return { ...identity, from: identity.from ?? from }
}
