import type { Locale } from '@consegna/core'
import type { Context, Middleware } from 'koa'
import { sessionOf } from '../access/session'
import { type PortalTexts, textsFor } from './texts'

const parameter = 'lang'

const isLocale = (value: unknown): value is Locale => value === 'it' || value === 'en'

export const localeOf = (ctx: Context): Locale => sessionOf(ctx).locale ?? 'it'

export const textsOf = (ctx: Context): PortalTexts => textsFor(localeOf(ctx))

/** `?lang=en` is remembered in the session; the address is shown again without it. */
export const rememberLocale: Middleware = async (ctx, next) => {
  const wanted = ctx.query[parameter]
  if (ctx.method !== 'GET' || !isLocale(wanted)) return next()
  sessionOf(ctx).locale = wanted
  return ctx.redirect(pathOf(ctx, (query) => query.delete(parameter)))
}

/** The page that is shown, in another language; for the answer to a form, the first page. */
export const addressIn = (ctx: Context, locale: Locale): string =>
  ctx.method === 'GET'
    ? pathOf(ctx, (query) => query.set(parameter, locale))
    : `/?${parameter}=${locale}`

function pathOf(ctx: Context, change: (query: URLSearchParams) => void): string {
  const query = new URLSearchParams(ctx.querystring)
  change(query)
  // Of the path's leading slashes one stays: `//elsewhere` would be another site's address.
  return `${ctx.path.replace(/^\/+/, '/')}${query.size === 0 ? '' : `?${query}`}`
}
