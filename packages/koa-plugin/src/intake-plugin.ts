import Router from '@koa/router'
import type { Middleware } from 'koa'
import { serveAsset } from './http/serve-asset'
import { serveRoute, serveUnknown } from './http/serve-route'
import type { IntakePluginOptions } from './options'
import { redirect } from './routes/answer'
import type {
  CampaignFormRoute,
  CampaignRoute,
  Exchange,
  PortalFormRoute,
  PortalRoute,
} from './routes/route'
import { routes } from './routes/routes'
import { type Settings, settle } from './settings'

/** The address of a form, typed or reloaded, leads to the page that has the form. */
function pageInstead(form: CampaignFormRoute | PortalFormRoute): CampaignRoute | PortalRoute {
  const { path, permission } = form
  if (form.scope === 'portal') {
    const { scope, page } = form
    const handle = async ({ view }: Exchange) => redirect(page(view.links))
    return { method: 'GET', path, permission, scope, handle }
  }
  const { scope, page } = form
  const handle = async ({ view, param }: Exchange) => redirect(page(view.links, param))
  return { method: 'GET', path, permission, scope, handle }
}

function routerOf(settings: Settings): Router {
  const { prefix } = settings
  const router = new Router(prefix === '' ? {} : { prefix })
  router.get('/_assets/*path', serveAsset())
  for (const route of routes) {
    if (route.method === 'GET') {
      router.get(route.path, serveRoute(settings, route))
    } else {
      router.post(route.path, serveRoute(settings, route))
      // The page of a public form has the form's own address.
      if (route.scope !== 'public') {
        router.get(route.path, serveRoute(settings, pageInstead(route)))
      }
    }
  }
  return router
}

/**
 * The plugin's routes, for portals that compose routers. What it does not know is left to the portal.
 * Nested in another router (`parent.use('/servizi', router.routes())`), it needs `publicPath`.
 * @throws ConsegnaError `plugin.invalid-options`
 */
export function intakeRouter(options: IntakePluginOptions): Router {
  return routerOf(settle(options))
}

/**
 * Mounts the intake into a Koa portal: `app.use(intakePlugin({ intake, identify, prefix }))`. Below a prefix,
 * what neither the plugin nor the portal answers gets a page that says so.
 * @throws ConsegnaError `plugin.invalid-options`
 */
export function intakePlugin(options: IntakePluginOptions): Middleware {
  const settings = settle(options)
  const serve = routerOf(settings).routes()
  const unknown = serveUnknown(settings)
  const { prefix } = settings
  return async (ctx, next) => {
    await serve(ctx as Parameters<typeof serve>[0], next)
    const below = prefix !== '' && `${ctx.path}/`.startsWith(`${prefix}/`)
    if (below && ctx.status === 404 && ctx.body === undefined) await unknown(ctx)
  }
}
