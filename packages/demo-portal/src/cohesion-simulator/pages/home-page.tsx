import type { People } from '../people/person'
import { protocolPaths } from '../protocol/paths'
import { type Site, thisMachine } from '../sites'
import { PeopleList } from './people-list'
import { WholePage } from './whole-page'

const addressesOf = ({ origins }: Site): string =>
  origins.map((one) => (one === thisMachine ? 'ogni indirizzo di questo computer' : one)).join(', ')

/** For developers: where a client finds what, for which sites, with which people. */
export function HomePage(props: {
  readonly origin: string
  readonly sites: readonly Site[]
  readonly people: People
}) {
  const { origin, sites, people } = props
  const addresses: readonly (readonly [string, string])[] = [
    ['Accesso', `${protocolPaths.start}?auth=…`],
    ['Accesso, percorsi precedenti', `${protocolPaths.check}?auth=…`],
    ['Accesso senza sessione aperta', `${protocolPaths.signIn}?auth=…`],
    ['Profilo e uscita, dal server del sito', protocolPaths.backChannel],
    ['Lo stesso, percorsi precedenti', protocolPaths.legacyBackChannel],
    ['Uscita, dal browser', protocolPaths.logout],
  ]
  return (
    <WholePage title='Simulatore di Cohesion'>
      <p class='lead'>
        Parla il protocollo di Cohesion, per provare un sito senza il servizio vero. Qui si arriva
        dal pulsante di accesso di un sito.
      </p>
      <h2 class='h4'>Indirizzi per i siti</h2>
      <dl>
        {addresses.map(([label, path]) => (
          <div key={path}>
            <dt>{label}</dt>
            <dd class='text-break'>
              <code>
                {origin}
                {path}
              </code>
            </dd>
          </div>
        ))}
      </dl>
      <h2 class='h4'>Siti ammessi</h2>
      <dl>
        {sites.map((site) => (
          <div key={site.id}>
            <dt>
              <code>id_sito</code> {site.id}
            </dt>
            <dd>{addressesOf(site)}</dd>
          </div>
        ))}
      </dl>
      <PeopleList people={people} withPin fillHref={null} />
    </WholePage>
  )
}
