import { type Refusal, type Refused, refused, type VerifiedReceipt } from '@consegna/core'
import { withByteSource } from '../http/body/byte-source'
import type { Receipt, UploadedFile } from '../http/body/received'
import { statusOf } from '../http/refusal-status'
import { verificationPage } from '../pages/verification-page'
import type { Answer } from './answer'
import type { PublicExchange } from './route'

function answer(
  { view }: PublicExchange,
  typed: string | null,
  outcome: VerifiedReceipt | Refused | null,
): Answer {
  const refusal = outcome?.kind === 'refused' ? outcome.refusal : null
  const verified = outcome?.kind === 'receipt' ? outcome : null
  const status = refusal ? (statusOf(refusal.code) ?? 422) : 200
  return verificationPage(view, { typed, refusal, verified, status })
}

/** The page, and what it says about a code: from the QR code of a receipt, or typed. */
export async function showVerification(exchange: PublicExchange): Promise<Answer> {
  const { intake, query } = exchange
  const code = query('codice')
  if (code === null) return answer(exchange, null, null)
  return answer(exchange, code, await intake.lookUpReceipt({ code, ...dayOf(query('data')) }))
}

const dayOf = (typed: string | null | undefined): { on?: string } =>
  typed ? { on: typed.trim() } : {}

/** What is wrong with a form, said of receipts. */
function ofReceipts(refusal: Refusal): Refusal {
  switch (refusal.code) {
    case 'file.too-large':
      return { code: 'receipt.too-large', params: refusal.params }
    case 'file.empty':
      return { code: 'receipt.none', params: {} }
    default:
      return refusal
  }
}

const bytesOf = (file: UploadedFile): Promise<Uint8Array> =>
  withByteSource(file, (source) => source.read(0, source.size))

/** What the page says about a file. Nothing of it is kept. */
export async function verifyReceipt(exchange: PublicExchange, form: Receipt): Promise<Answer> {
  if (form.kind === 'refused') {
    return answer(exchange, null, { kind: 'refused', refusal: ofReceipts(form.refusal) })
  }
  if (form.file === null) return answer(exchange, null, refused('receipt.none'))
  const file = await bytesOf(form.file)
  const on = dayOf(form.fields.get('data'))
  return answer(exchange, null, await exchange.intake.verifyReceipt({ file, ...on }))
}

/** For so long whoever fetched the keys need not ask again. After a rotation a new receipt waits as long. */
const keysLastSeconds = 300

/** The published keys. */
export async function sendPublicKeys({ intake }: PublicExchange): Promise<Answer> {
  return {
    kind: 'published',
    mediaType: 'application/jwk-set+json',
    text: `${JSON.stringify(await intake.publicKeys(), null, 2)}\n`,
    lastsSeconds: keysLastSeconds,
  }
}
