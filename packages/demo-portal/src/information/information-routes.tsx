import type { Router } from '@koa/router'
import { addresses } from '../addresses'
import type { PortalParts } from '../portal-parts'
import { textsOf } from '../texts/locale'
import { InformationPage } from './information-page'

/** The pages that a public body's footer must lead to. */
export function informationRoutes(router: Router, parts: PortalParts): void {
  const { showPage, helpDesk, isDemonstration } = parts
  for (const name of ['accessibility', 'feedback', 'privacy'] as const) {
    router.get(addresses[name], (ctx) => {
      const texts = textsOf(ctx)
      showPage(ctx, {
        title: texts[name].title,
        breadcrumb: [
          { label: texts.home.crumb, href: addresses.home },
          { label: texts[name].title, href: null },
        ],
        view: (
          <InformationPage
            texts={texts[name]}
            isDemonstration={isDemonstration}
            {...(name === 'feedback' ? { helpDesk } : {})}
          />
        ),
      })
    })
  }
}
