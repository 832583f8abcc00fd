import type { Router } from '@koa/router'
import { links } from '../links'
import { ReturnPage, returnScript } from '../pages/return-page'
import { addressWithAnswer } from '../protocol/write-answer'
import { Refused } from '../refused'
import type { SimulatorParts } from '../simulator-parts'
import { cancelLogin } from './finish-login'
import { ownPageForm } from './own-page-form'
import { loginOf } from './pending-login'

/** How a login ends: with its answer, that the browser takes to the site. */
export function returnRoutes(router: Router, parts: SimulatorParts): void {
  router.post(links.cancel(':login'), ownPageForm(parts.places), (ctx) =>
    cancelLogin(ctx, parts, loginOf(ctx, parts)),
  )

  router.get(links.answer(':login'), (ctx) => {
    const answer = parts.answers.take(ctx.params.login ?? '')
    if (answer === null) throw new Refused(410, 'login-over')
    if (answer.form === 'address') {
      ctx.set('Cache-Control', 'no-store')
      ctx.redirect(addressWithAnswer(answer.validateUrl, answer.auth))
      return
    }
    parts.showPage(ctx, {
      title: 'Ritorno al sito',
      view: <ReturnPage answer={answer} />,
      formTarget: answer.validateUrl,
      scripts: [links.returnScript],
    })
  })

  router.get(links.returnScript, (ctx) => {
    ctx.type = 'js'
    ctx.body = returnScript
  })
}
