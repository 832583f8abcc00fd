import type { CampaignView, Identity, Locale } from '@consegna/core'
import type { Context } from 'koa'
import type { HelpDesk } from '../pages/frame/frame'
import { texts } from '../pages/texts/texts'
import type { View } from '../pages/view'
import { type Links, linksFrom } from '../routes/links'
import type { Settings } from '../settings'
import { assetLinks } from './assets'
import { type Token, tokenOf } from './csrf'

/** What is known of one request, filled in as it becomes known. Errors are answered from it at any moment. */
export interface RequestScope {
  /** The pattern of the route, for reports of failures. */
  readonly route: string
  /** For whom nobody asks: its pages set no cookie. */
  readonly isPublic: boolean
  readonly locale: Locale
  readonly links: Links
  readonly token: Token
  identity: Identity | null
  campaign: CampaignView | null
}

export function openScope(
  settings: Settings,
  ctx: Context,
  route: string,
  isPublic = false,
): RequestScope {
  const mount: unknown = Reflect.get(ctx, 'mountPath')
  const mounted = `${typeof mount === 'string' ? mount : ''}${settings.prefix}`
  const scope: RequestScope = {
    route,
    isPublic,
    locale: settings.locale(ctx),
    links: linksFrom(settings.publicPath ?? mounted),
    token: tokenOf(ctx),
    identity: null,
    campaign: null,
  }
  ctx.state.consegna = scope
  return scope
}

export function viewOf(settings: Settings, scope: RequestScope): View {
  const helpDesk: HelpDesk | null = scope.campaign?.campaign.helpDesk ?? settings.helpDesk
  return {
    locale: scope.locale,
    texts: texts(scope.locale),
    messages: settings.intake.messages(scope.locale),
    links: scope.links,
    assets: assetLinks(scope.links.base),
    token: scope.token.value,
    helpDesk,
  }
}
