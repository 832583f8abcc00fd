import { overseesPersons, type Refusal, type Refused } from '@consegna/core'
import type { Receipt } from '../http/body/received'
import { statusOf } from '../http/refusal-status'
import { personPage } from '../pages/person-page'
import { fields } from '../pages/persons/person-fields'
import { personsPage } from '../pages/persons-page'
import type { Answer } from './answer'
import type { Exchange } from './route'

type Home = Omit<Parameters<typeof personsPage>[1], 'campaigns'>
type Found = Omit<Parameters<typeof personPage>[1], 'person'>

async function home({ intake, view }: Exchange, told: Home = {}): Promise<Answer> {
  const campaigns = (await intake.listCampaigns()).map(({ campaign }) => campaign)
  return personsPage(view, { campaigns, ...told })
}

const refusedHome = (exchange: Exchange, { refusal }: Refused): Promise<Answer> =>
  refusal.code === 'access.denied'
    ? Promise.resolve({ kind: 'refused', refusal })
    : home(exchange, { refusal, status: statusOf(refusal.code) ?? 400 })

/** The person as found now; who is not found any more is told on the page of the search. */
async function found(exchange: Exchange, code: string, told: Found = {}): Promise<Answer> {
  const { intake, identity, view } = exchange
  const person = await intake.findPerson({ identity, code })
  return person.kind === 'refused'
    ? refusedHome(exchange, person)
    : personPage(view, { person, ...told })
}

const because = (refusal: Refusal): Found => ({ refusal, status: statusOf(refusal.code) ?? 400 })

export async function showPersons(exchange: Exchange): Promise<Answer> {
  // Also the reasons of holds are not for officers of some comuni alone.
  if (!overseesPersons(exchange.identity)) {
    return { kind: 'refused', refusal: { code: 'access.denied', params: {} } }
  }
  return home(exchange)
}

export async function searchPerson(exchange: Exchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  return found(exchange, receipt.fields.get(fields.code) ?? '')
}

export async function exportPerson(exchange: Exchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const { intake, identity } = exchange
  const code = receipt.fields.get(fields.code) ?? ''
  const format = receipt.fields.get(fields.format) === 'json' ? 'json' : 'csv'
  const answer = await intake.exportPerson({ identity, code, format })
  return answer.kind === 'refused' ? refusedHome(exchange, answer) : answer
}

export async function restrictPerson(exchange: Exchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const { intake, identity } = exchange
  const code = receipt.fields.get(fields.code) ?? ''
  const campaign = receipt.fields.get(fields.campaign) ?? ''
  const reason = receipt.fields.get(fields.reason) ?? ''
  const outcome = await intake.restrictPerson({ identity, code, campaign, reason })
  const told = outcome.kind === 'refused' ? because(outcome.refusal) : { done: outcome.kind }
  return found(exchange, code, told)
}

export async function liftRestriction(exchange: Exchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const { intake, identity } = exchange
  const code = receipt.fields.get(fields.code) ?? ''
  const campaign = receipt.fields.get(fields.campaign) ?? ''
  const outcome = await intake.liftRestriction({ identity, code, campaign })
  const told = outcome.kind === 'refused' ? because(outcome.refusal) : { done: outcome.kind }
  return found(exchange, code, told)
}

export async function erasePerson(exchange: Exchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const { intake, identity } = exchange
  const code = receipt.fields.get(fields.code) ?? ''
  const typed = receipt.fields.get(fields.typed) ?? ''
  const outcome = await intake.erasePerson({ identity, code, typed })
  if (outcome.kind === 'erased') return home(exchange, { erased: outcome })
  // Nobody is left to show.
  if (outcome.refusal.code === 'person.nothing-to-erase') return refusedHome(exchange, outcome)
  return found(exchange, code, because(outcome.refusal))
}

export async function holdCampaign(exchange: Exchange, receipt: Receipt): Promise<Answer> {
  if (receipt.kind === 'refused') return receipt
  const { intake, identity } = exchange
  const campaign = receipt.fields.get(fields.campaign) ?? ''
  const isHeld = (await intake.viewCampaign(campaign))?.campaign.retention.hold != null
  // The button of a campaign that is held lets go; the same form sent twice does not hold it again.
  const typed = receipt.fields.get(fields.reason) ?? ''
  const reason = typed === '' && isHeld ? null : typed
  const outcome = await intake.holdCampaign({ identity, campaign, reason })
  return outcome.kind === 'refused' ? refusedHome(exchange, outcome) : home(exchange)
}
