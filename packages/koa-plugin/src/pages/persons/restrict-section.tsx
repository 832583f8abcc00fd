import { formatInstant, type PersonView } from '@consegna/core'
import { Section } from '../parts/section'
import type { View } from '../view'
import { fields, PersonForm, TextField } from './person-fields'

/** Campaigns in which the person's data is not used, and those in which it could be so. */
export function RestrictSection(props: { readonly view: View; readonly person: PersonView }) {
  const { view, person } = props
  const words = view.texts.persons
  const { code, places, restrictions } = person
  const campaigns = new Map(places.map(({ campaign }) => [campaign.id, campaign.title]))
  for (const { campaign } of restrictions) campaigns.delete(campaign)
  return (
    <Section id='restrict' title={words.restrictHeading}>
      <p>{words.restrictExplained}</p>
      {restrictions.map(({ campaign, title, at, reason }) => (
        <PersonForm
          view={view}
          action={view.links.personAction('togli-limitazione')}
          hidden={{ [fields.code]: code, [fields.campaign]: campaign }}
          key={campaign}
        >
          <p>{words.restrictedSince(title, formatInstant(at, view.locale), reason)}</p>
          <button type='submit' class='btn btn-outline-primary'>
            {words.liftButton(title)}
          </button>
        </PersonForm>
      ))}
      {[...campaigns].map(([campaign, title]) => (
        <PersonForm
          view={view}
          action={view.links.personAction('limita')}
          hidden={{ [fields.code]: code, [fields.campaign]: campaign }}
          key={campaign}
        >
          <h3>{words.restrictIn(title)}</h3>
          <TextField
            id={`limita-${campaign}`}
            name={fields.reason}
            label={words.reason}
            hint={words.reasonHint}
            maxLength={500}
          />
          <button type='submit' class='btn btn-outline-primary'>
            {words.restrictButton}
            <span class='visually-hidden'>: {title}</span>
          </button>
        </PersonForm>
      ))}
    </Section>
  )
}
