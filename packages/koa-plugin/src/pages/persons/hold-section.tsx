import { type Campaign, formatInstant } from '@consegna/core'
import { Italian } from '../parts/italian'
import { Section } from '../parts/section'
import type { View } from '../view'
import { fields, PersonForm, TextField } from './person-fields'

function HoldForm({ view, campaign }: { readonly view: View; readonly campaign: Campaign }) {
  const words = view.texts.persons
  const { hold } = campaign.retention
  const action = view.links.personAction('sospensione')
  const hidden = { [fields.campaign]: campaign.id }
  return (
    <>
      <h3>
        <Italian view={view}>{campaign.title}</Italian>
      </h3>
      {hold ? (
        <PersonForm view={view} action={action} hidden={{ ...hidden, [fields.reason]: '' }}>
          <p>{words.heldSince(formatInstant(hold.since, view.locale), hold.reason)}</p>
          <button type='submit' class='btn btn-outline-primary'>
            {words.releaseButton}
            <span class='visually-hidden'>: {campaign.title}</span>
          </button>
        </PersonForm>
      ) : (
        <PersonForm view={view} action={action} hidden={hidden}>
          <p>{words.notHeld}</p>
          <TextField
            id={`sospensione-${campaign.id}`}
            name={fields.reason}
            label={words.reason}
            hint={words.reasonHint}
            maxLength={500}
          />
          <button type='submit' class='btn btn-outline-primary'>
            {words.holdButton}
            <span class='visually-hidden'>: {campaign.title}</span>
          </button>
        </PersonForm>
      )}
    </>
  )
}

/** Campaigns that forget nothing while they are under dispute. */
export function HoldSection(props: {
  readonly view: View
  readonly campaigns: readonly Campaign[]
}) {
  const { view, campaigns } = props
  const words = view.texts.persons
  return (
    <Section id='retention' title={words.retention}>
      <p>{words.retentionExplained}</p>
      {campaigns.map((campaign) => (
        <HoldForm view={view} campaign={campaign} key={campaign.id} />
      ))}
    </Section>
  )
}
