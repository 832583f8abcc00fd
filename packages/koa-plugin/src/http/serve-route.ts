import { type Identity, refused } from '@consegna/core'
import type { Context, Middleware } from 'koa'
import { failurePage } from '../pages/refusal-page'
import type { Answer } from '../routes/answer'
import { redirect } from '../routes/answer'
import type {
  CampaignFormRoute,
  Exchange,
  Permission,
  PortalFormRoute,
  PublicExchange,
  PublicFormRoute,
  PublicRoute,
  Route,
} from '../routes/route'
import type { Settings } from '../settings'
import type { Receipt } from './body/received'
import { withBody } from './body/with-body'
import { isSameOrigin, tokenField, tokenMatches } from './csrf'
import { drain, drainLimits } from './drain'
import { describeFailure, failureCode } from './failure'
import { correlationIdOf, identified } from './identified'
import { statusOf } from './refusal-status'
import { openScope, type RequestScope, viewOf } from './request-scope'
import { respond, respondPage } from './respond'
import { untilGone } from './until-gone'

/** One request on its way through. */
interface Journey {
  readonly settings: Settings
  readonly ctx: Context
  readonly scope: RequestScope
}

const permits = (permission: Permission, { role }: Identity): boolean =>
  (role === 'operator' && permission !== 'oversees') ||
  (role === 'officer' && permission !== 'sends')

const paramsOf =
  (ctx: Context) =>
  (name: string): string => {
    const params: unknown = Reflect.get(ctx, 'params')
    const value: unknown = typeof params === 'object' && params ? Reflect.get(params, name) : null
    return typeof value === 'string' ? value : ''
  }

/** What is for those who are allowed to. */
type GuardedRoute = Exclude<Route, PublicRoute | PublicFormRoute>

function toLogin({ settings, ctx, scope }: Journey, route: GuardedRoute): Answer {
  if (settings.loginUrl === null) return refused('access.login')
  const { links } = scope
  const here = `${links.base}${ctx.path.slice(settings.prefix.length)}${ctx.search}`
  const back = route.method === 'POST' ? route.page(links, paramsOf(ctx)) : here
  const separator = settings.loginUrl.includes('?') ? '&' : '?'
  return redirect(`${settings.loginUrl}${separator}ritorno=${encodeURIComponent(back)}`)
}

/** The form's own token, looked at when the form was read. */
function checkToken(scope: RequestScope, receipt: Receipt): Receipt {
  if (receipt.kind === 'refused') return receipt
  const typed = receipt.fields.get(tokenField)
  return tokenMatches(scope.token, typed) ? receipt : refused('csrf.refused')
}

async function answerForm(
  { settings, ctx, scope }: Journey,
  route: CampaignFormRoute | PortalFormRoute,
  exchange: Exchange,
): Promise<Answer> {
  if (!isSameOrigin(ctx, settings.publicOrigin)) return refused('csrf.refused')
  const { uploadDirectory } = settings
  if (route.scope === 'portal') {
    return withBody(ctx, { maxFileBytes: null, uploadDirectory }, (receipt) =>
      route.handle(exchange, checkToken(scope, receipt)),
    )
  }
  const { campaign } = scope
  if (campaign === null) return refused('campaign.unknown')
  const rules = {
    maxFileBytes: route.body === 'upload' ? campaign.campaign.limits.maxFileBytes : null,
    uploadDirectory,
  }
  return withBody(ctx, rules, (receipt) =>
    route.handle({ ...exchange, campaign }, checkToken(scope, receipt)),
  )
}

function publicExchange({ settings, ctx, scope }: Journey): PublicExchange {
  return {
    intake: settings.intake,
    view: viewOf(settings, scope),
    param: paramsOf(ctx),
    query: (name) => new URLSearchParams(ctx.querystring).get(name),
    signal: untilGone(ctx),
  }
}

async function answerPublic(
  journey: Journey,
  route: PublicRoute | PublicFormRoute,
): Promise<Answer> {
  const { settings, ctx } = journey
  const exchange = publicExchange(journey)
  if (route.method === 'GET') return route.handle(exchange)
  const { maxFileBytes } = route
  const { uploadDirectory } = settings
  return withBody(ctx, { maxFileBytes, uploadDirectory }, (form) => route.handle(exchange, form))
}

async function answer(journey: Journey, route: Route): Promise<Answer> {
  const { settings, ctx, scope } = journey
  scope.identity = await identified(settings, ctx)
  const { identity, campaign } = scope
  // Who asks is only shown in the frame.
  if (route.scope === 'public') return answerPublic(journey, route)
  if (identity === null) return toLogin(journey, route)
  if (!permits(route.permission, identity)) return refused('access.denied')
  const exchange: Exchange = { ...publicExchange(journey), identity }
  if (route.method === 'POST') return answerForm(journey, route, exchange)
  if (route.scope === 'portal') return route.handle(exchange)
  return campaign ? route.handle({ ...exchange, campaign }) : refused('campaign.unknown')
}

/** The answer to a failure that is nobody's but ours. The host's own frame may be what failed. */
async function fail({ settings, ctx, scope }: Journey, error: unknown) {
  const info = describeFailure(error, ctx.method, scope.route, correlationIdOf(settings, ctx))
  settings.onError(error, info)
  const code = failureCode(error)
  const status = statusOf(code) ?? 500
  const page = failurePage(viewOf(settings, scope), code, status, info.correlationId)
  try {
    await respondPage(settings, ctx, scope, page)
  } catch {
    await respondPage(
      { ...settings, layout: null, frame: { bodyName: 'Consegna' } },
      ctx,
      scope,
      page,
    )
  }
}

/** Lets a sender finish before the answer goes out, within bounds; else the connection is not used again. */
async function letFinish({ ctx }: Journey): Promise<void> {
  if (ctx.method === 'POST' && !(await drain(ctx.req, drainLimits))) ctx.set('Connection', 'close')
}

/** Below a prefix, what nobody answered gets a page that says so. */
export function serveUnknown(settings: Settings): (ctx: Context) => Promise<void> {
  return async (ctx) => {
    const journey = { settings, ctx, scope: openScope(settings, ctx, 'page.unknown') }
    try {
      journey.scope.identity = await identified(settings, ctx)
      await respond(settings, ctx, journey.scope, refused('page.unknown'))
    } catch (error) {
      await fail(journey, error)
    }
    await letFinish(journey)
  }
}

/** A route as middleware: finds out who asks, lets the handler answer, and answers also when it fails. */
export function serveRoute(settings: Settings, route: Route): Middleware {
  return async (ctx, next) => {
    const journey = {
      settings,
      ctx,
      scope: openScope(settings, ctx, route.path, route.scope === 'public'),
    }
    let ours = route.scope !== 'campaign'
    try {
      if (route.scope === 'campaign') {
        journey.scope.campaign = await settings.intake.viewCampaign(paramsOf(ctx)('campaign'))
        ours = journey.scope.campaign !== null
      }
      if (ours) await respond(settings, ctx, journey.scope, await answer(journey, route))
    } catch (error) {
      ours = true
      await fail(journey, error)
    }
    // A campaign that is not there: with an empty prefix, `/accedi` of the host comes this way.
    return ours ? letFinish(journey) : next()
  }
}
