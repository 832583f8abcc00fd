import type { Router } from '@koa/router'
import { links } from '../links'
import { isAdmitted } from '../methods/admitted'
import { personOf } from '../people/person'
import { Refused } from '../refused'
import type { SimulatorParts } from '../simulator-parts'
import type { CardRefusal } from '../smart-card/card-refusal'
import { type CardAuthority, judgeCard } from '../smart-card/judge-card'
import type { CardSource } from '../smart-card/presented-card'
import { loginOf, notAdmitted } from './pending-login'

export interface CardReading {
  readonly authorities: readonly CardAuthority[]
  readonly source: CardSource
}

/** The site that reads cards: a good one leads back to the simulator, with a proof. */
export function readCardRoutes(
  router: Router,
  parts: SimulatorParts,
  { authorities, source }: CardReading,
): void {
  const { people, proofs, places, clock } = parts
  router.get(links.readCard(':login'), async (ctx) => {
    const login = loginOf(ctx, parts)
    if (!isAdmitted({ kind: 'smart-card' }, login.request.wishes)) throw notAdmitted(login)
    const next = {
      label: 'Torna alla scelta delle credenziali',
      href: `${places().simulator}${links.ownMethods(login.id)}`,
    }
    const refused = (refusal: CardRefusal) => new Refused(403, refusal, { next })
    const presented = source(ctx)
    if (!presented.ok) throw refused(presented.refusal)
    const judged = await judgeCard(presented.der, { authorities, now: clock.now() })
    if (!judged.ok) throw refused(judged.refusal)
    const person = personOf(people, judged.subject.fiscalCode)
    if (person === null) throw refused('card-of-nobody')
    const proof = proofs.keep(login.id, person)
    ctx.set('Cache-Control', 'no-store')
    ctx.redirect(`${places().simulator}${links.cardRead(login.id, proof)}`)
    ctx.status = 303
  })
}
