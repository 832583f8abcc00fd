import { type CampaignView, formatInstant } from '@consegna/core'
import type { View } from '../view'

/** Until when lists are taken, or since when they are not. */
export function phaseSentence(view: View, { campaign, phase }: CampaignView): string {
  const { opensAt, closesAt } = campaign.window
  const words = view.texts.campaign
  if (phase === 'before') return words.opensAt(formatInstant(opensAt, view.locale))
  const when = formatInstant(closesAt, view.locale)
  return phase === 'open' ? words.openUntil(when) : words.closedAt(when)
}

export function PhaseAlert(props: { readonly view: View; readonly campaign: CampaignView }) {
  const { view, campaign } = props
  const kind = campaign.phase === 'open' ? 'info' : 'warning'
  return <div class={`alert alert-${kind} consegna-alert`}>{phaseSentence(view, campaign)}</div>
}

export function PhaseBadge(props: { readonly view: View; readonly campaign: CampaignView }) {
  const { view, campaign } = props
  return (
    <span class={`badge consegna-phase-${campaign.phase}`}>
      {view.texts.campaign.phase[campaign.phase]}
    </span>
  )
}
