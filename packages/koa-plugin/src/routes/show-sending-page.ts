import type { Answer } from './answer'
import type { CampaignExchange } from './route'
import { sendingAnswer } from './sending-answer'

export function showSendingPage(exchange: CampaignExchange): Promise<Answer> {
  return sendingAnswer(exchange, exchange.query('comune'), { accepted: exchange.query('esito') })
}
