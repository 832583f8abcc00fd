import type { Receipt } from '../http/body/received'
import { fields } from '../pages/check/safeguard-fields'
import { type Answer, redirect } from './answer'
import { checkAnswer } from './check-answer'
import { openCheck } from './open-check'
import type { CampaignExchange } from './route'

/** Makes a waiting check the valid list. Sent twice, it is one submission, and both are told so. */
export async function confirmCheck(exchange: CampaignExchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const opened = await openCheck(exchange)
  if (opened.kind === 'refused') return opened
  const { intake, identity, view } = exchange
  const typed = {
    warningsRead: receipt.fields.has(fields.warnings.name),
    loss: receipt.fields.get(fields.loss.name) ?? '',
    municipality: receipt.fields.get(fields.municipality.name) ?? '',
  }
  const outcome = await intake.confirmCheck({
    identity,
    check: opened.check.id,
    seen: receipt.fields.get(fields.seen) || null,
    warningsRead: typed.warningsRead,
    typedLoss: typed.loss,
    typedMunicipality: typed.municipality,
  })
  switch (outcome.kind) {
    case 'accepted': {
      const { campaign, municipality, number } = outcome.submission
      return redirect(view.links.sending(campaign, municipality, number))
    }
    case 'list-changed':
      return checkAnswer(exchange, outcome.view, {
        trouble: { kind: 'list-changed', newest: outcome.newest },
        status: 409,
      })
    case 'unconfirmed':
      return checkAnswer(exchange, outcome.view, {
        trouble: { kind: 'unconfirmed', refusals: outcome.refusals, typed },
        status: 422,
      })
    case 'refused':
      return outcome
  }
}
