import { type CheckView, type Refused, refused } from '@consegna/core'
import type { CampaignExchange } from './route'

/** The check that the address names, if it is one of the campaign and comune that the address names too. */
export async function openCheck(exchange: CampaignExchange): Promise<CheckView | Refused> {
  const { intake, identity, campaign, param } = exchange
  const opened = await intake.viewCheck({ identity, check: param('id') })
  if (opened.kind === 'refused') return opened
  const { check } = opened
  return check.campaign === campaign.campaign.id && check.municipality === param('municipality')
    ? opened
    : refused('check.unknown')
}
