import type { Router } from '@koa/router'
import type { Context } from 'koa'
import { links } from '../links'
import { isAdmitted, isOwnMethod, type OwnMethod } from '../methods/admitted'
import { CardKindPage } from '../pages/card-pages'
import type { CredentialsForm } from '../pages/credentials-page'
import { withFiscalCode } from '../people/person'
import type { SimulatorParts } from '../simulator-parts'
import type { PendingLogin } from '../state/pending-logins'
import { type Asked, askCredentials } from './ask-credentials'
import { ownPageForm } from './own-page-form'
import { loginOf, notAdmitted } from './pending-login'

type TypedMethod = Exclude<OwnMethod, 'smart-card'>

const forms: Readonly<
  Record<TypedMethod, Pick<CredentialsForm, 'title' | 'explanation' | 'withPin'>>
> = {
  password: {
    title: 'Password Cohesion',
    explanation: 'Scrivere codice fiscale e password.',
    withPin: false,
  },
  pin: {
    title: 'Pin Cohesion',
    explanation: 'Scrivere codice fiscale, password e PIN.',
    withPin: true,
  },
  otp: {
    title: 'Otp Cohesion',
    explanation: 'Scrivere codice fiscale e password: poi arriva un codice sul telefono simulato.',
    withPin: false,
  },
  domain: {
    title: 'Dominio regionale',
    explanation: 'Scrivere codice fiscale e password del computer della Regione.',
    withPin: false,
  },
}

function admittedMethod(ctx: Context, login: PendingLogin): OwnMethod {
  const kind = ctx.params.method ?? ''
  if (isOwnMethod(kind) && isAdmitted({ kind }, login.request.wishes)) return kind
  throw notAdmitted(login)
}

/** Cohesion's own credentials. */
export function ownMethodRoutes(router: Router, parts: SimulatorParts): void {
  const { show, check } = askCredentials(parts)

  const asked = (login: PendingLogin, kind: TypedMethod): Asked => {
    const action = links.ownMethod(login.id, kind)
    return {
      login,
      method: { kind },
      form: { ...forms[kind], action, loginLabel: 'Codice fiscale', level: null },
      people: withFiscalCode(parts.people),
      fillHref: (person) => `${action}?persona=${person}`,
    }
  }

  const path = '/accesso/:login/cohesion/:method'
  router.get(path, (ctx) => {
    const login = loginOf(ctx, parts)
    const kind = admittedMethod(ctx, login)
    if (kind !== 'smart-card') return show(ctx, asked(login, kind))
    parts.showPage(ctx, {
      title: 'Smart Card: scelta della carta',
      view: <CardKindPage login={login} />,
      formTarget: login.request.validateUrl,
    })
  })
  router.post(path, ownPageForm(parts.places), (ctx) => {
    const login = loginOf(ctx, parts)
    const kind = admittedMethod(ctx, login)
    if (kind === 'smart-card') throw notAdmitted(login)
    check(ctx, asked(login, kind))
  })
}
