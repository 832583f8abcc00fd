import { type Refusal, refused } from '@consegna/core'
import { withByteSource } from '../http/body/byte-source'
import type { Receipt } from '../http/body/received'
import { statusOf } from '../http/refusal-status'
import { type Answer, redirect } from './answer'
import type { CampaignExchange } from './route'
import { sendingAnswer } from './sending-answer'

/** Why an upload was not even checked, on the page where the next one is chosen. */
function tellOnSendingPage(
  exchange: CampaignExchange,
  municipality: string,
  refusal: Refusal,
): Promise<Answer> {
  return sendingAnswer(exchange, municipality, { refusal, status: statusOf(refusal.code) ?? 400 })
}

/** Has a file checked: nothing is replaced. */
export async function checkUpload(exchange: CampaignExchange, receipt: Receipt): Promise<Answer> {
  const { intake, identity, campaign, view, param, signal } = exchange
  const municipality = param('municipality')
  if (receipt.kind === 'refused') {
    return tellOnSendingPage(exchange, municipality, receipt.refusal)
  }
  if (receipt.file === null) {
    return tellOnSendingPage(exchange, municipality, refused('file.missing').refusal)
  }
  const place = { identity, campaign: campaign.campaign.id, municipality }
  const outcome = await withByteSource(receipt.file, (file) =>
    intake.checkUpload({ ...place, file, signal }),
  )
  return outcome.kind === 'refused'
    ? tellOnSendingPage(exchange, municipality, outcome.refusal)
    : redirect(view.links.check(outcome.check))
}
