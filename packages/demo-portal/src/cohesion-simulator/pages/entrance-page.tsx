import { links, type Tab } from '../links'
import type { PendingLogin } from '../state/pending-logins'
import { LoginPage } from './login-page'

export interface Entrance {
  readonly tab: Tab
  readonly label: string
  readonly explanation: string
  /** The button; null when the site does not admit this way. */
  readonly enter: { readonly label: string; readonly href: string } | null
}

/** The first page: one tab for each kind of credentials. */
export function EntrancePage(props: {
  readonly login: PendingLogin
  readonly entrances: readonly Entrance[]
  readonly chosen: Entrance
}) {
  const { login, entrances, chosen } = props
  return (
    <LoginPage login={login} title='Accesso con Cohesion'>
      <nav aria-label='Modi di accedere'>
        <ul class='nav nav-tabs flex-column flex-md-row mb-4'>
          {entrances.map(({ tab, label }) => (
            <li class='nav-item' key={tab}>
              <a
                class={tab === chosen.tab ? 'nav-link active' : 'nav-link'}
                aria-current={tab === chosen.tab ? 'page' : undefined}
                href={links.login(login.id, tab)}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby='scheda'>
        <h2 class='h4' id='scheda'>
          {chosen.label}
        </h2>
        <p>{chosen.explanation}</p>
        {chosen.enter === null ? (
          <p>Questo sito non ammette questo modo di accedere: sceglierne un altro.</p>
        ) : (
          <a class='btn btn-primary' href={chosen.enter.href}>
            {chosen.enter.label}
          </a>
        )}
      </section>
    </LoginPage>
  )
}
