import { links } from '../links'
import type { Person } from '../people/person'
import type { PendingLogin } from '../state/pending-logins'
import { LoginPage } from './login-page'

/** What the site is going to learn, before it does. */
export function ConsentPage(props: {
  readonly login: PendingLogin
  readonly providerName: string
  readonly person: Person
}) {
  const { login, providerName, person } = props
  const facts: readonly (readonly [string, string])[] = [
    ['Nome', person.name],
    ['Cognome', person.surname],
    ...(person.fiscalCode === null
      ? [['Identificativo', person.login] as const]
      : [['Codice fiscale', person.fiscalCode] as const]),
    ['Data di nascita', person.birthDate.split('-').reverse().join('/')],
    ['Email', person.email],
  ]
  return (
    <LoginPage login={login} title='Consenso all’invio dei dati'>
      <p>{providerName} invierà al sito questi dati:</p>
      <dl class='row'>
        {facts.map(([label, value]) => (
          <div class='col-12 col-md-6' key={label}>
            <dt>{label}</dt>
            <dd class='text-break'>{value}</dd>
          </div>
        ))}
      </dl>
      <form method='post' action={links.consent(login.id)}>
        <button class='btn btn-primary' type='submit'>
          Acconsento
        </button>
      </form>
    </LoginPage>
  )
}
