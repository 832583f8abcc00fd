import type { AddressInfo } from 'node:net'
import type { Identity } from '@consegna/core'
import { type IntakePluginOptions, intakePlugin } from '@consegna/koa-plugin'
import Koa, { type Middleware } from 'koa'
import { onTestFinished } from 'vitest'
import { type Office, openOffice, operator } from '../../../core/test/support/lists'
import { Visitor } from './visitor'

export interface PortalSettings extends Partial<Omit<IntakePluginOptions, 'intake'>> {
  /** An office of its own when absent. */
  readonly office?: Office
  /** Middleware of the host, before the plugin's. */
  readonly before?: readonly Middleware[]
  /** Middleware of the host, after the plugin's. */
  readonly after?: readonly Middleware[]
  /** Whether the host trusts its proxy. */
  readonly proxy?: boolean
  /** Wraps the plugin, as koa-mount does. */
  readonly mount?: (plugin: Middleware) => Middleware
}

export interface Portal {
  readonly office: Office
  /** `http://127.0.0.1:40001`, without the prefix. */
  readonly origin: string
  /** Who is signed in from now on; null for nobody. */
  readonly signIn: (identity: Identity | null) => void
  readonly visitor: () => Visitor
}

export const prefix = '/sostegno-famiglie'

/** A portal with the plugin in it, listening until the test ends. Ancona's operator is signed in. */
export async function openPortal(settings: PortalSettings = {}): Promise<Portal> {
  const { office: given, before = [], after = [], proxy = false, mount, ...options } = settings
  const office = given ?? (await openOffice())
  let identity: Identity | null = operator
  const app = new Koa({ proxy })
  app.silent = true
  for (const middleware of before) app.use(middleware)
  const plugin = intakePlugin({
    intake: office.intake,
    identify: () => identity,
    prefix,
    ...options,
  })
  app.use(mount ? mount(plugin) : plugin)
  for (const middleware of after) app.use(middleware)
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    office,
    origin,
    signIn: (next) => {
      identity = next
    },
    visitor: () => new Visitor(origin),
  }
}
