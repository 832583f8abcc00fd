import type { PersonView, Refusal } from '@consegna/core'
import type { PageView } from '../routes/answer'
import { Alert } from './parts/alert'
import { RefusalLines } from './parts/refusal-lines'
import { Section } from './parts/section'
import { EraseSection } from './persons/erase-section'
import { fields, PersonForm } from './persons/person-fields'
import { PlacesSection } from './persons/places-section'
import { RestrictSection } from './persons/restrict-section'
import { personsFrame } from './persons-page'
import type { View } from './view'

interface PersonData {
  readonly person: PersonView
  /** Why what was asked for was not done. */
  readonly refusal?: Refusal | null
  /** What was done. */
  readonly done?: 'restricted' | 'lifted' | null
  readonly status?: number
}

function ExportSection({ view, person }: { readonly view: View; readonly person: PersonView }) {
  const words = view.texts.persons
  const formats = [
    ['csv', words.exportTable],
    ['json', words.exportJson],
  ] as const
  return (
    <Section id='export' title={words.exportHeading}>
      <p>{words.exportExplained}</p>
      {formats.map(([format, label]) => (
        <PersonForm
          view={view}
          action={view.links.personAction('esporta')}
          hidden={{ [fields.code]: person.code, [fields.format]: format }}
          key={format}
        >
          <button type='submit' class='btn btn-outline-primary'>
            {label}
          </button>
        </PersonForm>
      ))}
    </Section>
  )
}

/** A correction is a new submission: here is what it begins with. */
function RectifySection({ view, person }: { readonly view: View; readonly person: PersonView }) {
  const words = view.texts.persons
  const valid = person.places.filter(({ standing }) => standing === 'valid')
  if (valid.length === 0) return null
  return (
    <Section id='rectify' title={words.rectifyHeading}>
      <p>{words.rectifyExplained}</p>
      <ol class='consegna-steps'>
        {words.rectifySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ul>
        {valid.map(({ check, campaign, municipality }) => (
          <li key={check.id}>
            <a href={view.links.validList(check.campaign, check.municipality)}>
              {words.rectifyDownload(municipality, campaign.title)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A person, and what an officer can do for them. */
export function personPage(view: View, data: PersonData): PageView {
  const { person, refusal = null, done = null, status = 200 } = data
  const words = view.texts.persons
  const title = words.found(person.code)
  return personsFrame(view, {
    status,
    title,
    body: (
      <>
        <h1>
          {words.heading} <span class='consegna-subtitle consegna-code'>{person.code}</span>
        </h1>
        {refusal ? (
          <Alert kind='danger' title={words.refused} focus id='esito'>
            <RefusalLines view={view} refusal={refusal} />
          </Alert>
        ) : null}
        {done ? <Alert kind='success' title={words[done]} focus id='esito' /> : null}
        <p class='lead'>{words.foundLead(person.places.length)}</p>
        <PlacesSection view={view} places={person.places} />
        <ExportSection view={view} person={person} />
        <RectifySection view={view} person={person} />
        <RestrictSection view={view} person={person} />
        <EraseSection view={view} person={person} />
        <p>
          <a href={view.links.persons()}>{words.searchAgain}</a>
        </p>
      </>
    ),
  })
}
