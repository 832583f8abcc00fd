import { type CampaignView, type FieldGuide, formatDay } from '@consegna/core'
import type { PageView } from '../routes/answer'
import { DataTable } from './parts/data-table'
import { Italian } from './parts/italian'
import { Section } from './parts/section'
import type { View } from './view'

function Fields({ view, guide }: { readonly view: View; readonly guide: FieldGuide }) {
  const words = view.texts.guide
  return (
    <Section id='fields' title={words.fields}>
      <DataTable
        caption={words.fieldsCaption}
        rows={guide.fields}
        columns={[
          { header: words.column, cell: ({ header }) => <Italian view={view}>{header}</Italian> },
          { header: words.required, cell: ({ required }) => (required ? words.yes : words.no) },
          { header: words.description, cell: ({ description }) => description },
          { header: words.allowed, cell: ({ allowed }) => allowed || '–' },
          {
            header: words.example,
            cell: ({ example }) => <Italian view={view}>{example}</Italian>,
            code: true,
          },
        ]}
      />
    </Section>
  )
}

function Rules({ view, guide }: { readonly view: View; readonly guide: FieldGuide }) {
  const words = view.texts.guide
  if (guide.rules.length === 0) return null
  return (
    <Section id='rules' title={words.rules}>
      <DataTable
        caption={words.rulesCaption}
        rows={guide.rules}
        columns={[
          { header: words.rule, cell: ({ description }) => description },
          {
            header: words.outcome,
            cell: ({ severity, errorFrom }) =>
              errorFrom === null ? words.severity[severity] : words.errorFrom(formatDay(errorFrom)),
          },
        ]}
      />
    </Section>
  )
}

/** What to write in each column of the template, and what is checked. */
export function guidePage(view: View, opened: CampaignView, guide: FieldGuide): PageView {
  const { campaign } = opened
  const { links } = view
  const words = view.texts.guide
  return {
    kind: 'page',
    status: 200,
    title: `${words.heading}: ${campaign.title}`,
    breadcrumb: [
      { label: view.texts.campaign.campaigns, href: links.campaigns() },
      { label: campaign.title, href: links.campaign(campaign.id) },
      { label: view.texts.sending.heading, href: links.sending(campaign.id) },
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
        <p class='lead'>{words.lead(guide.version)}</p>
        {guide.changes === null ? null : (
          <p>
            {words.changes} <Italian view={view}>{guide.changes}</Italian>
          </p>
        )}
        <p>
          <a href={links.template(campaign.id)}>{view.texts.sending.templateLink}</a>
        </p>
        <Fields view={view} guide={guide} />
        <Rules view={view} guide={guide} />
        <h2>{words.elsewhere}</h2>
        <ul>
          <li>
            <a href={links.guideMarkdown(campaign.id)}>{words.markdown}</a>
          </li>
          <li>
            <a href={links.schema(campaign.id)}>{words.schema}</a>
          </li>
        </ul>
      </>
    ),
  }
}
