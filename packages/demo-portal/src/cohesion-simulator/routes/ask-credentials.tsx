import type { Context } from 'koa'
import { links } from '../links'
import type { Method } from '../methods/method'
import { type CredentialsForm, CredentialsPage, credentialFields } from '../pages/credentials-page'
import { recognise } from '../people/credentials'
import type { People, Person } from '../people/person'
import type { SimulatorParts } from '../simulator-parts'
import type { PendingLogin } from '../state/pending-logins'
import { finishLogin } from './finish-login'
import { parameter, textField } from './own-page-form'
import { seeOther } from './pending-login'

/** A form for credentials, and what they lead to. */
export interface Asked {
  readonly login: PendingLogin
  readonly method: Method
  readonly form: CredentialsForm
  /** Who may have them. */
  readonly people: People
  /** The form's page with a person's credentials filled in. */
  readonly fillHref: (person: string) => string
}

type Filled = Pick<Person, 'login' | 'password' | 'pin'>

const nothing: Filled = { login: '', password: '', pin: '' }

const needsCode = (method: Method): boolean =>
  method.kind === 'otp' || ('level' in method && method.level === 2)

/** Asks for credentials, and goes on with whom they belong to. */
export interface AskCredentials {
  show(ctx: Context, asked: Asked): void
  check(ctx: Context, asked: Asked): void
}

export function askCredentials(parts: SimulatorParts): AskCredentials {
  const showForm = (ctx: Context, asked: Asked, filled: Filled, problem: string | null): void => {
    const { login, form, people, fillHref } = asked
    parts.showPage(ctx, {
      title: problem === null ? form.title : `Errore: ${form.title}`,
      status: problem === null ? 200 : 422,
      view: (
        <CredentialsPage
          login={login}
          form={form}
          people={people}
          problem={problem}
          filled={filled}
          fillHref={fillHref}
        />
      ),
      formTarget: login.request.validateUrl,
    })
  }

  /** What comes after the right credentials. */
  const goOn = (ctx: Context, { login, method }: Asked, person: Person): void => {
    if (needsCode(method)) {
      login.next = { person, method, step: 'code' }
      seeOther(ctx, links.code(login.id))
    } else if ('level' in method) {
      login.next = { person, method, step: 'consent' }
      seeOther(ctx, links.consent(login.id))
    } else {
      finishLogin(ctx, parts, login, { person, method })
    }
  }

  return {
    show: (ctx, asked) => {
      const person = asked.people.find(({ id }) => id === parameter(ctx, 'persona'))
      showForm(ctx, asked, person ?? nothing, null)
    },
    check: (ctx, asked) => {
      const { form, people } = asked
      const login = textField(ctx, credentialFields.login)
      const person = recognise(people, {
        login,
        password: textField(ctx, credentialFields.password),
        pin: form.withPin ? textField(ctx, credentialFields.pin) : null,
      })
      if (person) {
        goOn(ctx, asked, person)
      } else {
        const wrong = form.withPin ? 'password o PIN' : 'o password'
        const comma = form.withPin ? ',' : ''
        const problem = `${form.loginLabel}${comma} ${wrong} non sono giusti. Controllarli e riprovare.`
        showForm(ctx, asked, { ...nothing, login }, problem)
      }
    },
  }
}
