import type { PageView } from '../routes/answer'
import { Italian } from './parts/italian'
import { PhaseAlert } from './parts/phase'
import { ErrorsSection } from './sending/errors-section'
import { HistorySection } from './sending/history-section'
import { canRestore, type SendingData } from './sending/sending-data'
import { TemplateSection } from './sending/template-section'
import { UploadSection } from './sending/upload-section'
import type { View } from './view'

/** The sending page, in the four sections of the manual. */
export function sendingPage(view: View, data: SendingData, status = 200): PageView {
  const words = view.texts.sending
  const { campaign } = data.campaign
  const what = `${words.heading}: ${campaign.title}`
  return {
    kind: 'page',
    status,
    title: data.refusal
      ? `${view.texts.refusal.error}: ${view.messages.of(data.refusal).message.replace(/\.$/, '')}`
      : data.accepted
        ? `${words.accepted}: ${campaign.title}`
        : what,
    breadcrumb: [
      { label: view.texts.campaign.campaigns, href: view.links.campaigns() },
      { label: campaign.title, href: view.links.campaign(campaign.id) },
      { label: words.heading, href: null },
    ],
    campaign: campaign.id,
    body: (
      <>
        <h1>
          {words.heading}{' '}
          <span class='consegna-subtitle'>
            <Italian view={view}>{campaign.title}</Italian>
          </span>
        </h1>
        <PhaseAlert view={view} campaign={data.campaign} />
        <TemplateSection view={view} data={data} />
        <UploadSection view={view} data={data} />
        <HistorySection
          view={view}
          history={data.history}
          role={data.identity.role}
          restores={canRestore(data)}
        />
        <ErrorsSection view={view} rejected={data.rejected} />
      </>
    ),
  }
}
