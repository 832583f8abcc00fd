import type { Router } from '@koa/router'
import { links, type Tab } from '../links'
import { admittedLevels, admittedOwnMethods, type OwnMethod } from '../methods/admitted'
import { identityProviders } from '../methods/providers'
import { type Choice, ChoicePage } from '../pages/choice-page'
import { type Entrance, EntrancePage } from '../pages/entrance-page'
import type { SimulatorParts } from '../simulator-parts'
import type { PendingLogin } from '../state/pending-logins'
import { parameter } from './own-page-form'
import { loginOf, notAdmitted } from './pending-login'

const ownMethodChoices: Readonly<Record<OwnMethod, Omit<Choice, 'href'>>> = {
  password: { label: 'Password Cohesion', explanation: 'Con codice fiscale e password.' },
  pin: { label: 'Pin Cohesion', explanation: 'Con codice fiscale, password e PIN.' },
  otp: {
    label: 'Otp Cohesion',
    explanation: 'Con codice fiscale, password e un codice usa e getta che arriva sul telefono.',
  },
  'smart-card': {
    label: 'Smart Card',
    explanation: 'Con Carta Raffaello, CNS, CIE o Tessera Sanitaria nel lettore.',
  },
  domain: {
    label: 'Dominio regionale',
    explanation: 'Per il personale della Regione, con le credenziali del proprio computer.',
  },
}

function entrancesFor({ id, request }: PendingLogin): readonly Entrance[] {
  const { wishes } = request
  const entrance = (tab: Tab, label: string, explanation: string, enter: Entrance['enter']) => ({
    tab,
    label,
    explanation,
    enter,
  })
  const eidas = entrance(
    'eidas',
    'Autenticazione eIDAS',
    'Con l’identità digitale di un altro Stato dell’Unione europea.',
    { label: 'Login with eIDAS', href: links.provider(id, 'eidas') },
  )
  return [
    entrance(
      'cohesion',
      'Autenticazione Cohesion',
      'Con le credenziali della Regione Marche o con una smart card.',
      admittedOwnMethods(wishes).length > 0
        ? { label: 'Entra con Cohesion', href: links.ownMethods(id) }
        : null,
    ),
    entrance(
      'spid',
      'Autenticazione SPID',
      'Con l’identità digitale di uno dei fornitori, qui tutti inventati.',
      admittedLevels('spid', wishes).length > 0
        ? { label: 'Entra con SPID', href: links.providers(id) }
        : null,
    ),
    entrance(
      'cie',
      'Autenticazione CIE',
      'Con la carta d’identità elettronica e le sue credenziali.',
      admittedLevels('cie', wishes).length > 0
        ? { label: 'Entra con CIE', href: links.provider(id, 'cie') }
        : null,
    ),
    ...(admittedLevels('eidas', wishes).length > 0 ? [eidas] : []),
  ]
}

/** The choice of how to sign in. */
export function entranceRoutes(router: Router, parts: SimulatorParts): void {
  const { showPage } = parts

  router.get(links.login(':login'), (ctx) => {
    const login = loginOf(ctx, parts)
    const entrances = entrancesFor(login)
    const tab = parameter(ctx, 'scheda')
    const chosen = entrances.find((one) => one.tab === tab) ?? entrances[0]
    if (chosen === undefined) throw notAdmitted(login)
    showPage(ctx, {
      title: `Accesso con Cohesion: ${chosen.label}`,
      view: <EntrancePage login={login} entrances={entrances} chosen={chosen} />,
      formTarget: login.request.validateUrl,
    })
  })

  router.get(links.ownMethods(':login'), (ctx) => {
    const login = loginOf(ctx, parts)
    const choices = admittedOwnMethods(login.request.wishes).map((method) => ({
      ...ownMethodChoices[method],
      href: links.ownMethod(login.id, method),
    }))
    if (choices.length === 0) throw notAdmitted(login)
    showPage(ctx, {
      title: 'Scelta delle credenziali',
      view: <ChoicePage login={login} title='Con quali credenziali?' choices={choices} />,
      formTarget: login.request.validateUrl,
    })
  })

  router.get(links.providers(':login'), (ctx) => {
    const login = loginOf(ctx, parts)
    if (admittedLevels('spid', login.request.wishes).length === 0) throw notAdmitted(login)
    const choices = identityProviders
      .filter(({ kind }) => kind === 'spid')
      .map(({ id, name }) => ({
        label: name,
        explanation: 'Fornitore di identità inventato.',
        href: links.provider(login.id, id),
      }))
    showPage(ctx, {
      title: 'SPID: scelta del fornitore di identità',
      view: <ChoicePage login={login} title='Chi ha dato l’identità SPID?' choices={choices} />,
      formTarget: login.request.validateUrl,
    })
  })
}
