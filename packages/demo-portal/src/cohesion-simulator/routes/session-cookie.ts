import type { Context } from 'koa'
import type { SimulatorParts } from '../simulator-parts'
import type { BrowserSession } from '../state/single-sign-on'

const cookie = 'cohesion_simulator'

/** The session of the browser; null when there is none, any more. */
export const browserSession = (ctx: Context, { signOn }: SimulatorParts): BrowserSession | null =>
  signOn.find(ctx.cookies.get(cookie))

/** @param session null: the browser has none from now on */
export function giveSession(
  ctx: Context,
  { places }: SimulatorParts,
  session: BrowserSession | null,
): void {
  // Also behind a proxy that speaks https, when this process does not.
  ctx.cookies.secure = places().simulator.startsWith('https:')
  ctx.cookies.set(cookie, session?.id ?? null, { httpOnly: true, sameSite: 'lax' })
}
