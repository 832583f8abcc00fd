import type { Level } from '../methods/method'
import type { People } from '../people/person'
import type { PendingLogin } from '../state/pending-logins'
import { LoginPage } from './login-page'
import { PeopleList } from './people-list'

/** Names of the form's fields. */
export const credentialFields = {
  login: 'codice-fiscale',
  password: 'password',
  pin: 'pin',
  level: 'livello',
} as const

function Field(props: {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'password'
  readonly autocomplete: string
  readonly value: string
  readonly inputMode?: 'numeric'
  readonly wrong: boolean
}) {
  const { name, label, type, autocomplete, value, inputMode, wrong } = props
  return (
    <div class='mb-3'>
      <label for={name}>{label}</label>
      <input
        class='form-control'
        id={name}
        name={name}
        type={type}
        autoComplete={autocomplete}
        autoCapitalize='off'
        spellcheck={false}
        inputMode={inputMode}
        value={value}
        required
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? 'problema' : undefined}
      />
    </div>
  )
}

/** What the form asks for. */
export interface CredentialsForm {
  readonly title: string
  readonly explanation: string
  readonly action: string
  /** What the login is called: a fiscal code, or the identifier of another state. */
  readonly loginLabel: string
  readonly withPin: boolean
  /** Sent along; null where there are no levels. */
  readonly level: Level | null
}

export function CredentialsPage(props: {
  readonly login: PendingLogin
  readonly form: CredentialsForm
  readonly people: People
  readonly problem: string | null
  /** What stands in the fields. */
  readonly filled: { readonly login: string; readonly password: string; readonly pin: string }
  readonly fillHref: (person: string) => string
}) {
  const { login, form, people, problem, filled, fillHref } = props
  const wrong = problem !== null
  return (
    <LoginPage login={login} title={form.title} problem={problem}>
      <p>{form.explanation}</p>
      <form method='post' action={form.action}>
        {form.level === null ? null : (
          <input type='hidden' name={credentialFields.level} value={form.level} />
        )}
        <Field
          name={credentialFields.login}
          label={form.loginLabel}
          type='text'
          autocomplete='username'
          value={filled.login}
          wrong={wrong}
        />
        <Field
          name={credentialFields.password}
          label='Password'
          type='password'
          autocomplete='current-password'
          value={filled.password}
          wrong={wrong}
        />
        {form.withPin ? (
          <Field
            name={credentialFields.pin}
            label='PIN'
            type='password'
            autocomplete='off'
            value={filled.pin}
            inputMode='numeric'
            wrong={wrong}
          />
        ) : null}
        <button class='btn btn-primary' type='submit'>
          Entra
        </button>
      </form>
      <PeopleList people={people} withPin={form.withPin} fillHref={fillHref} />
    </LoginPage>
  )
}
