import type { Answer } from './answer'
import { checkAnswer } from './check-answer'
import { openCheck } from './open-check'
import type { CampaignExchange } from './route'

export async function showCheck(exchange: CampaignExchange): Promise<Answer> {
  const opened = await openCheck(exchange)
  return opened.kind === 'refused' ? opened : checkAnswer(exchange, opened)
}
