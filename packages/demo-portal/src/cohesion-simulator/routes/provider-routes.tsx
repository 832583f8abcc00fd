import type { Router } from '@koa/router'
import type { Context } from 'koa'
import { links } from '../links'
import { admittedLevels, isAdmitted } from '../methods/admitted'
import { isLevel, type Level } from '../methods/method'
import { type IdentityProvider, identityProviders } from '../methods/providers'
import { credentialFields } from '../pages/credentials-page'
import { LevelPage, levelNames } from '../pages/level-page'
import { withFiscalCode, withoutFiscalCode } from '../people/person'
import type { SimulatorParts } from '../simulator-parts'
import type { PendingLogin } from '../state/pending-logins'
import { type Asked, askCredentials } from './ask-credentials'
import { ownPageForm, parameter, textField } from './own-page-form'
import { loginOf, notAdmitted } from './pending-login'

function providerOf(ctx: Context, login: PendingLogin): IdentityProvider {
  const provider = identityProviders.find(({ id }) => id === ctx.params.provider)
  if (!provider) throw notAdmitted(login)
  return provider
}

/** The level that was chosen, or the only one; null when there is a choice still to make. */
function levelOf(ctx: Context, admitted: readonly Level[]): Level | null {
  const wanted = Number(parameter(ctx, credentialFields.level))
  if (isLevel(wanted)) return wanted
  const [only, ...others] = admitted
  return only !== undefined && others.length === 0 ? only : null
}

/** SPID, CIE and eIDAS: the level, then credentials, as providers ask for them. */
export function providerRoutes(router: Router, parts: SimulatorParts): void {
  const { show, check } = askCredentials(parts)

  const asked = (login: PendingLogin, provider: IdentityProvider, level: Level): Asked => {
    const { kind, id, name } = provider
    if (!isAdmitted({ kind, level }, login.request.wishes)) throw notAdmitted(login)
    const isForeign = kind === 'eidas'
    return {
      login,
      method: { kind, level },
      form: {
        title: `${name}: accesso`,
        explanation: `${levelNames[level]}.`,
        action: links.provider(login.id, id),
        loginLabel: isForeign ? 'Identificativo' : 'Codice fiscale',
        withPin: level === 3,
        level,
      },
      people: isForeign ? withoutFiscalCode(parts.people) : withFiscalCode(parts.people),
      fillHref: (person) => `${links.provider(login.id, id, level)}&persona=${person}`,
    }
  }

  const path = '/accesso/:login/identita/:provider'
  router.get(path, (ctx) => {
    const login = loginOf(ctx, parts)
    const provider = providerOf(ctx, login)
    const admitted = admittedLevels(provider.kind, login.request.wishes)
    if (admitted.length === 0) throw notAdmitted(login)
    const level = levelOf(ctx, admitted)
    if (level !== null) return show(ctx, asked(login, provider, level))
    parts.showPage(ctx, {
      title: `${provider.name}: scelta del livello`,
      view: <LevelPage login={login} provider={provider} levels={admitted} />,
      formTarget: login.request.validateUrl,
    })
  })
  router.post(path, ownPageForm(parts.places), (ctx) => {
    const login = loginOf(ctx, parts)
    const level = Number(textField(ctx, credentialFields.level))
    if (!isLevel(level)) throw notAdmitted(login)
    check(ctx, asked(login, providerOf(ctx, login), level))
  })
}
