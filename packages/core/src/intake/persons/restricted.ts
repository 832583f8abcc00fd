import type { OverwritePlan } from '../../overwrite/plan'
import type { Identity } from '../../ports/identity'
import type { Context } from '../context'

const nobody: ReadonlySet<string> = new Set()

/** Keys of the persons whose data somebody is not to see in a campaign. Officers see everybody. */
export async function restrictedKeys(
  { stores }: Context,
  { role }: Identity,
  campaign: string,
): Promise<ReadonlySet<string>> {
  if (role === 'officer') return nobody
  const restrictions = await stores.persons.restrictions(campaign)
  return new Set(restrictions.map(({ key }) => key))
}

/** Whether a list holds somebody whose data a person is not to see: then its file is not handed out. */
export async function holdsRestricted(
  context: Context,
  identity: Identity,
  { campaign, check }: { readonly campaign: string; readonly check: string },
): Promise<boolean> {
  const keys = await restrictedKeys(context, identity, campaign)
  return keys.size > 0 && context.stores.persons.holds(check, [...keys])
}

/** The same difference, which does not say who they are. */
export function withoutRestricted(plan: OverwritePlan, keys: ReadonlySet<string>): OverwritePlan {
  if (keys.size === 0) return plan
  let masked = 0
  const mask = <Planned extends OverwritePlan['added'][number]>(entry: Planned): Planned => {
    if (!keys.has(entry.key)) return entry
    masked += 1
    return { ...entry, key: `restricted-${masked}`, label: '', restricted: true }
  }
  return {
    ...plan,
    added: plan.added.map(mask),
    removed: plan.removed.map(mask),
    changed: plan.changed.map((entry) =>
      keys.has(entry.key) ? { ...mask(entry), changes: [] } : entry,
    ),
  }
}
