import { type CheckView, formatInstant } from '@consegna/core'
import { Section } from '../parts/section'
import { TokenField } from '../parts/token-field'
import type { View } from '../view'
import { type CheckData, endsCheck, isOpen, type Typed } from './check-data'
import { fields, SafeguardField } from './safeguard-fields'

const nothingTyped: Typed = { warningsRead: false, loss: '', municipality: '' }

function buttonText({ texts }: View, { check, municipality }: CheckView): string {
  if (check.restores) return texts.restore.confirm(municipality.name)
  return check.kind === 'nil'
    ? texts.check.confirmNil(municipality.name)
    : texts.check.confirmList(municipality.name)
}

function ConfirmForm({ view, data }: { readonly view: View; readonly data: CheckData }) {
  const { check, municipality, newest, safeguards } = data.check
  const { trouble } = data
  const unconfirmed = trouble?.kind === 'unconfirmed' ? trouble : null
  return (
    <form method='post' action={view.links.confirm(check)} data-busy=''>
      <TokenField view={view} />
      {/* The difference above was made against this list: another one in between is told, not overwritten. */}
      <input type='hidden' name={fields.seen} value={newest?.number ?? ''} />
      {safeguards.map((safeguard) => (
        <SafeguardField
          view={view}
          safeguard={safeguard}
          municipality={municipality.name}
          typed={unconfirmed?.typed ?? nothingTyped}
          refusals={unconfirmed?.refusals ?? []}
          key={safeguard.kind}
        />
      ))}
      <button type='submit' class='btn btn-primary btn-lg'>
        {buttonText(view, data.check)}
      </button>
    </form>
  )
}

/** The button that counts, what it asks for, and the way out. */
export function ConfirmSection({ view, data }: { readonly view: View; readonly data: CheckData }) {
  const words = view.texts.check
  const { check, campaign } = data.check
  if (!endsCheck(data)) {
    return (
      <Section id='confirm' title={words.confirmHeading}>
        <p>{words.onlyOperators}</p>
      </Section>
    )
  }
  return (
    <Section id='confirm' title={words.confirmHeading}>
      {isOpen(data) ? (
        <ConfirmForm view={view} data={data} />
      ) : (
        <p>{words.closed(formatInstant(campaign.window.closesAt, view.locale))}</p>
      )}
      <form class='consegna-discard' method='post' action={view.links.discard(check)} data-busy=''>
        <TokenField view={view} />
        <button type='submit' class='btn btn-outline-danger'>
          {words.discard}
        </button>
      </form>
    </Section>
  )
}
