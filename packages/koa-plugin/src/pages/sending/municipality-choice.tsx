import type { View } from '../view'
import type { SendingData } from './sending-data'

/** For which comune. One that is the only one is chosen already. */
export function MunicipalityChoice(props: { readonly view: View; readonly data: SendingData }) {
  const { view, data } = props
  const { municipalities, history, campaign } = data
  const words = view.texts.sending
  if (municipalities.length === 0) return <p>{words.noMunicipalities}</p>
  const several = municipalities.length > 1
  const chosen = history?.municipality.istat
  return (
    <form
      class='consegna-choice'
      method='get'
      action={view.links.sending(campaign.campaign.id)}
      data-submit-on-change
    >
      <label for='comune'>{words.municipality}</label>
      <div class='consegna-choice-row'>
        <select
          class='form-select'
          id='comune'
          name='comune'
          aria-describedby={several ? 'comune-hint' : undefined}
        >
          {chosen === undefined ? <option value=''>{words.chooseMunicipality}</option> : null}
          {municipalities.map(({ istat, name, province }) => (
            <option value={istat} selected={istat === chosen} key={istat}>
              {name} ({province})
            </option>
          ))}
        </select>
        {several ? (
          <button type='submit' class='btn btn-outline-primary'>
            {words.show}
          </button>
        ) : null}
      </div>
      {several ? (
        <p class='consegna-hint' id='comune-hint'>
          {words.chooseHint}
        </p>
      ) : null}
    </form>
  )
}
