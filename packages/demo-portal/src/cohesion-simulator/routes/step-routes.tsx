import type { Router } from '@koa/router'
import type { Context } from 'koa'
import { links } from '../links'
import type { MethodKind } from '../methods/method'
import { CodePage, codeField } from '../pages/code-page'
import { ConsentPage } from '../pages/consent-page'
import type { SimulatorParts } from '../simulator-parts'
import { finishLogin } from './finish-login'
import { ownPageForm, textField } from './own-page-form'
import { loginOf, nextStepOf, seeOther } from './pending-login'

const providerNames: Readonly<Partial<Record<MethodKind, string>>> = {
  spid: 'Il fornitore SPID',
  cie: 'Il servizio della carta d’identità elettronica',
  eidas: 'Il nodo eIDAS',
}

/** What comes after the right credentials, where they are not enough. */
export function stepRoutes(router: Router, parts: SimulatorParts): void {
  const { devices, showPage } = parts
  const fromOwnPage = ownPageForm(parts.places)

  const showCode = (ctx: Context, problem: string | null): void => {
    const login = loginOf(ctx, parts)
    const { person } = nextStepOf(login, 'code')
    showPage(ctx, {
      title: problem === null ? 'Codice usa e getta' : 'Errore: codice usa e getta',
      status: problem === null ? 200 : 422,
      view: (
        <CodePage login={login} person={person} shown={devices.show(person.id)} problem={problem} />
      ),
      formTarget: login.request.validateUrl,
    })
  }
  router.get(links.code(':login'), (ctx) => showCode(ctx, null))
  router.post(links.code(':login'), fromOwnPage, (ctx) => {
    const login = loginOf(ctx, parts)
    const { person, method } = nextStepOf(login, 'code')
    if (!devices.check(person.id, textField(ctx, codeField))) {
      return showCode(
        ctx,
        'Il codice non è giusto, è scaduto o è già stato usato. Scrivere quello che il telefono mostra ora.',
      )
    }
    if (!('level' in method)) return finishLogin(ctx, parts, login, { person, method })
    login.next = { person, method, step: 'consent' }
    seeOther(ctx, links.consent(login.id))
  })

  router.get(links.consent(':login'), (ctx) => {
    const login = loginOf(ctx, parts)
    const { person, method } = nextStepOf(login, 'consent')
    const providerName = providerNames[method.kind] ?? 'Il fornitore'
    showPage(ctx, {
      title: 'Consenso all’invio dei dati',
      view: <ConsentPage login={login} person={person} providerName={providerName} />,
      formTarget: login.request.validateUrl,
    })
  })
  router.post(links.consent(':login'), fromOwnPage, (ctx) => {
    const login = loginOf(ctx, parts)
    finishLogin(ctx, parts, login, nextStepOf(login, 'consent'))
  })
}
