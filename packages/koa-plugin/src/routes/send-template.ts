import { refused } from '@consegna/core'
import type { Answer } from './answer'
import type { CampaignExchange } from './route'

export async function sendTemplate({ intake, campaign, query }: CampaignExchange): Promise<Answer> {
  const { id } = campaign.campaign
  const asked = query('versione')
  if (asked === null) return intake.makeTemplate({ campaign: id })
  if (!/^[1-9]\d{0,5}$/.test(asked)) {
    const current = campaign.template.version
    return refused('template.unknown-version', { version: asked.slice(0, 20), current })
  }
  return intake.makeTemplate({ campaign: id, version: Number(asked) })
}

const ownPlace = ({ identity, campaign, param }: CampaignExchange) => ({
  identity,
  campaign: campaign.campaign.id,
  municipality: param('municipality'),
})

/** The workbook made for one comune, empty. */
export async function sendOwnTemplate(exchange: CampaignExchange): Promise<Answer> {
  return exchange.intake.makeTemplate(ownPlace(exchange))
}

/** The comune's valid list in the current template. */
export async function sendValidList(exchange: CampaignExchange): Promise<Answer> {
  return exchange.intake.makeValidList(ownPlace(exchange))
}
