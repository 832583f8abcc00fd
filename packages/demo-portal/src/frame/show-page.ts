import {
  assetLinks,
  type Crumb,
  type HelpDesk,
  renderBody,
  renderFrame,
} from '@consegna/koa-plugin/pages'
import type { Context } from 'koa'
import type { JSX } from 'preact'
import { addresses } from '../addresses'
import { localeOf } from '../texts/locale'
import { portalFrame } from './portal-frame'

export interface PortalPage {
  readonly title: string
  /** Holds the page's one `h1`. */
  readonly view: JSX.Element
  /** @default [] */
  readonly breadcrumb?: readonly Crumb[]
  /** @default 200 */
  readonly status?: number
}

/** Answers with one of the portal's own pages. */
export type ShowPage = (ctx: Context, page: PortalPage) => void

export function createShowPage(helpDesk: HelpDesk, isDemonstration: boolean): ShowPage {
  const assets = assetLinks(addresses.familySupport)
  return (ctx, { title, view, breadcrumb = [], status = 200 }) => {
    const page = {
      ...assets,
      title,
      locale: localeOf(ctx),
      body: renderBody(view),
      breadcrumb,
      campaign: null,
      status,
    }
    ctx.status = status
    ctx.type = 'html'
    ctx.body = renderFrame(page, portalFrame(ctx, helpDesk, isDemonstration))
  }
}
