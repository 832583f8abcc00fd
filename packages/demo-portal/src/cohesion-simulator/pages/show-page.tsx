import {
  assetLinks,
  type Crumb,
  type Frame,
  renderBody,
  renderFrame,
  setPersonalHeaders,
  strictPolicy,
} from '@consegna/koa-plugin/pages'
import type { Context } from 'koa'
import type { JSX } from 'preact'
import { links } from '../links'

export interface SimulatorPage {
  readonly title: string
  /** Holds the page's one `h1`. */
  readonly view: JSX.Element
  /** @default [] */
  readonly breadcrumb?: readonly Crumb[]
  /** @default 200 */
  readonly status?: number
  /**
   * Another site to which the page's forms lead, also by way of redirects: browsers follow no others.
   * @default none
   */
  readonly formTarget?: string
  /** Scripts besides the pages' own. @default [] */
  readonly scripts?: readonly string[]
}

export type ShowPage = (ctx: Context, page: SimulatorPage) => void

/** @param home address of the simulator's home page, also from the site that reads cards */
export function createShowPage(home: () => string): ShowPage {
  const assets = assetLinks('')
  return (ctx, { title, view, breadcrumb = [], status = 200, formTarget, scripts = [] }) => {
    const frame: Frame = {
      bodyName: 'Dimostrazione: persone e credenziali inventate',
      serviceName: 'Simulatore di Cohesion',
      tagline: 'Non è il servizio della Regione Marche',
      homeHref: `${home()}${links.home}`,
    }
    const page = {
      ...assets,
      scripts: [...assets.scripts, ...scripts],
      title,
      locale: 'it' as const,
      body: renderBody(view),
      breadcrumb,
      campaign: null,
      status,
    }
    const target = formTarget === undefined ? '' : ` ${new URL(formTarget).origin}`
    setPersonalHeaders(
      ctx,
      strictPolicy.replace("form-action 'self'", `form-action 'self'${target}`),
    )
    ctx.status = status
    ctx.type = 'html'
    ctx.body = renderFrame(page, frame)
  }
}
