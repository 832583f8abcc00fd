import type { Entry } from '../ports/records'
import { entryLabel, type Template } from '../template/define-template'
import { Breather } from './breather'
import { changesBetween } from './changes-between'
import type { ChangedEntry, OverwritePlan, PlannedEntry } from './plan'

/**
 * What replacing one list by another does, entry by entry; entries are the same person when their
 * keys are. Both lists in any order; added and changed come in the order of the new list, removed in
 * the order of the old one. Time and memory grow with the sum of both lists; of 100,000 entries each, no
 * slice of the work keeps the event loop for more than a few milliseconds.
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
  const breather = new Breather()
  const remaining = new Map<string, Entry>()
  for await (const entry of current) {
    remaining.set(entry.key, entry)
    if (breather.due()) await breather.pause()
  }
  const before = remaining.size
  const added: PlannedEntry[] = []
  const changed: ChangedEntry[] = []
  let unchanged = 0
  let count = 0
  for await (const entry of next) {
    count += 1
    if (breather.due()) await breather.pause()
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
  const removed: PlannedEntry[] = []
  for (const entry of remaining.values()) {
    removed.push(planned(entry))
    if (breather.due()) await breather.pause()
  }
  return {
    current: before,
    next: count,
    added,
    removed,
    changed,
    unchanged,
  }
}

/** A loss that has to be confirmed by typing its number: more than half of the list, and at least ten. */
export function isLargeLoss(plan: OverwritePlan): boolean {
  return plan.removed.length >= 10 && plan.removed.length * 2 > plan.current
}
