import type { Router } from '@koa/router'
import type { Context } from 'koa'
import { readParameters } from '../protocol/parameters'
import { protocolPaths } from '../protocol/paths'
import { signProfile } from '../protocol/sign-profile'
import { loggedOut, noProfile, writeProfile } from '../protocol/write-profile'
import type { SimulatorParts } from '../simulator-parts'
import { readBody } from './read-body'

/** What sites ask from server to server. */
export function backChannelRoutes(router: Router, parts: SimulatorParts): void {
  const { signOn, clock, profileSigner } = parts

  const answerOf = (parameters: ReadonlyMap<string, string>, isSigned: boolean): string => {
    const ticket = {
      sessionId: parameters.get('idsessionesso') ?? '',
      serverSessionId: parameters.get('idsessioneaspnet') ?? '',
    }
    switch (parameters.get('operation')?.toLowerCase()) {
      case 'getcredential': {
        const session = signOn.redeem(ticket)
        if (session === null) return noProfile
        const profile = writeProfile(session.person, session.method, clock.now())
        return isSigned ? signProfile(profile, profileSigner) : profile
      }
      case 'logoutsito':
        return signOn.endByTicket(ticket) ? loggedOut : noProfile
      default:
        return noProfile
    }
  }

  const answer = (isSigned: boolean) => async (ctx: Context) => {
    const body = ctx.method === 'POST' ? await readBody(ctx.req) : ''
    ctx.type = 'text/xml; charset=utf-8'
    ctx.set('Cache-Control', 'no-store')
    ctx.set('X-Content-Type-Options', 'nosniff')
    ctx.status = body === null ? 413 : 200
    ctx.body =
      body === null ? noProfile : answerOf(readParameters(`${body}&${ctx.querystring}`), isSigned)
  }

  for (const method of ['get', 'post'] as const) {
    router[method](protocolPaths.backChannel, answer(true))
    router[method](protocolPaths.legacyBackChannel, answer(false))
  }
}
