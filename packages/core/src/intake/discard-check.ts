import { type Refused, refused } from '../errors/problem'
import type { Identity } from '../ports/identity'
import { statusRefusal } from './confirm-check'
import { type Context, openCheck } from './context'
import { noteCheckAct } from './note-act'
import { mayEndCheck } from './restore-rights'

async function discard(
  context: Context,
  request: { readonly identity: Identity; readonly check: string },
): Promise<{ readonly kind: 'discarded' } | Refused> {
  const opened = await openCheck(context, request)
  if (opened.kind === 'refused') return opened
  if (!mayEndCheck(request.identity, opened.check)) return refused('access.denied')
  if (await context.stores.checks.discard(request.check)) return { kind: 'discarded' }
  const now = context.clock.now().toISOString()
  const check = await context.stores.checks.find(request.check)
  if (!check || check.status === 'waiting') return refused('check.unknown')
  return statusRefusal(check, now) ?? refused('check.confirmed')
}

/** Puts a waiting check aside: its entries and its file are deleted, the valid list stays. */
export async function discardCheck(
  context: Context,
  request: { readonly identity: Identity; readonly check: string },
): Promise<{ readonly kind: 'discarded' } | Refused> {
  const outcome = await discard(context, request)
  await noteCheckAct(context, request, { type: 'discard', details: {} }, outcome)
  return outcome
}
