import type { Page } from '@consegna/koa-plugin/pages'
import type { Context } from 'koa'
import { addresses } from '../addresses'
import { textsOf } from '../texts/locale'

/**
 * A page of the plugin, with the way that leads to it from the portal's home. The plugin's own list of
 * campaigns stands aside: here the menu leads to them.
 */
export function placeInPortal(ctx: Context, page: Page): Page {
  if (page.breadcrumb.length === 0) return page
  const texts = textsOf(ctx)
  return {
    ...page,
    breadcrumb: [
      { label: texts.home.crumb, href: addresses.home },
      { label: texts.menu.familySupport, href: addresses.menu },
      ...page.breadcrumb.filter(({ href }) => href !== `${addresses.familySupport}/`),
    ],
  }
}
