import { formatInstant, type History } from '@consegna/core'
import { Section } from '../parts/section'
import { TokenField } from '../parts/token-field'
import { UploadForm } from '../parts/upload-form'
import type { View } from '../view'
import { MunicipalityChoice } from './municipality-choice'
import { Accepted, Refused, Waiting } from './outcome'
import { canSend, type SendingData } from './sending-data'

function ValidList({ view, history }: { readonly view: View; readonly history: History }) {
  const words = view.texts.sending
  const { valid } = history
  if (valid === null) return <p class='consegna-valid-now'>{words.nothingValid}</p>
  const when = formatInstant(valid.at, view.locale)
  return (
    <p class='consegna-valid-now'>
      {valid.kind === 'nil'
        ? words.nilNow(when, valid.by.name)
        : words.validNow(valid.counts.entries, when, valid.by.name)}
    </p>
  )
}

function NilReturn(props: {
  readonly view: View
  readonly campaign: string
  readonly municipality: string
}) {
  const { view, campaign, municipality } = props
  const words = view.texts.sending
  return (
    <form
      class='consegna-nil'
      method='post'
      action={view.links.nilReturn(campaign, municipality)}
      data-busy=''
    >
      <TokenField view={view} />
      <h3>{words.nilHeading}</h3>
      <p>{words.nilExplained}</p>
      <button type='submit' class='btn btn-outline-primary'>
        {words.nilButton}
      </button>
    </form>
  )
}

function ForMunicipality(props: {
  readonly view: View
  readonly data: SendingData
  readonly history: History
}) {
  const { view, data, history } = props
  const { municipality } = history
  const { campaign } = data.campaign
  return (
    <>
      {data.accepted ? (
        <Accepted view={view} submission={data.accepted} municipality={municipality.name} />
      ) : null}
      <Refused view={view} data={data} />
      <ValidList view={view} history={history} />
      {history.checks
        .filter(({ status }) => status === 'waiting')
        .map((check) => (
          <Waiting
            view={view}
            check={check}
            campaign={campaign}
            role={data.identity.role}
            key={check.id}
          />
        ))}
      {data.identity.role === 'officer' ? <p>{view.texts.sending.officerLooksOn}</p> : null}
      {canSend(data) ? (
        <>
          <UploadForm
            view={view}
            campaign={campaign}
            municipality={municipality}
            refusal={data.refusal}
          />
          <NilReturn view={view} campaign={campaign.id} municipality={municipality.istat} />
        </>
      ) : null}
    </>
  )
}

/** Section 2 of the manual: choice of the comune, what is valid now, the file. */
export function UploadSection({ view, data }: { readonly view: View; readonly data: SendingData }) {
  return (
    <Section
      id='upload'
      title={view.texts.sending.upload(
        data.campaign.campaign.benefit ?? data.campaign.campaign.title,
      )}
    >
      <MunicipalityChoice view={view} data={data} />
      {data.history ? <ForMunicipality view={view} data={data} history={data.history} /> : null}
    </Section>
  )
}
