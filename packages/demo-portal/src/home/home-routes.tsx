import type { Router } from '@koa/router'
import { visitorOf } from '../access/visitor'
import { addresses } from '../addresses'
import type { PortalParts } from '../portal-parts'
import { textsOf } from '../texts/locale'
import { HomePage } from './home-page'

export function homeRoutes(router: Router, parts: PortalParts): void {
  const { showPage, helpDesk, isDemonstration } = parts
  router.get(addresses.home, (ctx) => {
    const texts = textsOf(ctx)
    const wayIn = visitorOf(ctx).user
      ? { label: texts.home.toMenu, href: addresses.menu }
      : { label: texts.signIn, href: addresses.login }
    showPage(ctx, {
      title: texts.portal,
      view: (
        <HomePage
          texts={texts}
          helpDesk={helpDesk}
          wayIn={wayIn}
          isDemonstration={isDemonstration}
        />
      ),
    })
  })
}
