import {
  type Campaign,
  type CheckRecord,
  formatInstant,
  type Role,
  type Submission,
} from '@consegna/core'
import { checkOf } from '../../routes/links'
import { confirmableUntil } from '../check/confirmable-until'
import { Alert } from '../parts/alert'
import { Icon } from '../parts/icon'
import { RefusalLines } from '../parts/refusal-lines'
import type { View } from '../view'
import type { SendingData } from './sending-data'

/** Success in green, with the manual's red link to the file that was received, and the receipt. */
export function Accepted(props: {
  readonly view: View
  readonly submission: Submission
  readonly municipality: string
}) {
  const { view, submission, municipality } = props
  const words = view.texts.sending
  const { number, counts, kind } = submission
  return (
    <Alert kind='success' title={words.accepted} level={3} focus id='esito'>
      <p>
        {kind === 'nil'
          ? words.acceptedNil(municipality, number)
          : words.acceptedList(counts.entries, municipality, number)}
      </p>
      {counts.invalidEntries > 0 ? <p>{words.leftOut(counts.invalidEntries)}.</p> : null}
      {counts.warnings > 0 ? <p>{words.acceptedWarnings(counts.warnings)}</p> : null}
      <ul class='consegna-links'>
        {kind === 'nil' ? null : (
          <li>
            <a class='consegna-received' href={view.links.file(submission)}>
              {words.fileUploaded}
            </a>
          </li>
        )}
        <li>
          <a href={view.links.receipt(submission)}>
            <Icon sprites={view.assets.sprites} name='download' size='icon-sm icon-primary' />{' '}
            {words.downloadReceipt} (PDF)
          </a>
        </li>
        {counts.invalidEntries > 0 ? (
          <li>
            <a href={view.links.annotated(checkOf(submission))}>
              <Icon sprites={view.assets.sprites} name='download' size='icon-sm icon-primary' />{' '}
              {words.downloadLeftOut} (.xlsx)
            </a>
          </li>
        ) : null}
      </ul>
    </Alert>
  )
}

/** Failure in red, with its reason. */
export function Refused({ view, data }: { readonly view: View; readonly data: SendingData }) {
  if (data.refusal === null) return null
  return (
    <Alert kind='danger' title={view.texts.sending.refused} level={3} focus id='esito'>
      <RefusalLines view={view} refusal={data.refusal} />
      <p>{view.texts.check.nothingReplaced}</p>
    </Alert>
  )
}

/** Whether somebody of this role goes on with a waiting check, or only looks at it. */
export const resumes = ({ restores }: CheckRecord, role: Role): boolean =>
  role === 'operator' || (role === 'officer' && restores !== null)

/** A check that waits to be confirmed must not be taken for a list that was sent. */
export function Waiting(props: {
  readonly view: View
  readonly check: CheckRecord
  readonly campaign: Campaign
  readonly role: Role
}) {
  const { view, check, campaign, role } = props
  const words = view.texts.sending
  const what = check.kind === 'nil' ? words.nil : words.entries(check.counts.entries)
  const when = formatInstant(check.at, view.locale)
  const until = formatInstant(confirmableUntil(check, campaign, role), view.locale)
  return (
    <Alert kind='warning' title={words.notSentYet} level={3}>
      <p>{words.waiting(what, when, check.by.name, until)}</p>
      {check.restores ? <p>{view.texts.restore.restores(check.restores.number)}.</p> : null}
      <p>
        <a class='btn btn-primary btn-sm' href={view.links.check(check)}>
          {resumes(check, role) ? words.resume : words.look}
          <span class='visually-hidden'> ({when})</span>
        </a>
      </p>
    </Alert>
  )
}
