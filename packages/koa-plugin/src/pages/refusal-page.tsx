import type { CampaignView, Refusal } from '@consegna/core'
import type { VNode } from 'preact'
import type { PageView } from '../routes/answer'
import { HelpDeskLines } from './frame/footer'
import type { View } from './view'

/** Where to go from here; nowhere of ours for somebody whom we do not let in. */
function WayBack(props: {
  readonly view: View
  readonly refusal: Refusal
  readonly campaign: CampaignView | null
}) {
  const { view, refusal, campaign } = props
  const { links, texts } = view
  if (refusal.code === 'access.login' || refusal.code === 'access.denied') return null
  return (
    <p>
      {campaign ? (
        <a class='btn btn-primary' href={links.sending(campaign.campaign.id)}>
          {texts.refusal.backToSending}
        </a>
      ) : (
        <a class='btn btn-primary' href={links.campaigns()}>
          {texts.refusal.backToCampaigns}
        </a>
      )}
    </p>
  )
}

function trouble(
  view: View,
  status: number,
  refusal: Refusal,
  campaign: CampaignView | null,
  details: VNode | null,
): PageView {
  const { texts, helpDesk } = view
  const { message, remedy } = view.messages.of(refusal)
  const words = texts.refusal
  const plain = message.replace(/\.$/, '')
  return {
    kind: 'page',
    status,
    title: `${words.error}: ${plain}`,
    breadcrumb: [],
    campaign: campaign?.campaign.id ?? null,
    body: (
      <div class='consegna-trouble'>
        <h1>{plain}</h1>
        <p class='lead'>{remedy}</p>
        {details}
        <WayBack view={view} refusal={refusal} campaign={campaign} />
        {helpDesk ? (
          <>
            <h2>{texts.frame.helpDesk}</h2>
            <HelpDeskLines helpDesk={helpDesk} />
          </>
        ) : null}
      </div>
    ),
  }
}

/** Why something was not done. */
export function refusalPage(
  view: View,
  refusal: Refusal,
  status: number,
  campaign: CampaignView | null,
): PageView {
  return trouble(view, status, refusal, campaign, null)
}

/** A failure of the portal: nothing of it is shown but the code by which the help desk finds it. */
export function failurePage(
  view: View,
  code: string,
  status: number,
  correlationId: string,
): PageView {
  const refusal = { code, params: {} }
  const label = view.texts.refusal.correlationId
  return trouble(
    view,
    status,
    refusal,
    null,
    <p>
      {label}: <strong class='consegna-code'>{correlationId}</strong>
    </p>,
  )
}
