import type { Router } from '@koa/router'
import { visitorOf } from '../access/visitor'
import { addresses, withReturn } from '../addresses'
import type { PortalParts } from '../portal-parts'
import { textsOf } from '../texts/locale'
import { menuEntries } from './menu-entries'
import { EmptyMenuPage, MenuPage } from './menu-page'

export function menuRoutes(router: Router, parts: PortalParts): void {
  const { intake, showPage, helpDesk, menuLabels } = parts

  router.get(addresses.menu, async (ctx) => {
    const { role } = visitorOf(ctx)
    if (role === null) return ctx.redirect(withReturn(addresses.login, addresses.menu))
    const texts = textsOf(ctx)
    const title = role === 'citizen' ? texts.menu.nothing : texts.menu.familySupport
    const view =
      role === 'citizen' ? (
        <EmptyMenuPage texts={texts} helpDesk={helpDesk} />
      ) : (
        <MenuPage texts={texts} entries={menuEntries(await intake.listCampaigns(), menuLabels)} />
      )
    showPage(ctx, {
      title,
      breadcrumb: [
        { label: texts.home.crumb, href: addresses.home },
        { label: texts.menu.familySupport, href: null },
      ],
      view,
    })
  })
}
