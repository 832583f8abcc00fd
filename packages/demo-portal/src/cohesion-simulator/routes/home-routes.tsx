import type { Router } from '@koa/router'
import { links } from '../links'
import { HomePage } from '../pages/home-page'
import type { SimulatorParts } from '../simulator-parts'

export function homeRoutes(router: Router, parts: SimulatorParts): void {
  const { sites, people, places, showPage } = parts
  router.get(links.home, (ctx) =>
    showPage(ctx, {
      title: 'Simulatore di Cohesion',
      view: <HomePage origin={places().simulator} sites={sites} people={people} />,
    }),
  )
}
