import { readRecord } from '../../src/ledger/record-flaw'
import { recordSubmission, type UnrecordedSubmission } from '../../src/ledger/record-submission'
import { memorySigner } from '../../src/memory/signer'
import type { Submission } from '../../src/ports/records'
import { makeReceipt, type ReceiptRequest } from '../../src/receipt/make-receipt'
import { makeReceiptContent } from '../../src/receipt/make-receipt-content'
import type { ReceiptContent } from '../../src/receipt/receipt-content'

/** What a test may say otherwise of a submission, and of the names that its record holds. */
export interface Differing extends Partial<UnrecordedSubmission> {
  readonly title?: string
  readonly municipalityName?: string
  readonly sender?: string
}

/** Ancona's third list, with its record. */
export function submission(differing: Differing = {}): Submission {
  const { title, municipalityName, sender, ...other } = differing
  return recordSubmission(
    {
      number: 'BORSE-2017-042002-0003',
      campaign: 'borse-di-studio-2017',
      municipality: '042002',
      position: 3,
      check: '00000000-0000-4000-8000-000000000007',
      kind: 'list',
      by: { subject: 'BNCMRA80A41A271W', name: sender ?? 'Maria Bianchi', role: 'operator' },
      at: '2018-04-03T08:15:00.000Z',
      file: {
        size: 12_595,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
      template: { id: 'borse-di-studio', version: 2 },
      counts: { entries: 1128, invalidEntries: 0, errors: 0, warnings: 0 },
      entriesRoot: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      supersedes: 'BORSE-2017-042002-0002',
      ...other,
    },
    {
      campaign: { title: title ?? 'Borse di Studio A.S. 2017/2018' },
      municipality: { name: municipalityName ?? 'Ancona', province: 'AN' },
      newest:
        other.supersedes === null
          ? null
          : { number: other.supersedes ?? 'BORSE-2017-042002-0002', recordHash: 'ab'.repeat(32) },
      salt: '0123456789abcdef'.repeat(2),
    },
  )
}

export const page = 'https://servizi.regione.marche.it/sostegno-famiglie/ricevute/verifica'

const helpDesk = {
  phone: '800 155 085',
  email: 'comarche@regione.marche.it',
  hours: 'dal lunedì al venerdì, 9:00–13:00 e 14:00–17:30',
}

/** A signed receipt, with the test's own key. */
export const receiptOf = (
  handedIn: Submission,
  differing: Partial<ReceiptRequest> = {},
): Promise<Uint8Array> =>
  makeReceipt({
    submission: handedIn,
    helpDesk,
    page,
    signer: memorySigner(),
    checkpoint: null,
    ...differing,
  })

function contentOf(handedIn: Submission): ReceiptContent {
  const record = readRecord(handedIn)
  if (record === null) throw new Error('no record')
  return makeReceiptContent(record, handedIn.recordHash, { helpDesk, page })
}

export const nilSubmission = (): Submission =>
  submission({
    number: 'BORSE-2017-042002-0001',
    position: 1,
    kind: 'nil',
    file: null,
    template: null,
    counts: { entries: 0, invalidEntries: 0, errors: 0, warnings: 0 },
    supersedes: null,
  })

/** What the receipt of Ancona's third list says. */
export const ancona: ReceiptContent = contentOf(submission())

export const nilReturn: ReceiptContent = contentOf(nilSubmission())
