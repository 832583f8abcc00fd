import type { Router } from '@koa/router'
import { links } from '../links'
import { isAdmitted } from '../methods/admitted'
import { cardKinds } from '../methods/card-kinds'
import { CardReaderPage, cardKindField } from '../pages/card-pages'
import type { SimulatorParts } from '../simulator-parts'
import { finishLogin } from './finish-login'
import { parameter } from './own-page-form'
import { loginOf, notAdmitted } from './pending-login'

const method = { kind: 'smart-card' } as const

/** The simulator's side of a login with a card; the card itself is read on another site. */
export function cardRoutes(router: Router, parts: SimulatorParts): void {
  router.get('/accesso/:login/carta', (ctx) => {
    const login = loginOf(ctx, parts)
    if (!isAdmitted(method, login.request.wishes)) throw notAdmitted(login)
    const kind = cardKinds.find(({ id }) => id === parameter(ctx, cardKindField))
    if (!kind) return ctx.redirect(links.ownMethod(login.id, 'smart-card'))
    const { cards } = parts.places()
    parts.showPage(ctx, {
      title: `Lettura della carta: ${kind.name}`,
      view: (
        <CardReaderPage
          login={login}
          kind={kind}
          readHref={cards === null ? null : `${cards}${links.readCard(login.id)}`}
        />
      ),
      formTarget: login.request.validateUrl,
    })
  })

  router.get(links.cardRead(':login', ':proof'), (ctx) => {
    const login = loginOf(ctx, parts)
    const person = parts.proofs.take(login.id, ctx.params.proof ?? '')
    if (person === null) throw notAdmitted(login)
    finishLogin(ctx, parts, login, { person, method })
  })
}
