import type { People } from '../people/person'

/** The invented people with their credentials: here nobody has to keep them secret. */
export function PeopleList(props: {
  readonly people: People
  /** Whether the PIN is asked for. */
  readonly withPin: boolean
  /** The page with a person's credentials filled in; null where there is no form. */
  readonly fillHref: ((person: string) => string) | null
}) {
  const { people, withPin, fillHref } = props
  return (
    <section class='mt-5' aria-labelledby='persone'>
      <h2 class='h4' id='persone'>
        Persone inventate con cui provare
      </h2>
      <ul class='row list-unstyled'>
        {people.map((person) => (
          <li class='col-12 col-md-6 col-lg-4 mb-3' key={person.id}>
            <div class='border rounded p-3 h-100'>
              <h3 class='h6'>
                {person.name} {person.surname}
              </h3>
              <dl class='mb-2'>
                <dt>{person.fiscalCode === null ? 'Identificativo' : 'Codice fiscale'}</dt>
                <dd>
                  <code>{person.login}</code>
                </dd>
                <dt>Password</dt>
                <dd>
                  <code>{person.password}</code>
                </dd>
                {withPin ? (
                  <>
                    <dt>PIN</dt>
                    <dd>
                      <code>{person.pin}</code>
                    </dd>
                  </>
                ) : null}
              </dl>
              {fillHref === null ? null : (
                <a href={fillHref(person.id)}>
                  Compila con i dati di {person.name} {person.surname}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
