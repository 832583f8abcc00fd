import type { Refusal, VerifiedReceipt } from '@consegna/core'
import type { PageView } from '../routes/answer'
import { Alert } from './parts/alert'
import { RefusalLines } from './parts/refusal-lines'
import { Section } from './parts/section'
import { VerificationForms } from './verification/verification-forms'
import { Verified } from './verification/verified'
import type { View } from './view'

/** What is known of a receipt that somebody asked about. */
export interface VerificationData {
  /** The code as it was typed; null when none was. */
  readonly typed: string | null
  /** Why the receipt is not authentic, or could not be looked at. */
  readonly refusal: Refusal | null
  readonly verified: VerifiedReceipt | null
  readonly status: number
}

/** What somebody did wrong, rather than something that is wrong with a receipt. */
const mistakes: ReadonlySet<string> = new Set([
  'receipt.none',
  'receipt.day',
  'receipt.too-large',
  'receipt.not-pdf',
  'file.several',
  'upload.broken',
])

const isMistake = ({ code }: Refusal): boolean =>
  mistakes.has(code) || (code.startsWith('receipt-code.') && code !== 'receipt-code.unknown')

/** For everybody: whether a receipt is authentic, what was handed in, and what is valid. */
export function verificationPage(view: View, data: VerificationData): PageView {
  const { refusal, verified, status } = data
  const words = view.texts.verification
  const outcome =
    refusal === null
      ? verified && words.outcomes[verified.by]
      : isMistake(refusal)
        ? words.mistake
        : words.notAuthentic
  return {
    kind: 'page',
    status,
    title: outcome === null ? words.heading : `${outcome}: ${words.heading}`,
    breadcrumb: [{ label: words.heading, href: null }],
    campaign: null,
    body: (
      <>
        <h1>{words.heading}</h1>
        {refusal ? (
          <Alert
            kind={isMistake(refusal) ? 'warning' : 'danger'}
            title={outcome ?? ''}
            focus
            id='esito'
          >
            <RefusalLines view={view} refusal={refusal} />
          </Alert>
        ) : null}
        {verified ? <Verified view={view} verified={verified} /> : null}
        {verified || refusal ? null : <p class='lead'>{words.lead}</p>}
        <VerificationForms view={view} typed={data.typed} again={verified !== null} />
        <Section id='offline' title={words.offline}>
          <p>{words.offlineExplained}</p>
          <p>
            <a href={view.links.publicKeys()}>{words.publicKeys}</a>
          </p>
        </Section>
      </>
    ),
  }
}
