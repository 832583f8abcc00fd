import type { Locale } from '@consegna/core'
import { Alert, type HelpDesk } from '@consegna/koa-plugin/pages'
import { addresses, returnParameter } from '../addresses'
import { tokenField } from '../forms/form-token'
import { DemonstrationNote } from '../frame/demonstration-note'
import type { PortalTexts } from '../texts/texts'
import { userField } from './passport'
import type { PortalUser } from './portal-user'

function UserCard(props: {
  readonly user: PortalUser
  readonly locale: Locale
  readonly texts: PortalTexts
}) {
  const { user, locale, texts } = props
  return (
    <li class='col-12 col-md-6 mb-4'>
      <div class='border rounded p-3 h-100'>
        <h2 class='h5'>{user.name}</h2>
        <p class='mb-1'>
          {texts.login.rolesOf(user.roles.length)}:{' '}
          <strong>{user.roles.map(({ role }) => texts.roles[role]).join(', ')}</strong>
        </p>
        <p>{user.description[locale]}</p>
        <button class='btn btn-primary' type='submit' name={userField} value={user.id}>
          {texts.login.enterAs(user.name)}
        </button>
      </div>
    </li>
  )
}

export function LoginPage(props: {
  readonly texts: PortalTexts
  readonly locale: Locale
  readonly users: readonly PortalUser[]
  readonly token: string
  /** The page to return to, a path of this site. */
  readonly back: string | null
  /** Whether somebody was asked for who is not there. */
  readonly unknownUser: boolean
}) {
  const { texts, locale, users, token, back, unknownUser } = props
  return (
    <>
      <h1>{texts.login.title}</h1>
      {unknownUser ? (
        <Alert kind='danger' focus>
          <p>{texts.login.unknownUser}</p>
        </Alert>
      ) : null}
      <DemonstrationNote texts={texts} />
      <p class='lead'>{texts.login.introduction}</p>
      <form method='post' action={addresses.login}>
        <input type='hidden' name={tokenField} value={token} />
        {back === null ? null : <input type='hidden' name={returnParameter} value={back} />}
        <ul class='row list-unstyled'>
          {users.map((user) => (
            <UserCard key={user.id} user={user} locale={locale} texts={texts} />
          ))}
        </ul>
      </form>
    </>
  )
}

/** Where nobody can sign in: why, and whom to ask. */
export function NoLoginPage(props: { readonly texts: PortalTexts; readonly helpDesk: HelpDesk }) {
  const { texts, helpDesk } = props
  const { title, paragraphs } = texts.login.unavailable
  return (
    <>
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <a href={`tel:${helpDesk.phone.replaceAll(' ', '')}`}>{helpDesk.phone}</a>
        <br />
        <a href={`mailto:${helpDesk.email}`}>{helpDesk.email}</a>
        <br />
        {helpDesk.hours}
      </p>
    </>
  )
}
