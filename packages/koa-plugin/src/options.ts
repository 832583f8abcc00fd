import type { Identity, Intake, Locale } from '@consegna/core'
import type { Context } from 'koa'
import type { Frame, HelpDesk } from './pages/frame/frame'
import type { Page } from './pages/page'

export type Awaitable<Value> = Value | Promise<Value>

/** A failure as it is told to the host: nothing in it is personal, except what `error` may carry. */
export interface FailureInfo {
  /** Shown to the user as "codice di assistenza", so that a call to the help desk finds the log line. */
  readonly correlationId: string
  readonly method: string
  /** The pattern of the route, `/:campaign/invio`; never the address, which holds identifiers. */
  readonly route: string
  /** Code of the error when it is one of Consegna's, else the error's class: `store.unavailable`, `TypeError`. */
  readonly code: string
}

export interface IntakePluginOptions {
  /** The use cases, from `createIntake` of `@consegna/core`. */
  readonly intake: Intake
  /**
   * Who is asking, by the portal's own login; called at each request, nothing is kept of its answer.
   * Null when nobody is signed in: the visitor is sent to `loginUrl`, or answered 401.
   */
  readonly identify: (ctx: Context) => Awaitable<Identity | null | undefined>
  /**
   * Puts a page into the portal's own frame; answers a whole HTML document.
   * @default the plugin's own frame, see `frame`
   */
  readonly layout?: (ctx: Context, page: Page) => Awaitable<string>
  /**
   * What the plugin's own frame says. The person's name and role come from `identify` unless given.
   * Not used with `layout`.
   * @default { bodyName: 'Consegna' }
   */
  readonly frame?: Frame | ((ctx: Context, page: Page) => Awaitable<Frame>)
  /**
   * Path under which the plugin answers, as the application sees it: `/sostegno-famiglie`.
   * With '' it answers at the root; what it does not know goes on to the next middleware.
   * @default ''
   */
  readonly prefix?: string
  /**
   * Path under which browsers find the plugin, when a proxy changes it. A wrong value breaks every link.
   * @default the path it is mounted at (`koa-mount` included) and `prefix`
   */
  readonly publicPath?: string
  /**
   * Origin that browsers see, `https://servizi.regione.marche.it`, for a proxy that changes the Host header.
   * Forms from any other origin are refused.
   * @default the request's own host, with `X-Forwarded-Host` when the application trusts its proxy (`app.proxy`)
   */
  readonly publicOrigin?: string
  /**
   * Where to sign in. The page to return to comes as `?ritorno=`, always a path of this site;
   * whoever redirects to it checks it with `sameSitePath`.
   * @default none: a page with status 401
   */
  readonly loginUrl?: string
  /**
   * Whom to ask, on pages of errors that belong to no campaign; on the others it is the campaign's.
   * @default none
   */
  readonly helpDesk?: HelpDesk
  /** Language of a request. @default Italian */
  readonly locale?: (ctx: Context) => Locale
  /**
   * Folder for uploads while they are being checked. Each has a folder of its own there, deleted with the answer.
   * @default the system's folder for temporary files
   */
  readonly uploadDirectory?: string
  /**
   * Value of the header Content-Security-Policy on every answer of the plugin; null leaves the header to
   * the host. A `layout` that loads things from elsewhere, or has inline scripts, needs its own.
   * @default nothing but this site's own scripts, styles, fonts and images; no inline script or style
   */
  readonly contentSecurityPolicy?: string | null
  /**
   * Told of every answer 500, and of every 503 because the database or the virus scanner is away. Log `info`; `error`
   * may carry what a database driver put into its message.
   * @default writes `info`, without the error, to console.error
   */
  readonly onError?: (error: unknown, info: FailureInfo) => void
  /**
   * What the portal's log calls a request, short enough to be read out on the telephone: it stands on the
   * pages of failures and in what `onError` is told. Nobody else may be able to choose it.
   * @default a new one for each failure, like `7KQ2-M4XD-9FTR`
   */
  readonly correlationId?: (ctx: Context) => string
  /**
   * The visitor's address, for audit events: `ctx => ctx.ip`, which is the browser's behind a proxy that the
   * application trusts (`app.proxy`). It is personal data of whoever works for a comune or the Region, and kept as long
   * as audit events are. What is no IP address is left out.
   * @default none: events say by whom, not from where
   */
  readonly visitorAddress?: (ctx: Context) => string | null | undefined
}

/** What the plugin keeps under `ctx.state.consegna` during a request. */
export interface ConsegnaState {
  readonly locale: Locale
  /** Null when nobody is signed in, or before that was asked. */
  readonly identity: Identity | null
}
