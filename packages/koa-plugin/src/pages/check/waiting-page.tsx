import { formatInstant } from '@consegna/core'
import type { VNode } from 'preact'
import { Alert } from '../parts/alert'
import { Downloads } from '../parts/downloads'
import { Italian } from '../parts/italian'
import { RefusalLines } from '../parts/refusal-lines'
import { Section } from '../parts/section'
import type { View } from '../view'
import type { CheckData } from './check-data'
import { ConfirmSection } from './confirm-section'
import { confirmableUntil } from './confirmable-until'
import { Difference } from './difference'
import { EarlierList } from './earlier-list'
import { IssuePages } from './issue-pages'

function TroubleAlert({ view, data }: { readonly view: View; readonly data: CheckData }) {
  const { trouble } = data
  const words = view.texts.check
  if (trouble === null) return null
  switch (trouble.kind) {
    case 'list-changed': {
      const { by, at, number } = trouble.newest
      const when = formatInstant(at, view.locale)
      return (
        <Alert kind='danger' title={words.listChanged} focus id='esito'>
          <p>{words.listChangedBy(by.name, when, number)}</p>
        </Alert>
      )
    }
    case 'unconfirmed':
      return (
        <Alert kind='danger' title={words.unconfirmed} focus id='esito'>
          <ul>
            {trouble.refusals.map((refusal) => (
              <li key={refusal.code}>{view.messages.of(refusal).message}</li>
            ))}
          </ul>
        </Alert>
      )
    case 'refused':
      return (
        <Alert kind='danger' title={view.texts.refusal.error} focus id='esito'>
          <RefusalLines view={view} refusal={trouble.refusal} />
        </Alert>
      )
  }
}

/** A check without errors: nothing has been sent yet, and this is what would change. */
export function WaitingCheck({
  view,
  data,
}: {
  readonly view: View
  readonly data: CheckData
}): VNode {
  const { check, municipality, plan } = data.check
  const words = view.texts.check
  const until = formatInstant(
    confirmableUntil(check, data.check.campaign, data.identity.role),
    view.locale,
  )
  return (
    <>
      <h1>
        {words.notSentHeading(municipality.name)}{' '}
        <span class='consegna-subtitle'>
          <Italian view={view}>{data.check.campaign.title}</Italian>
        </span>
      </h1>
      <div class='consegna-not-sent' data-element='not-sent'>
        <strong>{words.notSent}</strong>
        <p>{words.notSentExplained(until)}</p>
        <p>
          {check.restores
            ? view.texts.restore.askedBy(formatInstant(check.at, view.locale), check.by.name)
            : words.sender(formatInstant(check.at, view.locale), check.by.name)}
        </p>
      </div>
      <EarlierList view={view} check={data.check} />
      <TroubleAlert view={view} data={data} />
      {plan ? <Difference view={view} check={data.check} plan={plan} /> : null}
      {data.errors.issueCount > 0 ? (
        <Section id='errors' title={words.leftOutHeading}>
          <p>{words.leftOutExplained(check.counts.invalidEntries)}</p>
          <Downloads view={view} check={check} severity='error' />
          <IssuePages view={view} data={data} found={data.errors} />
        </Section>
      ) : null}
      {data.warnings.issueCount > 0 ? (
        <Section id='warnings' title={words.warnings}>
          {data.errors.issueCount > 0 ? null : (
            <Downloads view={view} check={check} severity='warning' />
          )}
          <IssuePages view={view} data={data} found={data.warnings} />
        </Section>
      ) : null}
      <ConfirmSection view={view} data={data} />
    </>
  )
}
