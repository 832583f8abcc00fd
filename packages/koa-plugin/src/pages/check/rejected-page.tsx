import type { VNode } from 'preact'
import { Alert } from '../parts/alert'
import { Downloads } from '../parts/downloads'
import { Italian } from '../parts/italian'
import { RefusalLines } from '../parts/refusal-lines'
import { Section } from '../parts/section'
import { UploadForm } from '../parts/upload-form'
import type { View } from '../view'
import { type CheckData, isOpen, isOperator } from './check-data'
import { IssuePages } from './issue-pages'

function Findings({ view, data }: { readonly view: View; readonly data: CheckData }) {
  const { errors, warnings } = data
  const words = view.texts.check
  if (errors.issueCount === 0 && warnings.issueCount === 0) return null
  return (
    <>
      {errors.issueCount > 0 ? (
        <Section id='errors' title={view.texts.sending.errors}>
          <Downloads view={view} check={data.check.check} severity='error' />
          <IssuePages view={view} data={data} found={errors} />
        </Section>
      ) : null}
      {warnings.issueCount > 0 ? (
        <Section id='warnings' title={words.warnings}>
          <IssuePages view={view} data={data} found={warnings} />
        </Section>
      ) : null}
    </>
  )
}

/** A file made from another template, or from a version that is not taken: here is the right one. */
function CurrentTemplate({ view, data }: { readonly view: View; readonly data: CheckData }) {
  if (!data.check.check.refusal?.code.startsWith('template.')) return null
  const { campaign, template } = data.campaign
  return (
    <p>
      <a href={view.links.template(campaign.id)}>
        {view.texts.sending.currentTemplate(template.version)}
      </a>
    </p>
  )
}

/** A file that was found wrong: how much, where, how to mend it, and the file input again. */
export function RejectedCheck({
  view,
  data,
}: {
  readonly view: View
  readonly data: CheckData
}): VNode {
  const { check, campaign, municipality, issueCount } = data.check
  const { counts, refusal } = check
  const words = view.texts.check
  return (
    <>
      <h1>
        {words.rejectedHeading(municipality.name)}{' '}
        <span class='consegna-subtitle'>
          <Italian view={view}>{campaign.title}</Italian>
        </span>
      </h1>
      <Alert kind='danger' focus id='esito'>
        {refusal ? (
          <>
            <RefusalLines view={view} refusal={refusal} />
            <CurrentTemplate view={view} data={data} />
          </>
        ) : (
          <p class='consegna-reason'>{words.errorCount(counts.errors, counts.invalidEntries)}</p>
        )}
        {counts.warnings > 0 ? <p>{words.warningCount(counts.warnings)}</p> : null}
        <p>{words.nothingReplaced}</p>
      </Alert>
      {!refusal && issueCount === 0 ? <p>{words.findingsGone}</p> : null}
      <Findings view={view} data={data} />
      {isOperator(data) && isOpen(data) ? (
        <Section id='upload' title={words.tryAgain}>
          <UploadForm view={view} campaign={campaign} municipality={municipality} />
          <p class='consegna-after-form'>
            <a href={view.links.template(campaign.id)}>{view.texts.sending.templateLink}</a>
          </p>
        </Section>
      ) : null}
    </>
  )
}
