import type { CampaignView } from '@consegna/core'
import type { PageView } from '../routes/answer'
import { Italian } from './parts/italian'
import { PhaseAlert } from './parts/phase'
import type { View } from './view'

/** The home of a campaign: an introduction, and the menu at its left. */
export function campaignPage(view: View, opened: CampaignView): PageView {
  const { campaign } = opened
  const words = view.texts.campaign
  const sending = view.links.sending(campaign.id)
  return {
    kind: 'page',
    status: 200,
    title: campaign.title,
    breadcrumb: [
      { label: words.campaigns, href: view.links.campaigns() },
      { label: campaign.title, href: null },
    ],
    campaign: campaign.id,
    body: (
      <div class='row'>
        <div class='col-12 col-lg-4 col-xl-3'>
          <nav class='consegna-side-menu' aria-label={words.menu}>
            <ul>
              <li>
                <a href={sending}>
                  <Italian view={view}>{campaign.title}</Italian>
                </a>
              </li>
            </ul>
          </nav>
        </div>
        <div class='col-12 col-lg-8 col-xl-9'>
          <h1>
            <Italian view={view}>{campaign.title}</Italian>
          </h1>
          <PhaseAlert view={view} campaign={opened} />
          <p class='lead'>{words.introduction}</p>
          <h2>{words.howItWorks}</h2>
          <ol class='consegna-steps'>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <a class='btn btn-primary' href={sending}>
              {words.start}
            </a>
          </p>
        </div>
      </div>
    ),
  }
}
