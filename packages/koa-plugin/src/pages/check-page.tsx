import type { VNode } from 'preact'
import type { PageView } from '../routes/answer'
import type { CheckData } from './check/check-data'
import { RejectedCheck } from './check/rejected-page'
import { WaitingCheck } from './check/waiting-page'
import { Italian } from './parts/italian'
import { RefusalLines } from './parts/refusal-lines'
import type { View } from './view'

function headingOf(view: View, { check: { check } }: CheckData): string {
  const words = view.texts.check
  if (check.status === 'expired') return words.expiredHeading
  return check.status === 'withdrawn' ? words.withdrawnHeading : words.discardedHeading
}

/** A check that came to nothing. */
function OverCheck({ view, data }: { readonly view: View; readonly data: CheckData }) {
  const { check, campaign, municipality } = data.check
  const words = view.texts.check
  const expired = check.status === 'expired'
  const refusal = expired
    ? { code: 'check.expired', params: { expiredAt: check.expiresAt } }
    : { code: check.status === 'withdrawn' ? 'check.withdrawn' : 'check.discarded', params: {} }
  return (
    <>
      <h1>
        {headingOf(view, data)}{' '}
        <span class='consegna-subtitle'>
          {municipality.name}, <Italian view={view}>{campaign.title}</Italian>
        </span>
      </h1>
      <RefusalLines view={view} refusal={refusal} />
      <p>
        <a class='btn btn-primary' href={view.links.sending(campaign.id, municipality.istat)}>
          {words.backToSending}
        </a>
      </p>
    </>
  )
}

interface Look {
  readonly title: string
  readonly body: VNode
}

function lookOf(view: View, data: CheckData): Look {
  const { check, municipality } = data.check
  const words = view.texts.check
  const error = view.texts.refusal.error
  switch (check.status) {
    case 'waiting': {
      const title = words.notSentTitle(municipality.name)
      return {
        title: data.trouble ? `${error}: ${title}` : title,
        body: <WaitingCheck view={view} data={data} />,
      }
    }
    case 'rejected':
      return {
        title: `${error}: ${words.rejectedTitle(municipality.name)}`,
        body: <RejectedCheck view={view} data={data} />,
      }
    default:
      return {
        title: headingOf(view, data),
        body: <OverCheck view={view} data={data} />,
      }
  }
}

/** The page of a check that has not become a submission. */
export function checkPage(view: View, data: CheckData, status = 200): PageView {
  const { campaign, municipality } = data.check
  const { title, body } = lookOf(view, data)
  return {
    kind: 'page',
    status,
    title,
    breadcrumb: [
      { label: view.texts.campaign.campaigns, href: view.links.campaigns() },
      { label: campaign.title, href: view.links.campaign(campaign.id) },
      {
        label: view.texts.sending.heading,
        href: view.links.sending(campaign.id, municipality.istat),
      },
      { label: municipality.name, href: null },
    ],
    campaign: campaign.id,
    body,
  }
}
