import { formatInstant, type Refusal, type SubmissionView } from '@consegna/core'
import type { PageView } from '../routes/answer'
import { Alert } from './parts/alert'
import { Italian } from './parts/italian'
import { RefusalLines } from './parts/refusal-lines'
import { TokenField } from './parts/token-field'
import type { View } from './view'

/** Field of the form with the reason. */
export const reasonField = 'motivo'

/** As core counts it; browsers count otherwise, so that it is only a help. */
const longest = 500

interface Trouble {
  readonly refusal: Refusal
  /** Given back, to be mended. */
  readonly typed: string
}

interface Given {
  readonly view: View
  readonly list: SubmissionView
  readonly trouble: Trouble | null
}

/** Which list it is: when it came, from whom, and what it held. */
function EarlierList({ view, list: { submission } }: Given) {
  const { at, by, counts, kind, number } = submission
  const words = view.texts
  const what = kind === 'nil' ? words.sending.nil : words.sending.entries(counts.entries)
  return (
    <p>
      <strong>{what}</strong>: {words.restore.sentBy(formatInstant(at, view.locale), by.name)}{' '}
      <span class='consegna-code'>{number}</span>
    </p>
  )
}

function ReasonForm({ view, list, trouble }: Given) {
  const { campaign, municipality, submission } = list
  const words = view.texts.restore
  const described = `${reasonField}-hint ${reasonField}-names`
  return (
    <form method='post' action={view.links.restore(submission)} data-busy=''>
      <TokenField view={view} />
      <div class='consegna-safeguard'>
        <label for={reasonField}>{words.reason}</label>
        <p id={`${reasonField}-hint`}>{words.reasonHint}</p>
        <p id={`${reasonField}-names`}>
          <strong>{words.noNames}</strong>
        </p>
        <textarea
          class='form-control'
          id={reasonField}
          name={reasonField}
          rows={4}
          maxLength={2 * longest}
          required
          aria-describedby={trouble ? `esito ${described}` : described}
          aria-invalid={trouble ? 'true' : undefined}
        >
          {trouble?.typed ?? ''}
        </textarea>
      </div>
      <p>{words.nothingYet}</p>
      <button type='submit' class='btn btn-primary'>
        {words.showDifference}
      </button>{' '}
      <a class='btn btn-outline-primary' href={view.links.sending(campaign.id, municipality.istat)}>
        {view.texts.check.backToSending}
      </a>
    </form>
  )
}

/** Why an earlier list is to be valid again. Sending the form replaces nothing. */
export function restorePage(
  view: View,
  list: SubmissionView,
  trouble: Trouble | null = null,
  status = 200,
): PageView {
  const { campaign, municipality } = list
  const { links, texts } = view
  const given = { view, list, trouble }
  const title = texts.restore.heading(municipality.name)
  return {
    kind: 'page',
    status,
    title: trouble ? `${texts.refusal.error}: ${title}` : title,
    breadcrumb: [
      { label: texts.campaign.campaigns, href: links.campaigns() },
      { label: campaign.title, href: links.campaign(campaign.id) },
      { label: texts.sending.heading, href: links.sending(campaign.id, municipality.istat) },
      { label: texts.restore.crumb, href: null },
    ],
    campaign: campaign.id,
    body: (
      <>
        <h1>
          {title}{' '}
          <span class='consegna-subtitle'>
            <Italian view={view}>{campaign.title}</Italian>
          </span>
        </h1>
        {trouble ? (
          <Alert kind='danger' title={texts.refusal.error} focus id='esito'>
            <RefusalLines view={view} refusal={trouble.refusal} />
          </Alert>
        ) : null}
        <EarlierList {...given} />
        <p>{texts.restore.explained}</p>
        <ReasonForm {...given} />
      </>
    ),
  }
}
