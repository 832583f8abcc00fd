import type { Refusal, Safeguard } from '@consegna/core'
import type { View } from '../view'
import type { Typed } from './check-data'

/** Names of the fields of the confirmation, and the refusal that each answers. */
export const fields = {
  seen: 'seen',
  warnings: { name: 'warnings-read', refusal: 'confirm.warnings-unread' },
  loss: { name: 'typed-loss', refusal: 'confirm.loss-not-typed' },
  municipality: { name: 'typed-municipality', refusal: 'confirm.municipality-not-typed' },
} as const

interface FieldProps {
  readonly view: View
  readonly name: string
  readonly label: string
  /** What makes the question necessary. */
  readonly reason: string
  readonly refusal: Refusal | null
}

function FieldError({ view, name, refusal }: Pick<FieldProps, 'view' | 'name' | 'refusal'>) {
  if (refusal === null) return null
  const { message, remedy } = view.messages.of(refusal)
  return (
    <p class='consegna-field-error' id={`${name}-error`}>
      {message} {remedy}
    </p>
  )
}

function TypedField(
  props: FieldProps & { readonly value: string; readonly inputMode?: 'numeric' | 'text' },
) {
  const { view, name, label, reason, refusal, value, inputMode } = props
  return (
    <div class='consegna-safeguard'>
      <p id={`${name}-reason`}>{reason}</p>
      <label for={name}>{label}</label>
      <FieldError view={view} name={name} refusal={refusal} />
      <input
        type='text'
        class='form-control'
        id={name}
        name={name}
        value={value}
        inputMode={inputMode}
        autocomplete='off'
        aria-describedby={`${name}-reason${refusal ? ` ${name}-error` : ''}`}
        aria-invalid={refusal ? 'true' : undefined}
      />
    </div>
  )
}

function Tick(props: Omit<FieldProps, 'reason'> & { readonly checked: boolean }) {
  const { view, name, label, refusal, checked } = props
  return (
    <div class='consegna-safeguard'>
      <FieldError view={view} name={name} refusal={refusal} />
      <div class='consegna-tick'>
        <input
          type='checkbox'
          id={name}
          name={name}
          value='1'
          checked={checked}
          aria-describedby={refusal ? `${name}-error` : undefined}
          aria-invalid={refusal ? 'true' : undefined}
        />
        <label for={name}>{label}</label>
      </div>
    </div>
  )
}

/** What has to be typed or ticked before the button that counts works. */
export function SafeguardField(props: {
  readonly view: View
  readonly safeguard: Safeguard
  readonly municipality: string
  readonly typed: Typed
  readonly refusals: readonly Refusal[]
}) {
  const { view, safeguard, municipality, typed, refusals } = props
  const words = view.texts.check
  const refusalOf = (code: string): Refusal | null =>
    refusals.find((one) => one.code === code) ?? null
  switch (safeguard.kind) {
    case 'large-loss':
      return (
        <TypedField
          view={view}
          name={fields.loss.name}
          label={words.typeLoss}
          reason={words.largeLoss(safeguard.removed, safeguard.current)}
          refusal={refusalOf(fields.loss.refusal)}
          value={typed.loss}
          inputMode='numeric'
        />
      )
    case 'wrong-municipality':
      return (
        <TypedField
          view={view}
          name={fields.municipality.name}
          label={words.typeMunicipality(safeguard.name)}
          reason={
            safeguard.reason === 'same-file'
              ? words.sameFile(safeguard.sameAs.join(', '))
              : safeguard.reason === 'stamped-for-other'
                ? words.stampedFor(safeguard.stampedFor ?? '')
                : words.elsewhere(safeguard.elsewhere, municipality)
          }
          refusal={refusalOf(fields.municipality.refusal)}
          value={typed.municipality}
        />
      )
    case 'warnings':
      return (
        <Tick
          view={view}
          name={fields.warnings.name}
          label={words.warningsRead(safeguard.count)}
          refusal={refusalOf(fields.warnings.refusal)}
          checked={typed.warningsRead}
        />
      )
  }
}
