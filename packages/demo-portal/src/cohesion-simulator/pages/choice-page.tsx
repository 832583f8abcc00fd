import type { PendingLogin } from '../state/pending-logins'
import { LoginPage } from './login-page'

/** One of several ways on. */
export interface Choice {
  readonly label: string
  readonly explanation: string
  readonly href: string
}

/** A choice among a few ways, each with its explanation. */
export function ChoicePage(props: {
  readonly login: PendingLogin
  readonly title: string
  readonly choices: readonly Choice[]
}) {
  const { login, title, choices } = props
  return (
    <LoginPage login={login} title={title}>
      <ul class='row list-unstyled'>
        {choices.map(({ label, explanation, href }) => (
          <li class='col-12 col-md-6 mb-4' key={href}>
            <div class='border rounded p-3 h-100'>
              <h2 class='h5'>{label}</h2>
              <p>{explanation}</p>
              <a class='btn btn-primary' href={href}>
                Prosegui<span class='visually-hidden'> con {label}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </LoginPage>
  )
}
