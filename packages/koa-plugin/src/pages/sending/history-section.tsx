import {
  type CheckRecord,
  type Erasure,
  formatInstant,
  type History,
  type Restoration,
  type Role,
  type Submission,
} from '@consegna/core'
import { checkOf } from '../../routes/links'
import { DataTable } from '../parts/data-table'
import { Icon } from '../parts/icon'
import { Section } from '../parts/section'
import type { View } from '../view'
import { resumes } from './outcome'

type HistoryRow =
  | {
      readonly submission: Submission
      readonly check: null
      readonly valid: boolean
      readonly restoration: Restoration | null
      readonly erasure: Erasure | null
    }
  | { readonly submission: null; readonly check: CheckRecord; readonly valid: false }

/** Lists that were sent and uploads that were not, in the order in which they came, newest first. */
function rowsOf(history: History): readonly HistoryRow[] {
  const rows: HistoryRow[] = [
    ...history.submissions.map((submission) => ({
      submission,
      check: null,
      valid: submission.number === history.valid?.number,
      restoration: history.restorations.get(submission.number) ?? null,
      erasure: history.erasures.get(submission.number) ?? null,
    })),
    ...history.checks.map((check) => ({ submission: null, check, valid: false as const })),
  ]
  const at = (row: HistoryRow): string => (row.submission ?? row.check).at
  return rows.sort((a, b) => Number(at(a) < at(b)) - Number(at(a) > at(b)))
}

/** Which earlier list it makes valid again, and why. */
function Restored(props: { readonly view: View; readonly restoration: Restoration | null }) {
  const { view, restoration } = props
  if (restoration === null) return null
  const words = view.texts.restore
  return (
    <>
      <span>{words.restores(restoration.number)}</span>
      {restoration.reason === '' ? null : <span>{words.because(restoration.reason)}</span>}
    </>
  )
}

/** What of it has been erased since. */
function Erased(props: { readonly view: View; readonly erasure: Erasure | null }) {
  const { view, erasure } = props
  if (erasure === null) return null
  const words = view.texts.sending
  const { file, entries } = erasure
  if (entries) return <span>{words.contentErased(formatInstant(entries, view.locale))}</span>
  return file ? <span>{words.fileErased(formatInstant(file, view.locale))}</span> : null
}

function SubmissionState({ view, row }: { readonly view: View; readonly row: HistoryRow }) {
  const words = view.texts.sending
  const { submission, check } = row
  if (submission) {
    const { counts, kind, number } = submission
    return (
      <>
        {row.valid ? (
          <span class='consegna-valid'>
            <Icon sprites={view.assets.sprites} name='check-circle' size='icon-sm icon-success' />
            {words.valid}
          </span>
        ) : null}
        <span>{kind === 'nil' ? words.nil : words.entries(counts.entries)}</span>
        {counts.invalidEntries > 0 ? <span>{words.leftOut(counts.invalidEntries)}</span> : null}
        {counts.warnings > 0 ? <span>{words.warnings(counts.warnings)}</span> : null}
        <Restored view={view} restoration={row.restoration} />
        <Erased view={view} erasure={row.erasure} />
        <span class='consegna-code'>{number}</span>
      </>
    )
  }
  switch (check.status) {
    case 'waiting':
      return (
        <>
          <strong>{words.notSentYet}</strong>
          <span>{check.kind === 'nil' ? words.nil : words.entries(check.counts.entries)}</span>
          {check.counts.invalidEntries > 0 ? (
            <span>{words.leftOut(check.counts.invalidEntries)}</span>
          ) : null}
          {check.counts.warnings > 0 ? (
            <span>{words.warningsToRead(check.counts.warnings)}</span>
          ) : null}
          <Restored view={view} restoration={check.restores} />
        </>
      )
    case 'rejected':
      return <span>{check.refusal ? words.rejectedFile : words.rejected(check.counts.errors)}</span>
    case 'expired':
      return <span>{words.expired}</span>
    case 'withdrawn':
      return <span>{words.withdrawn}</span>
    default:
      return <span>{words.discarded}</span>
  }
}

function Documents(props: {
  readonly view: View
  readonly row: HistoryRow
  readonly role: Role
  readonly restores: boolean
}) {
  const { view, row, role, restores } = props
  const words = view.texts.sending
  const { submission, check } = row
  if (submission) {
    const which = <span class='visually-hidden'> {submission.number}</span>
    return (
      <>
        {submission.file && row.erasure?.file == null ? (
          <a href={view.links.file(submission)}>
            {words.fileLink}
            {which}
          </a>
        ) : null}
        <a href={view.links.receipt(submission)}>
          {words.receiptLink}
          {which}
        </a>
        {submission.counts.invalidEntries > 0 && row.erasure === null ? (
          <a href={view.links.annotated(checkOf(submission))}>
            {words.leftOutLink}
            {which}
          </a>
        ) : null}
        {restores && !row.valid && row.erasure === null ? (
          <a class='btn btn-outline-primary btn-xs' href={view.links.restore(submission)}>
            {view.texts.restore.button}
            {which}
          </a>
        ) : null}
      </>
    )
  }
  const label = {
    waiting: check && resumes(check, role) ? words.resume : words.look,
    rejected: words.errorsLink,
  }
  if (check.status !== 'waiting' && check.status !== 'rejected') return null
  return (
    <a href={view.links.check(check)}>
      {label[check.status]}
      <span class='visually-hidden'> ({formatInstant(check.at, view.locale)})</span>
    </a>
  )
}

/** Section 3 of the manual: everything that was uploaded for the comune; the valid list in green and in words. */
export function HistorySection(props: {
  readonly view: View
  readonly history: History | null
  readonly role: Role
  /** Whether this person could make an earlier list valid again now. */
  readonly restores: boolean
}) {
  const { view, history, role, restores } = props
  const words = view.texts.sending
  const rows = history ? rowsOf(history) : []
  return (
    <Section id='history' title={words.history}>
      {history === null ? <p>{words.historyChoose}</p> : null}
      {history !== null && rows.length === 0 ? <p>{words.historyEmpty}</p> : null}
      {history !== null && rows.length > 0 ? (
        <DataTable
          caption={words.historyCaption(history.municipality.name)}
          rows={rows}
          rowClass={(row) => (row.valid ? 'consegna-row-valid' : undefined)}
          columns={[
            {
              header: words.when,
              cell: ({ submission, check }) => formatInstant((submission ?? check).at, view.locale),
            },
            { header: words.who, cell: ({ submission, check }) => (submission ?? check).by.name },
            {
              header: words.what,
              cell: (row) => (
                <div class='consegna-what'>
                  <SubmissionState view={view} row={row} />
                </div>
              ),
            },
            {
              header: words.documents,
              cell: (row) => (
                <div class='consegna-documents'>
                  <Documents view={view} row={row} role={role} restores={restores} />
                </div>
              ),
            },
          ]}
        />
      ) : null}
      {history !== null && history.submissions.length > 0 ? (
        <p class='consegna-hint'>
          <a href={view.links.verification()}>{view.texts.verification.link}</a>
        </p>
      ) : null}
    </Section>
  )
}
