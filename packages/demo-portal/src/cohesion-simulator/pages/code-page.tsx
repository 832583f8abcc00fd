import { links } from '../links'
import type { ShownCode } from '../methods/code-device'
import type { Person } from '../people/person'
import type { PendingLogin } from '../state/pending-logins'
import { LoginPage } from './login-page'

/** Name of the form's field. */
export const codeField = 'codice'

const time = new Intl.DateTimeFormat('it-IT', { timeStyle: 'medium', timeZone: 'Europe/Rome' })

/** In two groups, as telephones write them. */
const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** The code that must be typed, with the telephone on which it comes. */
export function CodePage(props: {
  readonly login: PendingLogin
  readonly person: Person
  readonly shown: ShownCode
  readonly problem: string | null
}) {
  const { login, person, shown, problem } = props
  const wrong = problem !== null
  return (
    <LoginPage login={login} title='Codice usa e getta (OTP)' problem={problem}>
      <section class='border rounded p-3 mb-4' aria-labelledby='telefono'>
        <h2 class='h5' id='telefono'>
          Telefono simulato di {person.name} {person.surname}
        </h2>
        {shown.code === null ? (
          <p>
            Il codice di questo momento è già stato usato. Il prossimo arriva alle{' '}
            {time.format(shown.until)}: allora premere «Mostra il codice nuovo».
          </p>
        ) : (
          <>
            <p class='h2 mb-1'>{grouped(shown.code)}</p>
            <p>
              Cambia alle {time.format(shown.until)}; fino a mezzo minuto dopo è ancora accettato.
            </p>
          </>
        )}
        <a href={links.code(login.id)}>Mostra il codice nuovo</a>
      </section>
      <form method='post' action={links.code(login.id)}>
        <div class='mb-3'>
          <label for={codeField}>Codice di 6 cifre</label>
          <input
            class='form-control'
            id={codeField}
            name={codeField}
            type='text'
            inputMode='numeric'
            autoComplete='one-time-code'
            required
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'problema' : undefined}
          />
        </div>
        <button class='btn btn-primary' type='submit'>
          Conferma
        </button>
      </form>
    </LoginPage>
  )
}
