import type { CampaignView, Identity, Intake } from '@consegna/core'
import type { Receipt } from '../http/body/received'
import type { View } from '../pages/view'
import type { Answer } from './answer'
import type { Links } from './links'

/** What a request asks, without HTTP. */
export interface Exchange {
  readonly intake: Intake
  readonly identity: Identity
  /** What views need of the request: language, addresses, token. */
  readonly view: View
  /** A named part of the path; '' when the route has none of that name. */
  readonly param: (name: string) => string
  /** A value of the query; the first when there are several, null when there is none. */
  readonly query: (name: string) => string | null
  /** Fires when the visitor goes away before the answer is out. */
  readonly signal: AbortSignal
}

/** A request about a campaign that exists. */
export interface CampaignExchange extends Exchange {
  readonly campaign: CampaignView
}

/**
 * Who may ask: `reads` and `restores` operators and officers, `sends` operators, `oversees` officers only. For which comuni, and what an
 * officer may do to a list beside making an earlier one valid again, core decides.
 */
export type Permission = 'reads' | 'sends' | 'restores' | 'oversees'

interface RouteOf<Method, Scope> {
  readonly method: Method
  /** Below the prefix, as @koa/router reads it. */
  readonly path: string
  readonly permission: Permission
  /** Whether the path names a campaign. If there is none of that id, the request is not ours. */
  readonly scope: Scope
}

export interface PortalRoute extends RouteOf<'GET', 'portal'> {
  readonly handle: (exchange: Exchange) => Promise<Answer>
}

export interface CampaignRoute extends RouteOf<'GET', 'campaign'> {
  readonly handle: (exchange: CampaignExchange) => Promise<Answer>
}

export interface CampaignFormRoute extends RouteOf<'POST', 'campaign'> {
  /** `upload` takes one file, `fields` none. */
  readonly body: 'upload' | 'fields'
  /** The page to show to somebody who asks for this address without a form, or had to sign in first. */
  readonly page: (links: Links, param: (name: string) => string) => string
  readonly handle: (exchange: CampaignExchange, receipt: Receipt) => Promise<Answer>
}

/** A form that belongs to no campaign. It brings fields alone. */
export interface PortalFormRoute extends RouteOf<'POST', 'portal'> {
  /** As of a form of a campaign. */
  readonly page: (links: Links) => string
  readonly handle: (exchange: Exchange, receipt: Receipt) => Promise<Answer>
}

/** A request for which nobody needs to have signed in. */
export type PublicExchange = Omit<Exchange, 'identity'>

/** Changes nothing, for everybody. */
export interface PublicRoute {
  readonly method: 'GET'
  readonly path: string
  readonly scope: 'public'
  readonly handle: (exchange: PublicExchange) => Promise<Answer>
}

/** A form that only asks: it needs no token, whoever sends it. */
export interface PublicFormRoute {
  readonly method: 'POST'
  readonly path: string
  readonly scope: 'public'
  readonly maxFileBytes: number
  readonly handle: (exchange: PublicExchange, receipt: Receipt) => Promise<Answer>
}

export type Route =
  | PortalRoute
  | PortalFormRoute
  | CampaignRoute
  | CampaignFormRoute
  | PublicRoute
  | PublicFormRoute
