import { type CheckView, type Refused, refused } from '@consegna/core'
import { isAtItsAddress, namesOf } from './own-address'
import type { CampaignExchange } from './route'

/**
 * The check that the address names, if it is one of the campaign and comune that the address names too. Where it is
 * instead is told: it is one that the person may see.
 */
export async function openCheck(exchange: CampaignExchange): Promise<CheckView | Refused> {
  const { intake, identity, param } = exchange
  const opened = await intake.viewCheck({ identity, check: param('id') })
  if (opened.kind === 'refused' || isAtItsAddress(opened, exchange)) return opened
  return refused('check.elsewhere', namesOf(opened))
}
