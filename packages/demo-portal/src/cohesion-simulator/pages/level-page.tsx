import { links } from '../links'
import type { Level } from '../methods/method'
import type { IdentityProvider } from '../methods/providers'
import type { PendingLogin } from '../state/pending-logins'
import { credentialFields } from './credentials-page'
import { LoginPage } from './login-page'

export const levelNames: Readonly<Record<Level, string>> = {
  1: 'Livello 1: nome utente e password',
  2: 'Livello 2: anche un codice usa e getta',
  3: 'Livello 3: anche il PIN della carta o del dispositivo',
}

/** How surely the provider is to know who it is, among the levels that the site admits. */
export function LevelPage(props: {
  readonly login: PendingLogin
  readonly provider: IdentityProvider
  readonly levels: readonly Level[]
}) {
  const { login, provider, levels } = props
  return (
    <LoginPage login={login} title={`${provider.name}: scelta del livello`}>
      <form method='get' action={links.provider(login.id, provider.id)}>
        <fieldset class='mb-4'>
          <legend class='h5 px-0'>Livelli ammessi dal sito</legend>
          {levels.map((level, index) => (
            <div class='consegna-tick mb-3' key={level}>
              <input
                type='radio'
                id={`livello-${level}`}
                name={credentialFields.level}
                value={level}
                checked={index === 0}
              />
              <label for={`livello-${level}`}>{levelNames[level]}</label>
            </div>
          ))}
        </fieldset>
        <button class='btn btn-primary' type='submit'>
          Prosegui
        </button>
      </form>
    </LoginPage>
  )
}
