import { Readable } from 'node:stream'
import { ConsegnaError } from '@consegna/core'
import type { Context } from 'koa'
import type { Frame } from '../pages/frame/frame'
import { renderFrame } from '../pages/frame/render-frame'
import type { Page } from '../pages/page'
import { refusalPage } from '../pages/refusal-page'
import { renderBody } from '../pages/render-body'
import type { View } from '../pages/view'
import type { Answer, PageView } from '../routes/answer'
import type { Settings } from '../settings'
import { setTokenCookie } from './csrf'
import { describeFailure } from './failure'
import { correlationIdOf } from './identified'
import { statusOf } from './refusal-status'
import { type RequestScope, viewOf } from './request-scope'
import { setPersonalHeaders, setPublicHeaders } from './security-headers'

function toPage(page: PageView, view: View): Page {
  const { status, title, breadcrumb, campaign } = page
  const { stylesheets, scripts, sprites, favicon } = view.assets
  const body = renderBody(page.body)
  return {
    ...{ title, locale: view.locale, body, breadcrumb, campaign, status },
    ...{ stylesheets, scripts, sprites, favicon },
  }
}

async function ownFrame(
  settings: Settings,
  ctx: Context,
  page: Page,
  scope: RequestScope,
): Promise<Frame> {
  const { frame } = settings
  const said: Frame = typeof frame === 'function' ? await frame(ctx, page) : frame
  const { identity } = scope
  const { roles } = viewOf(settings, scope).texts
  return {
    personName: identity?.name ?? null,
    activeRole: identity ? roles[identity.role] : null,
    helpDesk: scope.campaign?.campaign.helpDesk ?? settings.helpDesk,
    ...said,
  }
}

/** Seconds after which it is worth to try again what the portal was too busy for. */
const retryAfter = '60'

/** Sends a page in the host's frame, or in the plugin's own. */
export async function respondPage(
  settings: Settings,
  ctx: Context,
  scope: RequestScope,
  view: PageView,
): Promise<void> {
  const page = toPage(view, viewOf(settings, scope))
  const html = settings.layout
    ? await settings.layout(ctx, page)
    : renderFrame(page, await ownFrame(settings, ctx, page, scope))
  const { token, links } = scope
  setPersonalHeaders(ctx, settings.contentSecurityPolicy)
  if (page.status === 503) ctx.set('Retry-After', retryAfter)
  // Pages for everybody have no form that changes anything, and need no cookie.
  if (token.fresh && !scope.isPublic) {
    const secure = ctx.secure || (settings.publicOrigin ?? '').startsWith('https:')
    setTokenCookie(ctx, token, links.base, secure)
  }
  ctx.status = page.status
  ctx.type = 'html'
  ctx.body = html
}

/**
 * The bytes of a file on their way. When reading them fails, the answer has begun: the connection breaks off, and
 * the application's own log is told a code, not what the error says.
 */
async function* watched(
  settings: Settings,
  ctx: Context,
  scope: RequestScope,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    const correlationId = correlationIdOf(settings, ctx)
    settings.onError(error, describeFailure(error, ctx.method, scope.route, correlationId))
    throw new ConsegnaError('store.unavailable', { reason: 'a file could not be read to its end' })
  }
}

function attach(ctx: Context, fileName: string, mediaType: string, size: number | null): void {
  ctx.attachment(fileName)
  ctx.type = mediaType
  if (size !== null) ctx.length = size
}

/** Turns what a handler answered into HTTP. */
export async function respond(
  settings: Settings,
  ctx: Context,
  scope: RequestScope,
  answer: Answer,
): Promise<void> {
  switch (answer.kind) {
    case 'page':
      return respondPage(settings, ctx, scope, answer)
    case 'refused': {
      const status = statusOf(answer.refusal.code) ?? 500
      const page = refusalPage(viewOf(settings, scope), answer.refusal, status, scope.campaign)
      return respondPage(settings, ctx, scope, page)
    }
    case 'redirect':
      setPersonalHeaders(ctx, settings.contentSecurityPolicy)
      ctx.redirect(answer.to)
      // The method of what comes next is GET, also after a form.
      ctx.status = 303
      return
    case 'published':
      setPublicHeaders(ctx, answer.lastsSeconds)
      ctx.body = answer.text
      ctx.type = answer.mediaType
      return
    case 'document':
      setPersonalHeaders(ctx, settings.contentSecurityPolicy)
      ctx.body = Buffer.from(answer.bytes)
      return attach(ctx, answer.fileName, answer.mediaType, answer.bytes.length)
    case 'file':
    case 'stream':
      setPersonalHeaders(ctx, settings.contentSecurityPolicy)
      ctx.body = Readable.from(watched(settings, ctx, scope, answer.bytes))
      return attach(
        ctx,
        answer.fileName,
        answer.mediaType,
        answer.kind === 'file' ? answer.size : null,
      )
  }
}
