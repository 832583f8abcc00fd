import type { ComponentChildren } from 'preact'
import { links } from '../links'
import type { PendingLogin } from '../state/pending-logins'
import { WholePage } from './whole-page'

/** Host of the site that asks, as people see it in their browser. */
const hostOf = ({ request }: PendingLogin): string => new URL(request.validateUrl).host

/** A step of a login: for which site it is, and the way out of it. */
export function LoginPage(props: {
  readonly login: PendingLogin
  readonly title: string
  readonly problem?: string | null
  readonly children?: ComponentChildren
}) {
  const { login, title, problem = null, children } = props
  return (
    <WholePage title={title} problem={problem}>
      <p class='lead'>
        Accesso al sito <strong>{login.request.siteId}</strong> ({hostOf(login)})
      </p>
      {children}
      <form class='mt-5' method='post' action={links.cancel(login.id)}>
        <button class='btn btn-outline-secondary' type='submit'>
          Annulla e torna al sito
        </button>
      </form>
    </WholePage>
  )
}
