import type { CampaignView, Role } from '@consegna/core'
import type { PageView } from '../routes/answer'
import { Italian } from './parts/italian'
import { PhaseBadge, phaseSentence } from './parts/phase'
import type { View } from './view'

/** The list of campaigns; for officers with the way to those who ask about their data. */
export function campaignsPage(
  view: View,
  campaigns: readonly CampaignView[],
  role: Role,
): PageView {
  const words = view.texts.campaign
  return {
    kind: 'page',
    status: 200,
    title: words.campaigns,
    breadcrumb: [{ label: words.campaigns, href: null }],
    campaign: null,
    body: (
      <>
        <h1>{words.campaigns}</h1>
        {campaigns.length === 0 ? <p>{words.noCampaigns}</p> : null}
        <ul class='consegna-campaigns'>
          {campaigns.map((one) => (
            <li key={one.campaign.id}>
              <h2>
                <a href={view.links.campaign(one.campaign.id)}>
                  <Italian view={view}>{one.campaign.title}</Italian>
                </a>
              </h2>
              <PhaseBadge view={view} campaign={one} />
              <p>{phaseSentence(view, one)}</p>
            </li>
          ))}
        </ul>
        {role === 'officer' ? (
          <p>
            <a href={view.links.persons()}>{view.texts.persons.heading}</a>
          </p>
        ) : null}
      </>
    ),
  }
}
