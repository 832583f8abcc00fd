import type { Entry } from '../ports/records'
import { entryLabel, type Template } from '../template/define-template'
import type { ChangedEntry, ChangedValue, OverwritePlan, PlannedEntry } from './plan'

/** The columns in which two entries of the same person differ; a column that one of them lacks is blank. */
function changesBetween(before: Entry, after: Entry): ChangedValue[] {
  const names = new Set([...Object.keys(after.values), ...Object.keys(before.values)])
  return [...names]
    .map((column) => ({
      column,
      before: before.values[column] ?? null,
      after: after.values[column] ?? null,
    }))
    .filter((change) => change.before !== change.after)
}

/**
 * What replacing one list by another does, entry by entry; entries are the same person when their
 * keys are. Both lists in any order; added and changed come in the order of the new list, removed in
 * the order of the old one. Time and memory grow with the sum of both lists.
 */
export async function planOverwrite(
  current: AsyncIterable<Entry> | Iterable<Entry>,
  next: AsyncIterable<Entry> | Iterable<Entry>,
  template: Template,
): Promise<OverwritePlan> {
  const planned = (entry: Entry): PlannedEntry => ({
    key: entry.key,
    label: entryLabel(template, entry.values),
  })
  const remaining = new Map<string, Entry>()
  for await (const entry of current) remaining.set(entry.key, entry)
  const before = remaining.size
  const added: PlannedEntry[] = []
  const changed: ChangedEntry[] = []
  let unchanged = 0
  let count = 0
  for await (const entry of next) {
    count += 1
    const old = remaining.get(entry.key)
    if (!old) {
      added.push(planned(entry))
      continue
    }
    remaining.delete(entry.key)
    const changes = changesBetween(old, entry)
    if (changes.length === 0) unchanged += 1
    else changed.push({ ...planned(entry), changes })
  }
  return {
    current: before,
    next: count,
    added,
    removed: [...remaining.values()].map(planned),
    changed,
    unchanged,
  }
}

/** A loss that has to be confirmed by typing its number: more than half of the list, and at least ten. */
export function isLargeLoss(plan: OverwritePlan): boolean {
  return plan.removed.length >= 10 && plan.removed.length * 2 > plan.current
}
