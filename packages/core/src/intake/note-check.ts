import type { Refused } from '../errors/problem'
import type { AuditObject } from '../ports/audit'
import type { CheckRecord } from '../ports/records'
import type { Context } from './context'
import { asker, onCheck } from './note-act'
import type { CheckRef, Place } from './views'

/** The code under which a rejected attempt is told: of the file as a whole, else of its entries. */
const rejection = ({ refusal }: CheckRecord): string => refusal?.code ?? 'check.rejected'

/** What was asked about, as far as there is such a thing: what a visitor typed is not written down. */
async function placeAsked(
  { stores }: Context,
  { campaign, municipality }: Place,
): Promise<Partial<AuditObject>> {
  const found = await stores.campaigns.find(campaign).catch(() => null)
  if (found === null) return {}
  return { campaign, municipality: /^\d{6}$/.test(municipality) ? municipality : null }
}

/** Writes down what became of an upload, or of a nil return. */
export async function noteCheck(
  context: Context,
  place: Place,
  kind: 'list' | 'nil',
  outcome: CheckRef | Refused,
): Promise<void> {
  const act = { type: 'check', details: { kind }, ...asker(place.identity) } as const
  if (outcome.kind === 'refused') {
    const on = await placeAsked(context, place)
    return context.audit.tell({ ...act, on, code: outcome.refusal.code })
  }
  const { check } = outcome
  const code = check.status === 'rejected' ? rejection(check) : null
  await context.audit.tell({ ...act, on: onCheck(check), code })
}
