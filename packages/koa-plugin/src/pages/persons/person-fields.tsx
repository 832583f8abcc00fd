import type { ComponentChildren } from 'preact'
import { TokenField } from '../parts/token-field'
import type { View } from '../view'

/** Names of the fields of these forms. A fiscal code never stands in an address: those are logged. */
export const fields = {
  code: 'codice',
  typed: 'codice-riscritto',
  campaign: 'bando',
  reason: 'motivo',
  format: 'formato',
} as const

/** A form about a person, or about a campaign. */
export function PersonForm(props: {
  readonly view: View
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly children: ComponentChildren
}) {
  const { view, action, hidden, children } = props
  return (
    <form method='post' action={action} class='consegna-choice'>
      <TokenField view={view} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type='hidden' name={name} value={value} key={name} />
      ))}
      {children}
    </form>
  )
}

/** A labelled text field. @param props.id unique in the page */
export function TextField(props: {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly maxLength: number
}) {
  const { id, name, label, hint, value = '', maxLength } = props
  const hintId = hint === undefined ? undefined : `${id}-hint`
  return (
    <>
      <label for={id}>{label}</label>
      <input
        type='text'
        class='form-control'
        id={id}
        name={name}
        value={value}
        maxLength={maxLength}
        autocomplete='off'
        spellcheck={false}
        required
        aria-describedby={hintId}
      />
      {hint === undefined ? null : (
        <p class='consegna-hint' id={hintId}>
          {hint}
        </p>
      )}
    </>
  )
}
