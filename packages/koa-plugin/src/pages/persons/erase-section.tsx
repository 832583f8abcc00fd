import type { PersonView } from '@consegna/core'
import { Section } from '../parts/section'
import type { View } from '../view'
import { fields, PersonForm, TextField } from './person-fields'

/** What erasing means, and the button that does it, once the code was typed again. */
export function EraseSection(props: { readonly view: View; readonly person: PersonView }) {
  const { view, person } = props
  const words = view.texts.persons
  const waiting = person.places.filter(({ standing }) => standing === 'waiting').length
  return (
    <Section id='erase' title={words.eraseHeading}>
      <ul>
        {words.eraseExplained.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {waiting > 0 ? (
          <li>
            <strong>{words.eraseWaiting(waiting)}</strong>
          </li>
        ) : null}
      </ul>
      <PersonForm
        view={view}
        action={view.links.personAction('cancella')}
        hidden={{ [fields.code]: person.code }}
      >
        <TextField
          id='cancella'
          name={fields.typed}
          label={words.typeCode(person.code)}
          maxLength={32}
        />
        <button type='submit' class='btn btn-danger'>
          {words.eraseButton}
        </button>
      </PersonForm>
    </Section>
  )
}
